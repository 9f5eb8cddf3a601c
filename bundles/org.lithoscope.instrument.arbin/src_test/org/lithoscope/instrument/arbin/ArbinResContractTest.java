/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** The reader of databases keeps the contract of readers on one that was written here, with known truth. */
class ArbinResContractTest {

	private final SyntheticRun run = SyntheticCells.fullCell(2, 4e-3, 0.99, 0.5, new Tester(600, 1e-4, 1e-4, 5));

	@TempDir
	private Path folder;

	@Test
	void contract() throws IOException {
		new ReaderConformance(new ArbinResReader()).keepsItsContract(new Sample("a.res", res(), new CyclingTruth(run, 1e-9)), 60, 60, 3);
	}

	private byte[] res() throws IOException {
		Path file = folder.resolve("a.res");
		try (Database database = DatabaseBuilder.create(Database.FileFormat.V2000, file.toFile())) {
			Table table = new TableBuilder("Channel_Normal_Table").addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
					.addColumn(new ColumnBuilder("Data_Point", DataType.LONG)).addColumn(new ColumnBuilder("Test_Time", DataType.DOUBLE))
					.addColumn(new ColumnBuilder("Step_Index", DataType.INT)).addColumn(new ColumnBuilder("Cycle_Index", DataType.INT))
					.addColumn(new ColumnBuilder("Current", DataType.DOUBLE)).addColumn(new ColumnBuilder("Voltage", DataType.DOUBLE))
					.toTable(database);
			for (int i = 0; i < run.points(); i++) {
				table.addRow(1, i + 1, run.time()[i], run.step()[i], run.cycle()[i], run.current()[i], run.voltage()[i]);
			}
		}
		return Files.readAllBytes(file);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.writer.BdfCsvWriter;
import org.lithoscope.testkit.writer.MaccorTextWriter;
import org.lithoscope.testkit.writer.MprWriter;
import org.lithoscope.testkit.writer.MptWriter;
import org.lithoscope.testkit.writer.RunWriter;

/** Makes the files of the example project. */
public final class ExampleProject {

	private static final double VOLTAGE_NOISE = 1e-4;
	/** Fine enough for the dip of a nucleation. */
	private static final double VOLTAGE_STEP = 5e-3;
	private static final double CURRENT_NOISE = 1e-5;

	private ExampleProject() {
	}

	/**
	 * Writes the example project; the same bytes each time.
	 *
	 * @param arguments the folder to write into
	 * @throws IOException when it cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		Path folder = Path.of(arguments[0]);
		Files.createDirectories(folder);
		for (Map.Entry<String, byte[]> file : files().entrySet()) {
			Files.write(folder.resolve(file.getKey()), file.getValue());
		}
	}

	/** {@return the files of the example project by name} */
	public static Map<String, byte[]> files() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("synthetic-anode-free-cell-A.mpr", bytes(anodeFree(0.998, 11), new MprWriter(11)));
		files.put("synthetic-anode-free-cell-B.mpr", bytes(anodeFree(0.9965, 12), new MprWriter(3)));
		files.put("synthetic-reservoir-Li-Cu.mpt",
				bytes(SyntheticCells.reservoir(10, 7.7e-3, 1.54e-3, 0.9932, 7.7e-4, false, tester(60, 13)), new MptWriter(false, true)));
		files.put("synthetic-conventional-Li-Cu.txt", bytes(SyntheticCells.halfCell(25, 1.54e-3, 0.982, 7.7e-4,
				new Tester(300, VOLTAGE_STEP, VOLTAGE_NOISE, CURRENT_NOISE, 14)),
				new MaccorTextWriter(MaccorTextWriter.Dialect.CLOCK)));
		files.put("synthetic-symmetric-Li-Li.bdf.csv",
				bytes(SyntheticCells.symmetric(60, 1.54e-3, 1.54e-3, 0.018, 4e-4, 0.4, tester(120, 15)), new BdfCsvWriter(true)));
		return files;
	}

	private static SyntheticRun anodeFree(double platingYield, long seed) {
		return SyntheticCells.anodeFree(90, 6.2e-3, 0.9, platingYield, 1.0 / 3, tester(300, seed));
	}

	private static Tester tester(double interval, long seed) {
		return new Tester(interval, VOLTAGE_NOISE, CURRENT_NOISE, seed);
	}

	private static byte[] bytes(SyntheticRun run, RunWriter writer) {
		return writer.write(run);
	}
}

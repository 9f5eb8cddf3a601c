/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** The readers keep the contract of readers on files that were written here, with known truth. */
class ArbinConformanceTest {

	private final SyntheticRun run = SyntheticCells.fullCell(2, 4e-3, 0.99, 0.5, new Tester(600, 1e-4, 1e-4, 5));

	@TempDir
	private Path folder;

	@TestFactory
	Stream<DynamicTest> contract() throws IOException {
		return Stream.of(test("csv", new ArbinCsvReader(), new Sample("a.csv", csv(), new CyclingTruth(run, 1e-9)), 150),
				test("xlsx", new ArbinXlsxReader(), new Sample("a.xlsx", xlsx(), new CyclingTruth(run, 1e-9)), 60),
				test("res", new ArbinResReader(), new Sample("a.res", res(), new CyclingTruth(run, 1e-9)), 60));
	}

	private static DynamicTest test(String name, MeasurementReader reader, Sample sample, int rounds) {
		ReaderConformance conformance = new ReaderConformance(reader);
		return DynamicTest.dynamicTest(name, () -> {
			conformance.readsTheTruth(sample);
			conformance.canBeCancelled(sample);
			conformance.refusesGarbage(5);
			conformance.survivesTruncation(sample, rounds);
			conformance.survivesMutation(sample, rounds, 3);
		});
	}

	private byte[] csv() {
		StringBuilder b = new StringBuilder("Data_Point,Test_Time(s),Step_Index,Cycle_Index,Current(A),Voltage(V),Charge_Capacity(Ah)\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(i + 1).append(',').append(run.time()[i]).append(',').append(run.step()[i]).append(',').append(run.cycle()[i]).append(',')
					.append(run.current()[i]).append(',').append(run.voltage()[i]).append(",0,0,0\n");
		}
		return b.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private byte[] xlsx() {
		StringBuilder sheet = new StringBuilder("<worksheet><sheetData><row r=\"1\">");
		String[] headers = {"Test_Time(s)", "Step_Index", "Cycle_Index", "Current(A)", "Voltage(V)"};
		for (int i = 0; i < headers.length; i++) {
			sheet.append("<c r=\"").append((char) ('A' + i)).append("1\" t=\"s\"><v>").append(i).append("</v></c>");
		}
		sheet.append("</row>");
		for (int i = 0; i < run.points(); i++) {
			double[] row = {run.time()[i], run.step()[i], run.cycle()[i], run.current()[i], run.voltage()[i]};
			sheet.append("<row r=\"").append(i + 2).append("\">");
			for (int c = 0; c < row.length; c++) {
				sheet.append("<c r=\"").append((char) ('A' + c)).append(i + 2).append("\"><v>").append(row[c]).append("</v></c>");
			}
			sheet.append("</row>");
		}
		sheet.append("</sheetData></worksheet>");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			member(zip, "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
					+ "<sheet name=\"Global_Info\" r:id=\"r2\"/><sheet name=\"Channel_1\" r:id=\"r1\"/></sheets></workbook>");
			member(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
					+ "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/></Relationships>");
			member(zip, "xl/sharedStrings.xml", "<sst><si><t>" + String.join("</t></si><si><t>", headers) + "</t></si></sst>");
			member(zip, "xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
			member(zip, "xl/worksheets/sheet1.xml", sheet.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static void member(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
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

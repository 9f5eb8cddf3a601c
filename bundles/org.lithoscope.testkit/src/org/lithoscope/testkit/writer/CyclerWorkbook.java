/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.lithoscope.testkit.cell.SyntheticRun;

/** The workbooks (.xlsx) that the programs of cyclers export: a sheet of other things, and a sheet of records. */
public enum CyclerWorkbook implements RunWriter {
	/** Arbin, of one channel. */
	ARBIN("arbin.xlsx", "Global_Info", "Channel_1", 1e-9, "Test_Time(s)", "Step_Index", "Cycle_Index", "Current(A)", "Voltage(V)") {
		@Override
		double[] row(SyntheticRun run, int i) {
			return new double[] {run.time()[i], run.step()[i], run.cycle()[i], run.current()[i], run.voltage()[i]};
		}
	},
	/** Neware; times are fractions of days that are shown as hours, minutes and seconds, to a millisecond. */
	NEWARE("neware.xlsx", "unit", "record", 1e-6, "Total Time", "DataPoint", "Cycle Index", "Step Index", "Current(mA)", "Voltage(V)") {
		@Override
		double[] row(SyntheticRun run, int i) {
			return new double[] {run.time()[i] / SECONDS_OF_DAY, i + 1.0, run.cycle()[i], run.step()[i], run.current()[i] * MILLI, run.voltage()[i]};
		}

		@Override
		boolean timesOfDay() {
			return true;
		}
	},
	/** LANDT, units behind a slash. */
	LANDT("landt.xlsx", "Step-Tab", "Record-Tab", 1e-9, "TestTime/Sec", "Record", "Current/uA", "Voltage/V", "Capacity/uAh") {
		@Override
		double[] row(SyntheticRun run, int i) {
			return new double[] {run.time()[i], i + 1.0, run.current()[i] * MILLI * MILLI, run.voltage()[i], 0};
		}
	},
	/** An older LANDT, which goes on in a second sheet without a header. */
	LANDT_TWO_SHEETS("landt.xlsx", "Cycle", "Record_1", 1e-9, "Index", "TestTime/h", "Current/mA", "Voltage/V", "Capacity/mAh") {
		@Override
		double[] row(SyntheticRun run, int i) {
			return new double[] {i + 1.0, run.time()[i] / SECONDS_OF_HOUR, run.current()[i] * MILLI, run.voltage()[i], 0};
		}

		@Override
		String goesOnIn() {
			return "Record_2";
		}
	},
	/** Somebody's own table. */
	OWN_TABLE("csv.workbook", "Notes", "Sheet1", 1e-9, "Time / h", "Potential / mV", "Current in mA") {
		@Override
		double[] row(SyntheticRun run, int i) {
			return new double[] {run.time()[i] / SECONDS_OF_HOUR, run.voltage()[i] * MILLI, run.current()[i] * MILLI};
		}
	};

	private static final double MILLI = 1e3;
	private static final double SECONDS_OF_HOUR = 3600;
	private static final double SECONDS_OF_DAY = 86_400;

	private final String readerName;
	private final String other;
	private final String records;
	private final double precision;
	private final List<String> headers;

	CyclerWorkbook(String readerName, String other, String records, double precision, String... headers) {
		this.readerName = readerName;
		this.other = other;
		this.records = records;
		this.precision = precision;
		this.headers = List.of(headers);
	}

	/** The numbers of a row. */
	abstract double[] row(SyntheticRun run, int i);

	/** Whether the first column is shown as hours, minutes and seconds. */
	boolean timesOfDay() {
		return false;
	}

	/** The sheet that has the second half of the rows; empty when there is none. */
	String goesOnIn() {
		return "";
	}

	@Override
	public String reader() {
		return "org.lithoscope.instrument." + readerName;
	}

	@Override
	public String variant() {
		return name();
	}

	@Override
	public String fileName() {
		return "a.xlsx";
	}

	@Override
	public double tolerance() {
		return precision;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		StringBuilder header = new StringBuilder("<row r=\"1\">");
		for (int i = 0; i < headers.size(); i++) {
			header.append("<c r=\"").append((char) ('A' + i)).append("1\" t=\"s\"><v>").append(i).append("</v></c>");
		}
		header.append("</row>");
		int first = goesOnIn().isEmpty() ? run.points() : run.points() / 2;
		return workbook(sheet(header + rows(run, 0, first, 2)), sheet(rows(run, first, run.points(), 1)));
	}

	private static String sheet(String rows) {
		return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
	}

	private String rows(SyntheticRun run, int from, int to, int firstRow) {
		StringBuilder rows = new StringBuilder();
		for (int i = from; i < to; i++) {
			double[] row = row(run, i);
			int number = i - from + firstRow;
			rows.append("<row r=\"").append(number).append("\">");
			for (int c = 0; c < row.length; c++) {
				rows.append("<c r=\"").append((char) ('A' + c)).append(number).append(c == 0 && timesOfDay() ? "\" s=\"1\"><v>" : "\"><v>").append(row[c])
						.append("</v></c>");
			}
			rows.append("</row>");
		}
		return rows.toString();
	}

	private byte[] workbook(String sheet, String next) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			String last = goesOnIn().isEmpty() ? "" : "<sheet name=\"" + goesOnIn() + "\" r:id=\"r3\"/>";
			member(zip, "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
					+ "<sheet name=\"" + other + "\" r:id=\"r2\"/><sheet name=\"" + records + "\" r:id=\"r1\"/>" + last + "</sheets></workbook>");
			member(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
					+ "<Relationship Id=\"r2\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"r3\" Target=\"worksheets/sheet3.xml\"/>"
					+ "</Relationships>");
			member(zip, "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[h]:mm:ss.000\"/></numFmts>"
					+ "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
			member(zip, "xl/sharedStrings.xml", "<sst><si><t>" + String.join("</t></si><si><t>", headers) + "</t></si></sst>");
			member(zip, "xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
			member(zip, "xl/worksheets/sheet1.xml", sheet);
			member(zip, "xl/worksheets/sheet3.xml", next);
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
}

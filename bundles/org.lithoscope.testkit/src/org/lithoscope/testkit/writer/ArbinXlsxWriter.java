/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.lithoscope.testkit.cell.SyntheticRun;

/** The spreadsheet that Arbin's Data Pro exports, of one channel. */
public record ArbinXlsxWriter() implements RunWriter {

	@Override
	public String reader() {
		return "org.lithoscope.instrument.arbin.xlsx";
	}

	@Override
	public String variant() {
		return "spreadsheet";
	}

	@Override
	public String fileName() {
		return "a.xlsx";
	}

	@Override
	public double tolerance() {
		return 1e-9;
	}

	@Override
	public byte[] write(SyntheticRun run) {
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
}

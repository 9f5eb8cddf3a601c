/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes spectra into a sheet of a spreadsheet.
 *
 * @param openDocument whether it is an OpenDocument spreadsheet, else an .xlsx workbook
 */
public record SheetSpectrumWriter(boolean openDocument) implements SpectrumWriter {

	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";
	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	private static final String RELATIONS = "http://schemas.openxmlformats.org/";

	@Override
	public String variant() {
		return openDocument ? "ods" : "xlsx";
	}

	@Override
	public String fileName() {
		return "a." + variant();
	}

	@Override
	public double tolerance() {
		return 1e-12;
	}

	@Override
	public byte[] write(SyntheticSpectrum spectrum) {
		Map<String, String> parts = new LinkedHashMap<>();
		if (openDocument) {
			parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
			parts.put("content.xml", content(spectrum));
		} else {
			parts.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "officeDocument/2006/relationships\"><sheets>"
					+ "<sheet name=\"EIS\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
			parts.put("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + RELATIONS + "package/2006/relationships\"><Relationship Id=\"rId1\""
					+ " Target=\"worksheets/sheet1.xml\"/></Relationships>");
			parts.put("xl/worksheets/sheet1.xml", sheet(spectrum));
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				byte[] text = part.getValue().getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(part.getKey());
				if (part.getKey().equals("mimetype")) {
					CRC32 sum = new CRC32();
					sum.update(text);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(text.length);
					entry.setCrc(sum.getValue());
				}
				entry.setTime(0);
				zip.putNextEntry(entry);
				zip.write(text);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	private static String content(SyntheticSpectrum s) {
		StringBuilder b = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"" + OFFICE
				+ "office:1.0\" xmlns:table=\"" + OFFICE + "table:1.0\" xmlns:text=\"" + OFFICE + "text:1.0\"><office:body><office:spreadsheet>"
				+ "<table:table table:name=\"EIS\"><table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
				+ text("f (Hz)") + text("Z' (Ohm)") + text("Z'' (Ohm)") + "</table:table-row>");
		for (int i = 0; i < s.points(); i++) {
			b.append("<table:table-row><table:table-cell/><table:covered-table-cell/>").append(value(s.frequency()[i])).append(value(s.real()[i]))
					.append(value(s.imaginary()[i])).append("<table:table-cell table:number-columns-repeated=\"1019\"/></table:table-row>");
		}
		return b.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/>"
				+ "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>").toString();
	}

	private static String text(String text) {
		return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
	}

	/** The number as it is, and beside it as it is shown. */
	private static String value(double value) {
		return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>" + Math.round(value)
				+ "</text:p></table:table-cell>";
	}

	private static String sheet(SyntheticSpectrum s) {
		StringBuilder b = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
		for (String title : new String[] { "f (Hz)", "Z' (Ohm)", "Z'' (Ohm)" }) {
			b.append("<c t=\"inlineStr\"><is><t>").append(title).append("</t></is></c>");
		}
		b.append("</row>");
		for (int i = 0; i < s.points(); i++) {
			b.append("<row><c><v>").append(s.frequency()[i]).append("</v></c><c><v>").append(s.real()[i]).append("</v></c><c><v>")
					.append(s.imaginary()[i]).append("</v></c></row>");
		}
		return b.append("</sheetData></worksheet>").toString();
	}
}

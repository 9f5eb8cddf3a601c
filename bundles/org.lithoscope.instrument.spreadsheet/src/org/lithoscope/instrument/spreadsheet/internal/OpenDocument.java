/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.io.zip.ZipMember;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The sheets of an OpenDocument spreadsheet (.ods, .fods, ISO/IEC 26300): values row by row, numbers as {@code office:value} has them.
 *
 * @param sheets the texts of the cells by sheet, in the order of the file
 * @param broken the name of the sheet inside which the file breaks off; null when it is whole
 */
public record OpenDocument(Map<String, List<List<String>>> sheets, String broken) {

	private static final String CONTENT = "content.xml";
	private static final String KIND = "mimetype";
	private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
	private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
	private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
	private static final int MOST_COLUMNS = 1 << 14;
	private static final int MOST_ROWS = 1 << 20;
	private static final int MOST_CELLS = 1 << 24;
	private static final int STEP = 1024;
	private static final int LARGEST_FLAT = 1 << 26;
	private static final int TAIL = 64;

	/**
	 * Whether an archive says that it is an OpenDocument spreadsheet.
	 *
	 * @param archive the archive
	 * @return whether it does
	 * @throws ReadException when its first member is damaged
	 */
	public static boolean isOne(ZipArchive archive) throws ReadException {
		ZipMember kind = archive.member(KIND).orElse(null);
		if (kind == null) {
			return false;
		}
		ZipMember.Content content = kind.unpack();
		return new String(content.bytes(), 0, content.length(), StandardCharsets.US_ASCII).startsWith(SPREADSHEET);
	}

	/**
	 * Reads all sheets of an archive (.ods).
	 *
	 * @param entry   the file
	 * @param context cancel
	 * @return the sheets; those before the break where the file breaks off
	 * @throws ReadException when it is no OpenDocument spreadsheet, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static OpenDocument of(SourceEntry entry, ReadContext context) throws ReadException, IOException {
		ZipArchive archive = ZipArchive.of(entry);
		if (!isOne(archive)) {
			throw new ReadException(entry.name(), "this archive is no OpenDocument spreadsheet");
		}
		ZipMember member = archive.member(CONTENT)
				.orElseThrow(() -> new ReadException(entry.name(), Place.in(CONTENT), "no whole spreadsheet: this part is missing"));
		ZipMember.Content content = member.unpack();
		return parse(entry.name(), content.bytes(), content.length(), content.whole(), context);
	}

	/**
	 * Reads all sheets of a spreadsheet in one XML text (.fods).
	 *
	 * @param entry   the file
	 * @param context cancel
	 * @return the sheets; those before the break where the file breaks off
	 * @throws ReadException when it is larger than 64 MB, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static OpenDocument flat(SourceEntry entry, ReadContext context) throws ReadException, IOException {
		if (entry.size() > LARGEST_FLAT) {
			throw new ReadException(entry.name(), "spreadsheets in one XML text of more than 64 megabytes are not read");
		}
		byte[] bytes = entry.head(LARGEST_FLAT);
		String tail = new String(bytes, Math.max(0, bytes.length - TAIL), Math.min(TAIL, bytes.length), StandardCharsets.ISO_8859_1);
		return parse(entry.name(), bytes, bytes.length, tail.contains("</office:document>"), context);
	}

	private static OpenDocument parse(String name, byte[] bytes, int length, boolean whole, ReadContext context) throws ReadException {
		Parser parser = new Parser(context);
		try {
			parser.read(reader(bytes, length));
			return new OpenDocument(parser.sheets, null);
		} catch (XMLStreamException e) {
			if (whole) {
				String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
				throw new ReadException(name, Place.in(CONTENT), "this part of the spreadsheet is damaged: " + reason, e);
			}
			return new OpenDocument(parser.sheets, String.valueOf(parser.sheet));
		}
	}

	private static XMLStreamReader reader(byte[] bytes, int length) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// what is wrong is thrown; it need not be printed as well
		factory.setXMLReporter((message, type, information, location) -> {
		});
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory.createXMLStreamReader(new ByteArrayInputStream(bytes, 0, length));
	}

	/** Walks through the content. Rows and cells may say that they are repeated; empty ones at an end are not unfolded. */
	private static final class Parser {

		private final ReadContext context;
		private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
		private String sheet;
		private long cells;

		Parser(ReadContext context) {
			this.context = context;
		}

		void read(XMLStreamReader xml) throws XMLStreamException {
			int depth = 0;
			while (xml.hasNext()) {
				int event = xml.next();
				boolean table = event != XMLStreamConstants.CHARACTERS && (event == XMLStreamConstants.START_ELEMENT
						|| event == XMLStreamConstants.END_ELEMENT) && is(xml, "table");
				if (event == XMLStreamConstants.START_ELEMENT && table) {
					depth++;
					// a table inside a cell is not a sheet
					if (depth == 1) {
						sheet = String.valueOf(xml.getAttributeValue(TABLE, "name"));
						sheets.putIfAbsent(sheet, new ArrayList<>());
					}
				} else if (event == XMLStreamConstants.END_ELEMENT && table) {
					depth--;
				} else if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && is(xml, "table-row")) {
					row(xml);
				}
			}
		}

		private void row(XMLStreamReader xml) throws XMLStreamException {
			List<List<String>> rows = sheets.get(sheet);
			if (rows.size() % STEP == 0) {
				context.checkCancelled();
			}
			int times = repeated(xml, "number-rows-repeated");
			List<String> row = cells(xml);
			boolean empty = row.isEmpty();
			for (int i = 0; i < (empty ? 1 : times) && rows.size() < MOST_ROWS && cells < MOST_CELLS; i++) {
				rows.add(row);
				cells += row.size() + 1;
			}
		}

		private List<String> cells(XMLStreamReader xml) throws XMLStreamException {
			List<String> row = new ArrayList<>();
			int blanks = 0;
			int event = xml.next();
			while (event != XMLStreamConstants.END_ELEMENT || !is(xml, "table-row")) {
				if (event == XMLStreamConstants.START_ELEMENT && (is(xml, "table-cell") || is(xml, "covered-table-cell"))) {
					int times = repeated(xml, "number-columns-repeated");
					String text = text(xml);
					if (text.isEmpty()) {
						blanks = Math.min(MOST_COLUMNS, blanks + times);
					} else {
						add(row, "", blanks);
						add(row, text, times);
						blanks = 0;
					}
				}
				event = xml.next();
			}
			return row;
		}

		private static void add(List<String> row, String text, int times) {
			for (int i = 0; i < times && row.size() < MOST_COLUMNS; i++) {
				row.add(text);
			}
		}

		/** The value of a cell: the number, not as it is shown but as it is; else the text of its paragraphs. */
		private static String text(XMLStreamReader xml) throws XMLStreamException {
			String element = xml.getLocalName();
			String value = xml.getAttributeValue(OFFICE, "value");
			StringBuilder text = new StringBuilder();
			int paragraphs = 0;
			int event = xml.next();
			while (event != XMLStreamConstants.END_ELEMENT || !is(xml, element)) {
				if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("p")) {
					paragraphs++;
				} else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
					paragraphs--;
				} else if (paragraphs > 0 && xml.hasText()) {
					text.append(xml.getText());
				}
				event = xml.next();
			}
			return value == null ? text.toString() : value;
		}

		private static boolean is(XMLStreamReader xml, String name) {
			return xml.getLocalName().equals(name) && TABLE.equals(xml.getNamespaceURI());
		}

		private static int repeated(XMLStreamReader xml, String attribute) {
			String times = xml.getAttributeValue(TABLE, attribute);
			return times == null || !times.matches("\\d{1,8}") ? 1 : Math.max(1, Integer.parseInt(times));
		}
	}
}

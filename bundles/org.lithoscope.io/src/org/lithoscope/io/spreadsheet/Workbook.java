/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.io.zip.ZipMember;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/**
 * The sheets of an .xlsx file: values only, row by row. Numbers are given as the file writes them, dates as their number of days, times
 * of hours, minutes and seconds between colons.
 */
public final class Workbook {

	/** The part that says which sheets there are. */
	public static final String PART = "xl/workbook.xml";
	private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
	private static final String STYLES = "xl/styles.xml";
	/** The numbers of the formats h:mm to h:mm:ss AM/PM and mm:ss to mm:ss.0 that need no definition. */
	private static final Set<String> DURATION_FORMATS = Set.of("18", "19", "20", "21", "45", "46", "47");
	private static final double SECONDS_OF_DAY = 86_400;
	private static final double FIRST_DATE = 20_000;
	private static final String STRINGS = "xl/sharedStrings.xml";
	private static final String RELATION_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final int STEP = 1024;

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");

	/** Takes the rows of a sheet. */
	@FunctionalInterface
	public interface RowConsumer {

		/**
		 * Takes a row.
		 *
		 * @param cells the texts of its cells from the first column on, empty ones included
		 */
		void row(List<String> cells);
	}

	private final String name;
	private final ZipArchive archive;
	private final Map<String, String> parts = new LinkedHashMap<>();
	private final List<String> strings = new ArrayList<>();
	private final Set<Integer> durations;

	/**
	 * Opens a workbook.
	 *
	 * @param name    of the file, for messages
	 * @param archive its archive
	 * @throws ReadException when it is no workbook, or damaged
	 */
	public Workbook(String name, ZipArchive archive) throws ReadException {
		this.name = name;
		this.archive = archive;
		Map<String, String> targets = new LinkedHashMap<>();
		elements(RELATIONS, "Relationship", r -> targets.put(r.getAttributeValue(null, "Id"), r.getAttributeValue(null, "Target")));
		elements(PART, "sheet", r -> {
			String target = targets.get(String.valueOf(r.getAttributeValue(RELATION_SPACE, "id")));
			if (target != null && r.getAttributeValue(null, "name") != null) {
				parts.put(r.getAttributeValue(null, "name"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
			}
		});
		if (archive.member(STRINGS).isPresent()) {
			elements(STRINGS, "si", r -> strings.add(text(r, "si")));
		}
		durations = archive.member(STYLES).isPresent() ? durationStyles() : Set.of();
	}

	/** The styles that show a number of days as hours, minutes and seconds, without a date. */
	private Set<Integer> durationStyles() throws ReadException {
		Set<String> formats = new HashSet<>(DURATION_FORMATS);
		elements(STYLES, "numFmt", r -> {
			String code = String.valueOf(r.getAttributeValue(null, "formatCode")).toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.", "");
			if (code.matches(".*[hs].*") && code.contains(":") && !code.matches(".*[dy].*")) {
				formats.add(r.getAttributeValue(null, "numFmtId"));
			}
		});
		Set<Integer> styles = new HashSet<>();
		elements(STYLES, "cellXfs", r -> {
			int next = 0;
			int event = r.next();
			while (event != XMLStreamConstants.END_ELEMENT || !r.getLocalName().equals("cellXfs")) {
				if (event == XMLStreamConstants.START_ELEMENT && r.getLocalName().equals("xf")) {
					if (formats.contains(String.valueOf(r.getAttributeValue(null, "numFmtId")))) {
						styles.add(next);
					}
					next++;
				}
				event = r.next();
			}
		});
		return styles;
	}

	/** {@return the names of the sheets in order} */
	public List<String> sheets() {
		return Collections.unmodifiableList(new ArrayList<>(parts.keySet()));
	}

	/**
	 * Reads the rows of a sheet.
	 *
	 * @param sheet   its name
	 * @param context progress, cancel
	 * @param rows    takes them
	 * @return whether the sheet is whole; when not, the file breaks off inside it
	 * @throws ReadException when there is no such sheet, or its layout cannot be trusted
	 */
	public boolean read(String sheet, ReadContext context, RowConsumer rows) throws ReadException {
		String part = parts.get(sheet);
		ZipMember member = archive.member(String.valueOf(part)).orElseThrow(() -> new ReadException(name, "there is no sheet " + sheet));
		ZipMember.Content content = member.unpack();
		try {
			XMLStreamReader reader = reader(content);
			int row = 0;
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("row")) {
					if (row++ % STEP == 0) {
						context.checkCancelled();
						context.progress(Math.min(content.length(), reader.getLocation().getCharacterOffset()), content.length());
					}
					rows.row(cells(reader));
				}
			}
			return true;
		} catch (XMLStreamException e) {
			if (content.whole()) {
				throw damaged(part, e);
			}
			return false;
		}
	}

	/**
	 * The first rows of a sheet.
	 *
	 * @param sheet its name
	 * @param most  how many rows at most
	 * @return the texts of their cells; fewer rows when the sheet is shorter, or damaged before
	 * @throws ReadException when there is no such sheet
	 */
	public List<List<String>> head(String sheet, int most) throws ReadException {
		ZipMember member = archive.member(String.valueOf(parts.get(sheet)))
				.orElseThrow(() -> new ReadException(name, "there is no sheet " + sheet));
		List<List<String>> rows = new ArrayList<>();
		try {
			XMLStreamReader reader = reader(member.unpack());
			while (reader.hasNext() && rows.size() < most) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("row")) {
					rows.add(cells(reader));
				}
			}
		} catch (XMLStreamException e) {
			// reading the sheet says what is wrong with it; here it is only looked at
			return rows;
		}
		return rows;
	}

	private List<String> cells(XMLStreamReader reader) throws XMLStreamException {
		List<String> cells = new ArrayList<>();
		int event = reader.next();
		while (event != XMLStreamConstants.END_ELEMENT || !reader.getLocalName().equals("row")) {
			if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("c")) {
				int column = column(reader.getAttributeValue(null, "r"), cells.size());
				String kind = reader.getAttributeValue(null, "t");
				boolean duration = kind == null && durations.contains(style(reader));
				String text = text(reader, "c");
				while (cells.size() < column) {
					cells.add("");
				}
				cells.add("s".equals(kind) ? shared(text) : duration ? duration(text) : text);
			}
			event = reader.next();
		}
		return cells;
	}

	private int style(XMLStreamReader reader) {
		String style = durations.isEmpty() ? null : reader.getAttributeValue(null, "s");
		return style == null || !style.matches("\\d{1,6}") ? -1 : Integer.parseInt(style);
	}

	/** Days as hours, minutes and seconds; what is no number stays as it is. */
	private static String duration(String days) {
		if (!NUMBER.matcher(days.strip()).matches()) {
			return days;
		}
		double value = Double.parseDouble(days.strip());
		// a date that is shown as minutes and seconds is a date all the same
		if (!(value >= 0 && value < FIRST_DATE)) {
			return days;
		}
		long all = Math.round(value * SECONDS_OF_DAY * 1000);
		return String.format(Locale.ROOT, "%d:%02d:%02d.%03d", all / 3_600_000, all / 60_000 % 60, all / 1000 % 60, all % 1000);
	}

	private String shared(String text) {
		try {
			int index = Integer.parseInt(text.strip());
			return index >= 0 && index < strings.size() ? strings.get(index) : "";
		} catch (NumberFormatException e) {
			// a cell that refers to no text is empty
			return "";
		}
	}

	/** The column of a reference like AB12, from 0; cells without one follow the cell before. */
	private static int column(String reference, int next) {
		int column = 0;
		for (int i = 0; reference != null && i < Math.min(3, reference.length()) && Character.isLetter(reference.charAt(i)); i++) {
			column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
		}
		return column <= next || column > 1 << 14 ? next : column - 1;
	}

	/** The text of the values up to the end of an element; formulas and readings do not count. */
	private static String text(XMLStreamReader reader, String element) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean counts = false;
		int event = reader.next();
		while (event != XMLStreamConstants.END_ELEMENT || !reader.getLocalName().equals(element)) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				counts = reader.getLocalName().equals("v") || reader.getLocalName().equals("t");
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				counts = false;
			} else if (counts && reader.hasText()) {
				text.append(reader.getText());
			}
			event = reader.next();
		}
		return text.toString();
	}

	/** Does something at each element of a name. */
	private interface AtElement {
		void at(XMLStreamReader reader) throws XMLStreamException;
	}

	private void elements(String part, String element, AtElement action) throws ReadException {
		ZipMember member = archive.member(part)
				.orElseThrow(() -> new ReadException(name, Place.in(part), "no whole workbook: this part is missing"));
		try {
			XMLStreamReader reader = reader(member.unpack());
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(element)) {
					action.at(reader);
				}
			}
		} catch (XMLStreamException e) {
			throw damaged(part, e);
		}
	}

	private static XMLStreamReader reader(ZipMember.Content content) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// what is wrong is thrown; it need not be printed as well
		factory.setXMLReporter((message, type, information, location) -> {
		});
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory.createXMLStreamReader(new ByteArrayInputStream(content.bytes(), 0, content.length()));
	}

	private ReadException damaged(String part, XMLStreamException cause) {
		String reason = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
		return new ReadException(name, Place.in(part), "this part of the workbook is damaged: " + reason, cause);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The outline of a file: its header and where its tables are. A line that begins with a tab is a row of the table above it, or a note.
 */
public final class DtaFile {

	private static final int LONGEST_LINE = 1 << 16;
	private static final int BUFFER = 1 << 18;
	private static final int HEAD = 1 << 14;
	private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+([eE][-+]?\\d+)?");

	private final Map<String, List<String>> values = new LinkedHashMap<>();
	private final List<String> notes = new ArrayList<>();
	private final List<DtaTable> tables = new ArrayList<>();
	private final Charset charset;
	private boolean comma;
	private Place brokenOff;
	private String open;
	private List<String> names;
	private List<String> units;
	private long rows;
	private long firstRow;
	private long rowStart;
	private boolean inNotes;
	private boolean tabAtEnd;

	private DtaFile(Charset charset) {
		this.charset = charset;
	}

	/**
	 * Goes once through a file.
	 *
	 * @param entry   the file
	 * @param context cancel
	 * @return its outline
	 * @throws IOException when the disk or network fails
	 */
	public static DtaFile of(SourceEntry entry, ReadContext context) throws IOException {
		DtaFile file = new DtaFile(TextEncoding.of(entry.head(HEAD)).charset());
		file.scan(entry, context);
		return file;
	}

	/** {@return the lines that are no rows} */
	public DtaHeader header() {
		return new DtaHeader(values, notes);
	}

	/** {@return the tables in the order of the file; those that have a whole head} */
	public List<DtaTable> tables() {
		return List.copyOf(tables);
	}

	/** {@return the decimal separator} */
	public char decimalPoint() {
		return comma ? ',' : '.';
	}

	/** {@return where the file breaks off, when that is in a line that is no row} */
	public Optional<Place> brokenOff() {
		return Optional.ofNullable(brokenOff);
	}

	private void scan(SourceEntry entry, ReadContext context) throws IOException {
		byte[] buffer = new byte[BUFFER];
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		long offset = 0;
		long start = 0;
		long number = 1;
		try (InputStream in = entry.open()) {
			for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
				context.checkCancelled();
				for (int i = 0; i < n; i++) {
					if (buffer[i] == '\n') {
						line(line.toString(charset), start, offset + i + 1, number++);
						line.reset();
						start = offset + i + 1;
					} else if (line.size() < LONGEST_LINE) {
						line.write(buffer[i]);
					}
				}
				offset += n;
			}
		}
		if (line.size() > 0) {
			String last = line.toString(charset);
			boolean row = last.startsWith("\t") && open != null && units != null;
			if (!row) {
				brokenOff = Place.atByte(start);
			}
			rows += row ? 1 : 0;
		} else if (open != null && rows == 0) {
			brokenOff = Place.atByte(start);
		}
		close(offset);
	}

	private void line(String ended, long start, long end, long number) {
		String text = ended.endsWith("\r") ? ended.substring(0, ended.length() - 1) : ended;
		if (!text.startsWith("\t")) {
			close(start);
			header(text);
		} else if (open != null) {
			row(text, end, number);
		} else if (inNotes && !text.isBlank()) {
			notes.add(text.strip());
		}
	}

	private void header(String text) {
		List<String> cells = Arrays.stream(text.split("\t")).map(String::strip).toList();
		if (cells.size() > 1) {
			values.putIfAbsent(cells.get(0), cells.subList(1, cells.size()));
			inNotes = "NOTES".equals(cells.get(1));
			open = "TABLE".equals(cells.get(1)) ? cells.get(0) : null;
		}
	}

	private void row(String text, long end, long number) {
		if (names == null) {
			names = cells(text);
		} else if (units == null) {
			units = cells(text);
			firstRow = number + 1;
			rowStart = end;
		} else {
			rows++;
			tabAtEnd = text.endsWith("\t");
			comma |= rows < 4 && Arrays.stream(text.split("\t")).anyMatch(cell -> DECIMAL_COMMA.matcher(cell).matches());
		}
	}

	private void close(long end) {
		if (open != null && units != null && units.size() == names.size() && rows > 0) {
			tables.add(new DtaTable(open, names, units, rowStart, firstRow, end, rows > 1 && !tabAtEnd));
		}
		open = null;
		names = null;
		units = null;
		rows = 0;
	}

	private static List<String> cells(String text) {
		return Arrays.stream(text.substring(1).split("\t")).map(String::strip).toList();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.text.CellParser;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.Decimals;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.Durations;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/**
 * A table of battery cycling in a text that a program has exported: where its header line is, and what its columns are. Rows may be wider
 * than the header; columns that hold nothing are left out.
 */
public final class ExportedTable {

	/** What a table of cycling must have. */
	static final Set<String> CYCLING = Set.of("test_time_second", "voltage_volt", "current_ampere");
	private static final int HEAD = 1 << 18;
	private static final int MOST_SAMPLES = 200;
	private static final Pattern COMMA_NUMBER = Pattern.compile("[-+]?\\d+,\\d+(?:[eE][-+]?\\d+)?");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|NaN|nan|-|N/A");
	private static final Pattern DURATION = Pattern.compile("(?:\\d+[d-] ?)?\\d+:\\d+(?::\\d+(?:[.,]\\d+)?)?");

	/** Gives the text of the whole file. */
	@FunctionalInterface
	private interface WholeText {
		SourceEntry text(ReadContext context) throws ReadException, IOException;
	}

	private final WholeText whole;
	private final String name;
	private final TextHead head;
	private final int headerLine;
	private final int firstRow;
	private final char delimiter;
	private final List<String> headers;
	private final List<Optional<ExportColumns.Match>> matches;
	private final HeaderLine header;
	private final boolean stepTimes;
	private final List<List<String>> samples = new ArrayList<>();
	private final char decimalPoint;

	private ExportedTable(SourceEntry entry, TextHead head, HeaderLine header, ExportColumns columns) {
		this(context -> entry, entry.name(), head, header, columns.matchAll(header.titles()), columns.stepTimes());
	}

	private ExportedTable(WholeText whole, String name, TextHead head, HeaderLine header, List<Optional<ExportColumns.Match>> matches,
			boolean stepTimes) {
		this.whole = whole;
		this.name = name;
		this.head = head;
		this.header = header;
		this.headerLine = header.line();
		this.firstRow = header.firstRow();
		this.delimiter = header.delimiter();
		this.headers = header.titles();
		this.matches = matches;
		this.stepTimes = stepTimes;
		List<TextHead.Line> lines = head.lines();
		for (int i = firstRow; i < Math.min(lines.size(), firstRow + MOST_SAMPLES); i++) {
			samples.add(lines.get(i).cells(delimiter));
		}
		boolean comma = delimiter != ',' && samples.stream().flatMap(List::stream).anyMatch(c -> COMMA_NUMBER.matcher(c).matches());
		decimalPoint = comma ? ',' : '.';
	}

	/**
	 * Looks for a table whose columns rules know.
	 *
	 * @param entry   the text
	 * @param columns the rules
	 * @return the table, if there is one
	 * @throws ReadException when a UTF-16 text is too large
	 * @throws IOException   when it cannot be read
	 */
	public static Optional<ExportedTable> find(SourceEntry entry, ExportColumns columns) throws ReadException, IOException {
		return find(entry, columns, TextEncoding.WINDOWS_1252);
	}

	/**
	 * Looks for a table whose columns rules know.
	 *
	 * @param entry    the text
	 * @param columns  the rules
	 * @param fallback the character set of what is not Unicode
	 * @return the table, if there is one
	 * @throws ReadException when a UTF-16 text is too large
	 * @throws IOException   when it cannot be read
	 */
	public static Optional<ExportedTable> find(SourceEntry entry, ExportColumns columns, Charset fallback) throws ReadException, IOException {
		if (entry.head(1).length == 0) {
			return Optional.empty();
		}
		SourceEntry plain = TextEntries.asciiBased(entry);
		TextHead head = TextHead.of(plain, HEAD, fallback);
		Optional<HeaderLine> found = HeaderLine.find(head, columns);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		HeaderLine header = found.get();
		if (LayeredText.of(head, header.line(), header.delimiter(), columns).isEmpty()) {
			return Optional.of(new ExportedTable(plain, head, header, columns));
		}
		WholeText flat = context -> EditedText.of(plain, head.encoding(),
				LayeredText.of(head, header.line(), header.delimiter(), columns).orElseThrow(), context);
		byte[] first = plain.head((int) head.lines().get(head.lines().size() - 1).end());
		SourceEntry flatHead = EditedText.of(new MemoryEntry(plain.name(), first), head.encoding(),
				LayeredText.of(head, header.line(), header.delimiter(), columns).orElseThrow(), ReadContext.unattended());
		return find(flatHead, columns, fallback).map(t -> new ExportedTable(flat, t.name, t.head, t.header, t.matches, t.stepTimes));
	}

	/** {@return the headers} */
	public List<String> headers() {
		return headers;
	}

	/** {@return the lines above the header line} */
	public List<String> above() {
		return head.lines().subList(0, headerLine).stream().map(TextHead.Line::text).toList();
	}

	/** {@return what stands between cells} */
	public char delimiter() {
		return delimiter;
	}

	/**
	 * Reads the table.
	 *
	 * @param context progress, cancel, memory
	 * @return a builder of {@code electrochemistry/cycling} with table, completeness, notices and time base
	 * @throws ReadException when there is not one whole row
	 * @throws IOException   when it cannot be read
	 */
	public Measurement.Builder read(ReadContext context) throws ReadException, IOException {
		SourceEntry entry = whole.text(context);
		TextHead.Line last = head.lines().get(firstRow - 1);
		TextLayout.Builder layout = TextLayout.builder().delimiter(delimiter).decimalPoint(decimalPoint).charset(charset())
				.start(last.end(), last.number() + 1).lastLine(TextLayout.LastLine.MAY_BE_OPEN).minimumCells(fewestCells());
		for (int i = 0; i < headers.size(); i++) {
			layout.column(column(i));
		}
		// rows wider than the header: the cells are counted, so that a last row that has been cut is known
		for (int i = headers.size(); !samples.isEmpty() && i < samples.get(0).size(); i++) {
			layout.column(TextColumn.skipped());
		}
		ParsedColumns parsed = DelimitedText.parse(entry, layout.build(), context);
		// a single row without a line end may have been cut, and there is no other row to tell
		if (parsed.rows() == 0 || parsed.rows() == 1 && parsed.openLine()) {
			throw new ReadException(entry.name(), "the header is there, but not one whole row");
		}
		List<String> needed = matches.stream().flatMap(Optional::stream).map(m -> m.info().name()).filter(ExportedTable::isNeeded).toList();
		Table all = parsed.unreadableCells() == 0 ? parsed.table() : EmptyRows.without(parsed.table(), needed, context.storage());
		if (all.rowCount() == 0) {
			throw new ReadException(entry.name(), "not one row has a time, a voltage or a current");
		}
		Table table = Table.of(all.columns().stream().filter(c -> isNeeded(c.info().name()) || says(c)).toList());
		boolean added = stepTimes && table.column("test_time_second").isEmpty();
		if (added) {
			table = table.with(StepTimes.total(table));
		}
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(entry.name()).table("data", table)
				.completeness(parsed.completeness()).timeBase(start(table));
		parsed.notices().forEach(measurement::notice);
		if (added) {
			measurement.notice(Notice.info("The file has the time in each step only; the time of the test is the sum of the steps before it."));
		}
		return measurement;
	}

	/** Whether a column is one of those that a table of cycling must have, with or without a known unit. */
	private static boolean isNeeded(String name) {
		return CYCLING.contains(name) || CYCLING.stream().anyMatch(full -> StatedUnits.withoutUnit(full).equals(name));
	}

	private Charset charset() {
		return head.encoding().isAsciiBased() ? head.encoding().charset() : StandardCharsets.UTF_8;
	}

	/** Some programs leave out the empty cells at the end of a row. */
	private int fewestCells() {
		int needed = 0;
		for (int i = 0; i < headers.size(); i++) {
			if (matches.get(i).isPresent() && isNeeded(matches.get(i).get().info().name())) {
				needed = i + 1;
			}
		}
		int seen = samples.stream().mapToInt(List::size).filter(n -> n > 1).min().orElse(headers.size());
		return Math.max(needed, Math.min(headers.size(), seen));
	}

	private TextColumn column(int index) {
		ExportColumns.Match match = matches.get(index).orElse(null);
		if (match == null) {
			return TextColumn.skipped();
		}
		List<String> cells = samples.stream().filter(row -> row.size() > index).map(row -> row.get(index)).filter(c -> !c.isBlank()).toList();
		boolean numbers = cells.stream().allMatch(c -> NUMBER.matcher(c.replace(decimalPoint, '.')).matches());
		boolean durations = !numbers && cells.stream().allMatch(c -> DURATION.matcher(c).matches());
		ExportColumns.Kind kind = match.kind().orElse(numbers || durations ? ExportColumns.Kind.NUMBER : ExportColumns.Kind.TEXT);
		return switch (kind) {
			case TEXT -> TextColumn.text(match.info());
			case COUNT -> numbers ? TextColumn.integer(match.info()) : TextColumn.text(match.info());
			case CLOCK -> TextColumn.parsed(numbers && !cells.isEmpty() ? utc(match.info(), cells.get(0)) : match.info(), clock(cells));
			case NUMBER -> durations ? TextColumn.parsed(match.info(), new Durations(decimalPoint))
					: TextColumn.number(match.info(), match.factor());
		};
	}

	/** A number of seconds since 1970 counts UTC; dates and the days of spreadsheets have no time zone. */
	private static ColumnInfo utc(ColumnInfo info, String cell) {
		boolean seconds = cell.matches("\\d{9,10}(?:[.,]\\d*)?");
		return seconds ? new ColumnInfo("unix_time_second", info.unit(), info.originalName(), info.originalUnit()) : info;
	}

	private CellParser clock(List<String> cells) {
		return new ClockCells(DateOrder.of(cells).orElse(DateOrder.MONTH_DAY), decimalPoint);
	}

	/** The clock of the first row; an instant when the file counts seconds since 1970, else without a time zone. */
	private TimeBase start(Table table) {
		for (int i = 0; i < headers.size(); i++) {
			Optional<ExportColumns.Match> match = matches.get(i);
			String header = headers.get(i);
			Optional<Column> clock = table.columns().stream().filter(c -> c.info().originalName().equals(header)).findFirst();
			if (match.isPresent() && match.get().kind().orElse(null) == ExportColumns.Kind.CLOCK && !samples.isEmpty()
					&& samples.get(0).size() > i && clock.isPresent()) {
				double seconds = clock.get().get(0);
				if (!(seconds > 0 && seconds < 1e10)) {
					return TimeBase.unknown();
				}
				String text = samples.get(0).get(i);
				byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
				double number = Decimals.parse(bytes, 0, bytes.length, decimalPoint);
				Instant instant = Instant.ofEpochMilli(Math.round(seconds * 1000));
				return number == seconds ? TimeBase.ofInstant(text, instant)
						: TimeBase.ofLocal(text, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
			}
		}
		return TimeBase.unknown();
	}

	private static boolean says(Column column) {
		boolean texts = column.type() == ColumnType.DICTIONARY;
		for (long row = 0; row < column.size(); row++) {
			double value = column.get(row);
			if (texts ? value >= 0 && !column.dictionary().get((int) value).isBlank() : !Double.isNaN(value)) {
				return true;
			}
		}
		return false;
	}
}

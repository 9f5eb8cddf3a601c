/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lithoscope.io.text.CellParser;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;

/** How the rows of a text export are read: which columns, point or comma, seconds or dates. */
final class MptTable {

	private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+(?:[eE][-+]?\\d+)?");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][-+]?\\d+)?|[-+]?(?i:nan|inf|infinity)");
	private static final double NANOS = 1e9;

	private MptTable() {
	}

	/**
	 * The layout of the rows.
	 *
	 * @param head     the top of the file
	 * @param start    when the measurement began, if the header says so
	 * @param lastLine what the end of the file says about its last row
	 * @return the layout
	 */
	static TextLayout layout(MptHead head, Optional<LocalDateTime> start, TextLayout.LastLine lastLine) {
		List<String> names = names(head);
		List<String> sample = rows(head.first().stream()).findFirst().orElse(List.of());
		List<ColumnMeaning> meanings = ColumnNames.of(names);
		TextLayout.Builder layout = TextLayout.builder().charset(head.head().encoding().charset()).decimalPoint(hasCommas(head) ? ',' : '.')
				.quote('\0').lastLine(lastLine).start(head.columns().end(), head.columns().number() + 1);
		for (int i = 0; i < names.size(); i++) {
			String cell = i < sample.size() ? sample.get(i) : "";
			layout.column(names.get(i).isBlank() && cell.isBlank() ? TextColumn.skipped() : column(meanings.get(i), cell, start));
		}
		return layout.build();
	}

	/**
	 * The names of the columns that have values: some exports name one or two more behind the last.
	 *
	 * @param head the top of the file
	 * @return the names
	 */
	static List<String> names(MptHead head) {
		List<String> names = new ArrayList<>(head.columns().cells());
		int width = rows(head.first().stream().filter(TextHead.Line::ended)).mapToInt(MptTable::width).max().orElse(names.size());
		while (names.size() > 1 && (names.size() > width || names.get(names.size() - 1).isBlank())) {
			names.remove(names.size() - 1);
		}
		return names;
	}

	private static Stream<List<String>> rows(Stream<TextHead.Line> lines) {
		return lines.filter(l -> !l.text().isBlank()).map(TextHead.Line::cells);
	}

	private static int width(List<String> cells) {
		return cells.get(cells.size() - 1).isEmpty() ? cells.size() - 1 : cells.size();
	}

	private static TextColumn column(ColumnMeaning meaning, String sample, Optional<LocalDateTime> start) {
		Optional<LocalDateTime> date = StartTime.ofText(sample);
		if (date.isPresent()) {
			return TextColumn.parsed(meaning.info(), secondsSince(start.orElse(date.get())));
		}
		if (!sample.isBlank() && !NUMBER.matcher(sample.strip()).matches()) {
			return TextColumn.text(meaning.info());
		}
		return switch (meaning.type()) {
			case FLAG -> TextColumn.flag(meaning.info());
			case INT -> TextColumn.integer(meaning.info());
			default -> TextColumn.number(meaning.info(), meaning.factor());
		};
	}

	/** Dates in the column of time are the start plus the time since then. */
	private static CellParser secondsSince(LocalDateTime start) {
		return (text, from, to) -> StartTime.ofText(new String(text, from, to - from, StandardCharsets.ISO_8859_1))
				.map(t -> seconds(Duration.between(start, t))).orElse(CellParser.UNREADABLE);
	}

	private static double seconds(Duration duration) {
		return duration.getSeconds() + duration.getNano() / NANOS;
	}

	private static boolean hasCommas(MptHead head) {
		return rows(head.first().stream()).flatMap(List::stream).anyMatch(c -> COMMA.matcher(c.strip()).matches());
	}
}

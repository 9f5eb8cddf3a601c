/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.lithoscope.io.text.TextHead;

/**
 * Where the table of a MACCOR text begins.
 *
 * @param above        the lines above the header line, with what is known about the test
 * @param names        the names of the columns as the file has them
 * @param delimiter    what stands between cells
 * @param decimalPoint point or comma
 * @param first        the line behind the header line
 * @param samples      the cells of the first rows, blank lines left out
 */
public record MaccorHeader(List<String> above, List<String> names, char delimiter, char decimalPoint, TextHead.Line first,
		List<List<String>> samples) {

	private static final int MOST_LINES = 200;
	private static final Pattern RECORD = Pattern.compile("\\s*\"?Rec(ord)?#?\"?\\s*[\t,;].*", Pattern.CASE_INSENSITIVE);
	private static final Pattern COMMA_NUMBER = Pattern.compile("[-+]?\\d+,\\d+(?:[eE][-+]?\\d+)?");
	private static final Set<String> NEEDED = Set.of(ColumnRule.TIME, ColumnRule.VOLTAGE, ColumnRule.CURRENT);

	/** Copies the lists. */
	public MaccorHeader {
		above = List.copyOf(above);
		names = List.copyOf(names);
		samples = List.copyOf(samples);
	}

	/**
	 * Finds the header line: it begins with the record number and has time, voltage and current.
	 *
	 * @param head the first lines of the file
	 * @return the header, if there is one with a row behind it
	 */
	public static Optional<MaccorHeader> find(TextHead head) {
		List<TextHead.Line> lines = head.lines();
		for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
			if (RECORD.matcher(lines.get(i).text()).matches()) {
				return at(lines, i);
			}
		}
		return Optional.empty();
	}

	/** {@return whether the header has columns that only MACCOR has: the counters by cycle, and the end status or the date of the point} */
	public boolean isTypical() {
		Set<String> found = canonical(names);
		return found.contains("cycle_count") && (found.contains("es") || found.contains(ColumnRule.CLOCK));
	}

	private static Optional<MaccorHeader> at(List<TextHead.Line> lines, int index) {
		TextHead.Line line = lines.get(index);
		char delimiter = delimiter(line.text());
		List<String> names = line.cells(delimiter);
		if (!canonical(names).containsAll(NEEDED) || index + 1 >= lines.size()) {
			return Optional.empty();
		}
		List<String> above = lines.subList(0, index).stream().map(TextHead.Line::text).filter(text -> !text.isBlank()).toList();
		List<List<String>> samples = new ArrayList<>();
		for (TextHead.Line row : lines.subList(index + 1, lines.size())) {
			List<String> cells = row.cells(delimiter);
			if (cells.size() >= names.size()) {
				samples.add(cells);
			}
		}
		return Optional.of(new MaccorHeader(above, names, delimiter, decimalPoint(delimiter, samples), lines.get(index + 1), samples));
	}

	private static Set<String> canonical(List<String> names) {
		return names.stream().flatMap(name -> ColumnRule.of(name).stream()).map(ColumnRule.Match::name).collect(Collectors.toSet());
	}

	private static char delimiter(String line) {
		return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
	}

	private static char decimalPoint(char delimiter, List<List<String>> samples) {
		boolean comma = delimiter != ',' && samples.stream().limit(20).flatMap(List::stream).anyMatch(c -> COMMA_NUMBER.matcher(c).matches());
		return comma ? ',' : '.';
	}
}

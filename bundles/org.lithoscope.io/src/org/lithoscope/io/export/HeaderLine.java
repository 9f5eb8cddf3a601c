/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextHead;

/**
 * The line that names the columns of a table.
 *
 * @param line      which line of the head it is, from 0
 * @param delimiter what stands between its cells
 * @param titles    its cells; units that stand in a line of their own below are added in brackets
 * @param firstRow  the line at which the rows begin, from 0
 */
record HeaderLine(int line, char delimiter, List<String> titles, int firstRow) {

	private static final Pattern DIGIT = Pattern.compile("\\d");

	/**
	 * Looks for the line that names time, voltage and current.
	 *
	 * @param head    the first lines
	 * @param columns what headers mean
	 * @return the line, if there is one
	 */
	static Optional<HeaderLine> find(TextHead head, ExportColumns columns) {
		for (int i = 0; i < head.lines().size(); i++) {
			String text = head.lines().get(i).text();
			for (char delimiter : new char[] {'\t', ';', ','}) {
				if (text.indexOf(delimiter) >= 0) {
					Optional<HeaderLine> found = at(head, i, delimiter, columns);
					if (found.isPresent()) {
						return found;
					}
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<HeaderLine> at(TextHead head, int line, char delimiter, ExportColumns columns) {
		List<String> titles = head.lines().get(line).cells(delimiter);
		String below = line + 1 < head.lines().size() ? head.lines().get(line + 1).text() : "";
		List<String> cells = line + 1 < head.lines().size() ? head.lines().get(line + 1).cells(delimiter) : List.of();
		boolean wordsOnly = !below.isBlank() && !DIGIT.matcher(below).find();
		boolean units = wordsOnly && cells.size() == titles.size() && cells.stream().allMatch(HeaderLine::isUnit);
		if (isHeader(titles, columns)) {
			return Optional.of(new HeaderLine(line, delimiter, titles, line + (units || wordsOnly && cells.size() == 1 ? 2 : 1)));
		}
		if (!units) {
			return Optional.empty();
		}
		List<String> withUnits = new ArrayList<>();
		for (int i = 0; i < titles.size(); i++) {
			withUnits.add(cells.get(i).isBlank() ? titles.get(i) : titles.get(i) + " [" + cells.get(i).replaceAll("^[(\\[]|[)\\]]$", "") + "]");
		}
		return isHeader(withUnits, columns) ? Optional.of(new HeaderLine(line, delimiter, withUnits, line + 2)) : Optional.empty();
	}

	private static boolean isUnit(String cell) {
		return cell.isBlank() || cell.equals("-") || HeaderUnit.of(cell.replaceAll("^[(\\[]|[)\\]]$", "")).isPresent();
	}

	private static boolean isHeader(List<String> cells, ExportColumns columns) {
		Set<String> named = new HashSet<>();
		cells.forEach(cell -> columns.known(cell).ifPresent(match -> named.add(StatedUnits.withoutUnit(match.info().name()))));
		if (columns.stepTimes() && named.contains("step_time")) {
			named.add("test_time");
		}
		return ExportedTable.CYCLING.stream().allMatch(name -> named.contains(StatedUnits.withoutUnit(name)));
	}
}

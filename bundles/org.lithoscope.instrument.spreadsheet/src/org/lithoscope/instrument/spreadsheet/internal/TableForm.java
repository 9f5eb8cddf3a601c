/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout;

/**
 * The form of a table of impedances in a text.
 *
 * @param titles    the names of the columns
 * @param named     whether the file names them
 * @param delimiter between cells; a blank stands for runs of blanks and tabs
 * @param comma     whether the decimal separator is a comma
 * @param first     the line of the first row
 * @param mayBeOpen whether a last row without line end can be told from one that is cut: there are enough rows before it
 */
public record TableForm(List<String> titles, boolean named, char delimiter, boolean comma, TextHead.Line first, boolean mayBeOpen) {

	private static final char[] DELIMITERS = {'\t', ';', ',', ' '};
	private static final int MOST_LINES_ABOVE = 200;
	private static final List<String> USUAL = List.of("f", "Zre", "Zim");
	private static final List<String> USUAL_NEGATIVE = List.of("f", "Zre", "-Zim");
	private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
	private static final Pattern NEGATIVE = Pattern.compile("(?i)([-−–]|neg|minus).*");
	private static final int FEWEST_ROWS = 5;
	private static final double UNEVEN = 0.35;

	/**
	 * Finds the table in a text.
	 *
	 * @param head the first lines
	 * @return its form; empty when there is no such table
	 */
	public static Optional<TableForm> of(TextHead head) {
		List<TextHead.Line> lines = head.lines();
		for (int i = 0; i + 1 < Math.min(lines.size(), MOST_LINES_ABOVE); i++) {
			for (char delimiter : DELIMITERS) {
				List<String> titles = cells(lines.get(i).text(), delimiter);
				if (titles.size() > 2 && SpectrumHeader.isSpectrum(titles)) {
					return rows(lines, i + 1, titles, true, delimiter);
				}
			}
		}
		return unnamed(lines);
	}

	/**
	 * The same form of a further table in the text.
	 *
	 * @param row the line of its first row
	 * @return the form of that table
	 */
	TableForm at(TextHead.Line row) {
		return new TableForm(titles, named, delimiter, comma, row, true);
	}

	/** Whether a line is a row: three numbers at least. */
	boolean isRow(String line) {
		List<String> cells = cells(line, delimiter);
		return cells.size() >= 3 && numbers(cells, titles.size(), false);
	}

	/** Whether a line names these columns, as it does above each table of a text with several. */
	boolean isHeader(String line) {
		return named && cells(line, delimiter).equals(titles);
	}

	/** The number in the column of the frequencies; NaN when there is none. */
	double frequency(String line) {
		List<String> cells = cells(line, delimiter);
		for (int i = 0; i < Math.min(cells.size(), titles.size()); i++) {
			boolean mine = SpectrumHeader.of(titles.get(i)).filter(h -> h.info().name().equals(SpectrumHeader.FREQUENCY)).isPresent();
			String number = cells.get(i).replace(',', '.');
			if (mine) {
				return NUMBER.matcher(number).matches() ? Double.parseDouble(number) : Double.NaN;
			}
		}
		return Double.NaN;
	}

	/**
	 * How the rows are read.
	 *
	 * @param tail the last bytes of the file: where rows end with blanks, a last row without line end must have them too
	 * @return the layout
	 */
	public TextLayout.Builder layout(String tail) {
		String blanks = first.text().substring(first.text().stripTrailing().length());
		boolean open = mayBeOpen && tail.endsWith(blanks);
		TextLayout.Builder layout = TextLayout.builder().columns(SpectrumHeader.columns(titles)).start(first.start(), first.number())
				.lastLine(open ? TextLayout.LastLine.MAY_BE_OPEN : TextLayout.LastLine.ALWAYS_ENDED);
		if (delimiter == ' ') {
			layout.delimitedByBlanks();
		} else {
			layout.delimiter(delimiter);
		}
		return layout.decimalPoint(comma ? ',' : '.');
	}

	private static Optional<TableForm> rows(List<TextHead.Line> lines, int from, List<String> titles, boolean named, char delimiter) {
		for (TextHead.Line line : lines.subList(from, Math.min(lines.size(), from + 3))) {
			List<String> cells = cells(line.text(), delimiter);
			if (cells.size() >= titles.size() && numbers(cells, titles.size(), false)) {
				boolean comma = delimiter != ',' && lines.subList(from, Math.min(lines.size(), from + 20)).stream()
						.anyMatch(row -> row.text().contains(",")) && numbers(cells, titles.size(), true);
				return Optional.of(new TableForm(titles, named, delimiter, comma, line,
						lines.size() - lines.indexOf(line) > FEWEST_ROWS));
			}
		}
		return Optional.empty();
	}

	private static boolean numbers(List<String> cells, int count, boolean comma) {
		return cells.stream().limit(count).filter(cell -> NUMBER.matcher(cell.replace(',', '.')).matches()).count() >= 3
				&& (!comma || cells.stream().limit(count).noneMatch(cell -> cell.contains(".")));
	}

	private static Optional<TableForm> unnamed(List<TextHead.Line> lines) {
		for (char delimiter : DELIMITERS) {
			for (int i = 0; i < Math.min(lines.size(), MOST_LINES_ABOVE); i++) {
				List<String> cells = cells(lines.get(i).text(), delimiter);
				if (cells.size() == USUAL.size() && numbers(cells, USUAL.size(), false)) {
					// a name that says negative is heeded even where the others are not known
					boolean negative = i > 0 && cells(lines.get(i - 1).text(), delimiter).stream().skip(2).findFirst()
							.filter(title -> NEGATIVE.matcher(title).matches()).isPresent();
					Optional<TableForm> form = rows(lines, i, negative ? USUAL_NEGATIVE : USUAL, false, delimiter);
					return form.filter(f -> isSweep(lines.subList((int) f.first().number() - 1, lines.size()), f));
				}
			}
		}
		return Optional.empty();
	}

	/** Whether the first column goes up or down at nearly equal steps of its logarithm, as the frequencies of a sweep do. */
	private static boolean isSweep(List<TextHead.Line> lines, TableForm form) {
		double[] logarithms = lines.stream().limit(40).map(line -> cells(line.text(), form.delimiter()))
				.filter(cells -> cells.size() == USUAL.size() && numbers(cells, USUAL.size(), false))
				.mapToDouble(cells -> Math.log(Double.parseDouble(cells.get(0).replace(',', '.')))).toArray();
		if (logarithms.length < FEWEST_ROWS || Arrays.stream(logarithms).anyMatch(v -> !Double.isFinite(v))) {
			return false;
		}
		double mean = (logarithms[logarithms.length - 1] - logarithms[0]) / (logarithms.length - 1);
		for (int i = 1; i < logarithms.length; i++) {
			if (!(Math.abs(logarithms[i] - logarithms[i - 1] - mean) <= UNEVEN * Math.abs(mean))) {
				return false;
			}
		}
		return Math.abs(mean) > 0.01;
	}

	private static List<String> cells(String text, char delimiter) {
		if (delimiter == ' ') {
			return Arrays.stream(text.strip().split("[ \\t]+")).toList();
		}
		List<String> cells = new TextHead.Line(1, text, 0, 0, true).cells(delimiter);
		int end = cells.size();
		while (end > 0 && cells.get(end - 1).isEmpty()) {
			end--;
		}
		return cells.subList(0, end);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.table.ColumnInfo;

/**
 * Reports in which cycles, steps and records stand below each other, each kind of row under a header line of its own: the rows of steps and
 * records are indented by empty cells, or the header lines are written again before their rows. Makes one table of them, in which each record
 * begins with its cycle and its step.
 */
final class LayeredText implements LineEditor {

	private static final int MOST_ABOVE = 12;
	/** What records take over from the rows above them. */
	private static final Set<String> INHERITED = Set.of("cycle_count", "step_id", "step_count", "step_type");
	/** A row that is no record and has been cut must not look like one. */
	private static final String CUT = "?";

	/** One kind of rows. */
	private record Layer(String header, List<String> titles, int indent, Map<Integer, Integer> inherited) {
	}

	private final char delimiter;
	private final List<Layer> above;
	private final Layer records;
	private final long firstLine;
	private final boolean indented;
	private final List<String> titles;
	private final List<String> values;
	private Layer current;
	private boolean headed;

	private LayeredText(char delimiter, List<Layer> above, Layer records, long firstLine, List<String> titles) {
		this.delimiter = delimiter;
		this.above = above;
		this.records = records;
		this.firstLine = firstLine;
		this.indented = records.indent() > 0;
		this.titles = List.copyOf(titles);
		this.values = new ArrayList<>(Collections.nCopies(titles.size(), ""));
		this.current = records;
	}

	/**
	 * Looks for header lines of other kinds of rows above that of the records.
	 *
	 * @param head       the first lines
	 * @param headerLine which of them is the header of the records
	 * @param delimiter  what stands between cells
	 * @param columns    what headers mean
	 * @return the editor that makes one table; empty when the table is one already
	 */
	static Optional<LayeredText> of(TextHead head, int headerLine, char delimiter, ExportColumns columns) {
		TextHead.Line header = head.lines().get(headerLine);
		int indent = indent(header.text(), delimiter);
		List<TextHead.Line> candidates = new ArrayList<>();
		for (int i = headerLine - 1; i >= Math.max(0, headerLine - MOST_ABOVE); i--) {
			TextHead.Line line = head.lines().get(i);
			boolean other = indent == 0 || indent(line.text(), delimiter) < indent;
			if (other && names(line.cells(delimiter), columns) && candidates.stream().noneMatch(c -> c.text().equals(line.text()))) {
				candidates.add(0, line);
			}
		}
		boolean again = head.lines().stream().skip(headerLine + 1L).anyMatch(line -> line.text().equals(header.text()));
		if (candidates.isEmpty() || indent == 0 && !again) {
			return Optional.empty();
		}
		List<String> own = header.cells(delimiter).stream().flatMap(t -> columns.known(t).stream()).map(m -> m.info().name()).toList();
		Map<String, String> taken = new LinkedHashMap<>();
		List<Layer> layers = new ArrayList<>();
		for (TextHead.Line line : candidates) {
			layers.add(layer(line.text(), delimiter, columns, own, taken));
		}
		return Optional.of(new LayeredText(delimiter, layers, new Layer(header.text(), header.cells(delimiter), indent, Map.of()),
				candidates.get(0).number(), List.copyOf(taken.values())));
	}

	private static Layer layer(String text, char delimiter, ExportColumns columns, List<String> own, Map<String, String> taken) {
		int indent = indent(text, delimiter);
		List<String> all = cells(text, delimiter);
		List<String> titles = all.subList(Math.min(indent, all.size()), all.size());
		Map<Integer, Integer> inherited = new LinkedHashMap<>();
		for (int i = 0; i < titles.size(); i++) {
			String name = columns.known(titles.get(i)).map(ExportColumns.Match::info).map(ColumnInfo::name).orElse("");
			if (INHERITED.contains(name) && !own.contains(name) && !taken.containsKey(name)) {
				inherited.put(i, taken.size());
				taken.put(name, titles.get(i));
			}
		}
		return new Layer(text, titles, indent, inherited);
	}

	/** Whether a line names a cycle or a step, and holds no number. */
	private static boolean names(List<String> cells, ExportColumns columns) {
		List<String> said = cells.stream().filter(c -> !c.isEmpty()).toList();
		return said.size() > 2 && said.stream().noneMatch(c -> c.matches("[-+.:\\d]+"))
				&& said.stream().flatMap(c -> columns.known(c).stream()).anyMatch(m -> INHERITED.contains(m.info().name()));
	}

	@Override
	public String edit(String line, long number, boolean ended) {
		if (number < firstLine) {
			return line;
		}
		if (line.equals(records.header())) {
			current = records;
			boolean again = headed;
			headed = true;
			return again ? "" : head();
		}
		Optional<Layer> header = above.stream().filter(layer -> line.equals(layer.header())).findFirst();
		if (header.isPresent()) {
			current = header.get();
			return "";
		}
		int indent = indented ? indent(line, delimiter) : 0;
		if (indented) {
			current = indent >= records.indent() ? records : above.stream().filter(layer -> layer.indent() <= indent)
					.reduce((a, b) -> b.indent() > a.indent() ? b : a).orElse(records);
		}
		if (current == records) {
			return line.isEmpty() ? line : record(line.substring(Math.min(line.length(), start(line, records.indent()))));
		}
		remember(current, cells(line, delimiter).stream().skip(current.indent()).toList());
		return ended || line.isEmpty() ? "" : CUT;
	}

	/** The header of the one table. */
	private String head() {
		StringBuilder b = new StringBuilder();
		titles.forEach(title -> b.append(quoted(title)).append(delimiter));
		return b + records.header().substring(start(records.header(), records.indent()));
	}

	private String record(String rest) {
		StringBuilder b = new StringBuilder(rest.length() + 24);
		values.forEach(value -> b.append(quoted(value)).append(delimiter));
		return b.append(rest).toString();
	}

	/** Takes the values of a row; what is too long goes on with a row of the next kind, whose line end is missing. */
	private void remember(Layer layer, List<String> cells) {
		layer.inherited().forEach((cell, place) -> values.set(place, cell < cells.size() ? cells.get(cell) : ""));
		int next = above.indexOf(layer) + 1;
		if (indented && cells.size() > layer.titles().size() && next < above.size()) {
			remember(above.get(next), cells.subList(layer.titles().size(), cells.size()));
		}
	}

	private String quoted(String cell) {
		return cell.indexOf(delimiter) < 0 ? cell : '"' + cell + '"';
	}

	private static List<String> cells(String line, char delimiter) {
		return new TextHead.Line(1, line, 0, 0, true).cells(delimiter);
	}

	/** How many empty cells a line begins with. */
	private static int indent(String line, char delimiter) {
		int cells = 0;
		for (int i = 0; i < line.length() && (line.charAt(i) == delimiter || line.charAt(i) == ' '); i++) {
			cells += line.charAt(i) == delimiter ? 1 : 0;
		}
		return cells;
	}

	/** Where the text behind so many delimiters begins. */
	private int start(String line, int delimiters) {
		int place = 0;
		for (int i = 0; i < delimiters; i++) {
			place = line.indexOf(delimiter, place) + 1;
		}
		return place;
	}
}

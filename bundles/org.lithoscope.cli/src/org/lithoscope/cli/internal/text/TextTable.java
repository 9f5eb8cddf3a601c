/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of texts with aligned columns. */
public final class TextTable {

	private static final String GAP = "   ";
	private static final int PAGE = 160;

	private final List<String> header;
	private final boolean[] right;
	private final List<List<String>> rows = new ArrayList<>();

	/**
	 * A table.
	 *
	 * @param header the names of the columns; those that begin with {@code >} are aligned to the right
	 */
	public TextTable(String... header) {
		this.header = new ArrayList<>();
		this.right = new boolean[header.length];
		for (int i = 0; i < header.length; i++) {
			right[i] = header[i].startsWith(">");
			this.header.add(right[i] ? header[i].substring(1) : header[i]);
		}
	}

	/**
	 * Adds a row.
	 *
	 * @param cells as many as there are columns
	 */
	public void row(String... cells) {
		rows.add(List.of(cells));
	}

	/** {@return whether there is no row} */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/**
	 * Prints it. Columns that do not fit beside each other stand below, behind the first column again.
	 *
	 * @param to     where to
	 * @param indent what stands before each line
	 */
	public void print(PrintStream to, String indent) {
		List<List<String>> all = new ArrayList<>(rows);
		if (header.stream().anyMatch(h -> !h.isEmpty())) {
			all.add(0, header);
		}
		int[] widths = new int[header.size()];
		for (List<String> row : all) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], width(row.get(i)));
			}
		}
		int next = 1;
		do {
			List<Integer> shown = new ArrayList<>(List.of(0));
			int used = indent.length() + widths[0];
			while (next < widths.length && (shown.size() == 1 || used + GAP.length() + widths[next] <= PAGE)) {
				used += GAP.length() + widths[next];
				shown.add(next++);
			}
			all.forEach(row -> to.println(line(row, shown, widths, indent)));
			if (next < widths.length) {
				to.println();
			}
		} while (next < widths.length);
	}

	private String line(List<String> row, List<Integer> shown, int[] widths, String indent) {
		StringBuilder line = new StringBuilder(indent);
		for (int column : shown) {
			String cell = row.get(column);
			String fill = " ".repeat(widths[column] - width(cell));
			line.append(column == 0 ? "" : GAP).append(right[column] ? fill + cell : cell + fill);
		}
		return line.toString().stripTrailing();
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}
}

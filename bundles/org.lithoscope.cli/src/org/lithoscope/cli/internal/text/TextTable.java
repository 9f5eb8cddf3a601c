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
	 * Prints it.
	 *
	 * @param to     where to
	 * @param indent what stands before each line
	 */
	public void print(PrintStream to, String indent) {
		int[] widths = new int[header.size()];
		List<List<String>> all = new ArrayList<>(rows);
		if (header.stream().anyMatch(h -> !h.isEmpty())) {
			all.add(0, header);
		}
		for (List<String> row : all) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], width(row.get(i)));
			}
		}
		for (List<String> row : all) {
			StringBuilder line = new StringBuilder(indent);
			for (int i = 0; i < widths.length; i++) {
				String fill = " ".repeat(widths[i] - width(row.get(i)));
				line.append(right[i] ? fill + row.get(i) : row.get(i) + fill).append(i + 1 < widths.length ? GAP : "");
			}
			to.println(line.toString().stripTrailing());
		}
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a header line into cells. */
final class CellSplitter {

	private CellSplitter() {
	}

	static List<String> split(String line, char delimiter) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				cell.append(c);
				i++;
			} else if (c == '"' && (quoted || cell.toString().isBlank())) {
				quoted = !quoted;
			} else if (c == delimiter && !quoted) {
				cells.add(cell.toString().strip());
				cell.setLength(0);
			} else {
				cell.append(c);
			}
		}
		cells.add(cell.toString().strip());
		return cells;
	}
}

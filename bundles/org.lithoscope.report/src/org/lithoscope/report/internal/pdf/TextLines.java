/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words, and inside a word only where it alone is longer than a line. */
final class TextLines {

	private final TextStyle style;
	private final double width;
	private final List<String> lines = new ArrayList<>();
	private final StringBuilder line = new StringBuilder();
	private double room;

	private TextLines(TextStyle style, double width, double indent) {
		this.style = style;
		this.width = width;
		this.room = width - indent;
	}

	/** The lines of a text that are no longer than the width. */
	static List<String> of(String text, TextStyle style, double width) {
		return of(text, style, width, 0);
	}

	/** The same, the first line shorter by the indent. */
	static List<String> of(String text, TextStyle style, double width, double indent) {
		TextLines lines = new TextLines(style, width, indent);
		for (String paragraph : text.strip().split("\\R")) {
			for (String word : paragraph.strip().split("[ \\t]+")) {
				lines.add(word);
			}
			lines.end();
		}
		return lines.lines;
	}

	private void add(String word) {
		String more = line.isEmpty() ? word : " " + word;
		if (style.width(line + more) <= room) {
			line.append(more);
			return;
		}
		if (!line.isEmpty()) {
			end();
		}
		String rest = word;
		while (style.width(rest) > room) {
			int fits = fitting(rest);
			lines.add(rest.substring(0, fits));
			rest = rest.substring(fits);
			room = width;
		}
		line.append(rest);
	}

	/** How many characters fit: at least one, so that there is an end. */
	private int fitting(String word) {
		int fits = word.offsetByCodePoints(0, 1);
		while (fits < word.length()) {
			int next = word.offsetByCodePoints(fits, 1);
			if (style.width(word.substring(0, next)) > room) {
				break;
			}
			fits = next;
		}
		return fits;
	}

	private void end() {
		lines.add(line.toString());
		line.setLength(0);
		room = width;
	}
}

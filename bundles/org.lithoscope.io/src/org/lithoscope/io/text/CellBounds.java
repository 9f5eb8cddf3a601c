/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Finds the end of a cell, and its content without blanks, fillers and quotes. One per thread: it keeps the bounds last found. */
final class CellBounds {

	private static final Set<String> MISSING = Set.of("", "nan", "n/a", "na", "null", "none", "-", "--", "xxx", "n.a.", "1.#qnan", "-1.#ind",
			"1.#ind", "-nan", "-nan(ind)", "nan(ind)");
	private static final int LONGEST_MISSING = 12;

	private final byte delimiter;
	private final boolean runs;
	private final byte quote;
	private final byte lineEnd;
	private int from;
	private int to;
	private boolean quoted;

	CellBounds(TextLayout layout, byte lineEnd) {
		this.delimiter = (byte) layout.delimiter();
		this.runs = layout.runs();
		this.quote = (byte) layout.quote();
		this.lineEnd = lineEnd;
	}

	int from() {
		return from;
	}

	int to() {
		return to;
	}

	boolean isQuoted() {
		return quoted;
	}

	boolean isEmpty() {
		return from == to;
	}

	/** Finds the bounds of the cell that begins at a place; returns the place of the delimiter or line end behind it. */
	int find(byte[] b, int start) {
		int p = start;
		while (isFiller(b[p])) {
			p++;
		}
		from = p;
		quoted = false;
		int close = quote != 0 && b[p] == quote ? closingQuote(b, p + 1) : -1;
		if (close > 0) {
			from = p + 1;
			to = close;
			quoted = true;
			p = close + 1;
			while (!isCellEnd(b[p])) {
				p++;
			}
			return p;
		}
		while (!isCellEnd(b[p])) {
			p++;
		}
		to = p;
		while (to > from && isFiller(b[to - 1])) {
			to--;
		}
		return p;
	}

	/** Whether the content is one of the words that programs write for a missing value. */
	boolean isMissing(byte[] b) {
		int length = to - from;
		return length == 0 || length == 3 && b[from] == 'N' && b[from + 1] == '/' && b[from + 2] == 'A' || length <= LONGEST_MISSING
				&& MISSING.contains(new String(b, from, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
	}

	boolean isCellEnd(byte t) {
		return t == delimiter || isLineEnd(t) || runs && t == '\t';
	}

	boolean isLineEnd(byte t) {
		return t == lineEnd || t == '\r';
	}

	private int closingQuote(byte[] b, int start) {
		for (int p = start; b[p] != lineEnd; p++) {
			if (b[p] == quote) {
				if (b[p + 1] != quote) {
					return p;
				}
				p++;
			}
		}
		return -1;
	}

	/** Blanks, and the NUL and 0xFF bytes that some programs leave around a cell. */
	private static boolean isFiller(byte t) {
		return t == ' ' || t == 0 || t == -1;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

/** Tells a last line that only lacks its line end from one that has been cut. */
final class LastLineCheck {

	private static final int COMPARED = 40;
	private static final int LONG_CELL = 6;

	private final TextLayout layout;
	private final byte lineEnd;

	LastLineCheck(TextLayout layout, byte lineEnd) {
		this.layout = layout;
		this.lineEnd = lineEnd;
	}

	/**
	 * Whether a last line without an end can be believed: all cells, and a last cell with as many decimals, or without decimals as many
	 * characters, as any of the lines before has there.
	 */
	boolean isComplete(byte[] b, int from, int lineStart, int lineStop, int cells) {
		if (layout.lastLine() == TextLayout.LastLine.ALWAYS_ENDED || cells < layout.columns().size()) {
			return false;
		}
		int decimals = 0;
		int length = 0;
		int stop = lineStart - 1;
		for (int i = 0; i < COMPARED && stop > from; i++) {
			int start = stop;
			while (start > from && b[start - 1] != lineEnd) {
				start--;
			}
			decimals = Math.max(decimals, decimals(b, start, stop));
			length = Math.max(length, lastCellLength(b, start, stop));
			stop = start - 1;
		}
		if (repeatsLastCell(b, from, lineStart, lineStop)) {
			return true;
		}
		return decimals > 0 ? decimals(b, lineStart, lineStop) >= decimals : lastCellLength(b, lineStart, lineStop) >= length;
	}

	/** A long cell that is the same as in the line before has not been cut, even where the numbers have various lengths. */
	private boolean repeatsLastCell(byte[] b, int from, int lineStart, int lineStop) {
		int beforeStop = endOfContent(b, from, Math.max(from, lineStart - 1));
		int stop = endOfContent(b, lineStart, lineStop);
		int length = lastCellLength(b, lineStart, lineStop);
		boolean room = length >= LONG_CELL && beforeStop - from > length;
		return room && java.util.Arrays.equals(b, stop - length - 1, stop, b, beforeStop - length - 1, beforeStop);
	}

	private int lastCellLength(byte[] b, int start, int stop) {
		int end = endOfContent(b, start, stop);
		int p = end;
		while (p > start && b[p - 1] != (byte) layout.delimiter()) {
			p--;
		}
		return end - p;
	}

	/** How many bytes the decimal point of a line's last cell and what follows it take; 0 without a point. */
	private int decimals(byte[] b, int start, int stop) {
		int end = endOfContent(b, start, stop);
		for (int p = end - lastCellLength(b, start, stop); p < end; p++) {
			if (b[p] == layout.decimalPoint()) {
				return end - p;
			}
		}
		return 0;
	}

	private static int endOfContent(byte[] b, int start, int stop) {
		int end = stop;
		while (end > start && (b[end - 1] == '\r' || b[end - 1] == ' ')) {
			end--;
		}
		return end;
	}
}

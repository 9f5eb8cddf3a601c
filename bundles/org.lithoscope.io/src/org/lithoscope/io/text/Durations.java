/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

/**
 * Reads durations as seconds: {@code 2d 02:52:51.57}, {@code 2-02:52:51}, {@code 12:00:36}, {@code 36:12} (minutes and seconds), or a plain
 * number of seconds. Stateless.
 */
public final class Durations implements CellParser {

	private static final double SECONDS_OF_DAY = 86_400;
	private static final int MOST_DIGITS = 15;

	private final char decimalPoint;

	/**
	 * A parser.
	 *
	 * @param decimalPoint the decimal separator of the seconds
	 */
	public Durations(char decimalPoint) {
		this.decimalPoint = decimalPoint;
	}

	@Override
	public double parse(byte[] text, int from, int to) {
		boolean negative = text[from] == '-';
		int p = negative ? from + 1 : from;
		int letter = indexOf(text, p, to, 'd');
		int dayMark = letter >= 0 || indexOf(text, p, to, ':') < 0 ? letter : indexOf(text, p, to, '-');
		double days = 0;
		if (dayMark >= 0) {
			days = whole(text, p, dayMark);
			p = dayMark + 1;
			while (p < to && text[p] == ' ') {
				p++;
			}
		}
		double minutes = 0;
		int colons = 0;
		for (int colon = indexOf(text, p, to, ':'); colon >= 0 && colons < 3; colon = indexOf(text, p, to, ':')) {
			minutes = minutes * 60 + whole(text, p, colon);
			p = colon + 1;
			colons++;
		}
		double seconds = Decimals.parse(text, p, to, decimalPoint);
		double value = days * SECONDS_OF_DAY + minutes * 60 + seconds;
		if (Double.isNaN(value) || colons > 2 || p == to) {
			return UNREADABLE;
		}
		return negative ? -value : value;
	}

	private static double whole(byte[] text, int from, int to) {
		long value = 0;
		for (int p = from; p < to; p++) {
			if (text[p] < '0' || text[p] > '9') {
				return Double.NaN;
			}
			value = value * 10 + text[p] - '0';
		}
		return from == to || to - from > MOST_DIGITS ? Double.NaN : value;
	}

	private static int indexOf(byte[] text, int from, int to, char wanted) {
		for (int p = from; p < to; p++) {
			if (text[p] == wanted) {
				return p;
			}
		}
		return -1;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads numbers out of a byte array, eight digits at a time and without objects. One per thread: it keeps the place behind the number last
 * read.
 */
final class NumberCursor {

	/** Bytes that must be readable behind the last byte of a number. */
	static final int PADDING = 24;

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
	private static final int MOST_DIGITS = 19;
	private static final int LARGEST_EXPONENT = 100_000;

	private final byte decimalPoint;
	private int position;

	NumberCursor(char decimalPoint) {
		this.decimalPoint = (byte) decimalPoint;
	}

	/** Behind the number last read; the place it began when there was none. */
	int position() {
		return position;
	}

	/** The number that begins at a place; NaN, and no progress of the position, when none does. */
	double read(byte[] b, int start) {
		int p = start;
		boolean negative = b[p] == '-';
		if (negative || b[p] == '+') {
			p++;
		}
		int firstDigit = p;
		long digits = 0;
		int n;
		do {
			long t = (long) EIGHT.get(b, p) ^ 0x3030303030303030L;
			n = digitsIn(t);
			digits = digits * TENS[n] + valueOf(t, n);
			p += n;
		} while (n == 8);
		int count = p - firstDigit;
		int exponent = 0;
		if (b[p] == decimalPoint) {
			int point = ++p;
			do {
				long t = (long) EIGHT.get(b, p) ^ 0x3030303030303030L;
				n = digitsIn(t);
				digits = digits * TENS[n] + valueOf(t, n);
				p += n;
			} while (n == 8);
			exponent = point - p;
			count -= exponent;
		}
		if (count == 0) {
			position = start;
			return Double.NaN;
		}
		int mantissaEnd = p;
		if ((b[p] | 0x20) == 'e') {
			exponent += exponentAt(b, p + 1);
			p = position;
		}
		position = p;
		double value = count <= MOST_DIGITS || significant(b, firstDigit, mantissaEnd) <= MOST_DIGITS ? Decimals.nearest(digits, exponent)
				: Double.NaN;
		if (value != value) {
			return slow(b, start, p);
		}
		return negative ? -value : value;
	}

	/** Reads the exponent behind the letter e; without digits the letter is not part of the number. */
	private int exponentAt(byte[] b, int start) {
		int p = start;
		boolean negative = b[p] == '-';
		if (negative || b[p] == '+') {
			p++;
		}
		int first = p;
		int value = 0;
		for (int d = b[p] - '0'; d >= 0 && d <= 9; d = b[p] - '0') {
			value = Math.min(LARGEST_EXPONENT, value * 10 + d);
			p++;
		}
		position = p == first ? start - 1 : p;
		return negative ? -value : value;
	}

	private int significant(byte[] b, int from, int to) {
		int p = from;
		while (p < to && (b[p] == '0' || b[p] == decimalPoint)) {
			p++;
		}
		int count = 0;
		for (; p < to; p++) {
			if (b[p] != decimalPoint) {
				count++;
			}
		}
		return count;
	}

	private double slow(byte[] b, int from, int to) {
		String text = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
		return Double.parseDouble(decimalPoint == '.' ? text : text.replace((char) decimalPoint, '.'));
	}

	/** How many of the eight bytes, from the lowest, are digits, when the digits have been reduced to 0 to 9. */
	private static int digitsIn(long t) {
		long others = ((t + 0x7676767676767676L) | t) & 0x8080808080808080L;
		return Long.numberOfTrailingZeros(others) >>> 3;
	}

	/** The value of the lowest n of eight digits: shifted up, so that zeros lead, then summed in pairs, fours and eight. */
	private static long valueOf(long t, int n) {
		// in two steps, because a shift by 64 would be none
		int half = 32 - 4 * n;
		long v = t << half << half;
		v = v * 10 + (v >>> 8);
		return (v & 0x000000FF000000FFL) * 0x000F424000000064L + (v >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L >>> 32;
	}
}

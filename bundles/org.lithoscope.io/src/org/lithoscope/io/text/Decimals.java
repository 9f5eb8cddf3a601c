/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * From decimal digits to the nearest double, ties to even: exact small cases first (Clinger, PLDI 1990), then the method of Eisel and
 * Lemire (Lemire, Softw. Pract. Exper. 2021, 51, 1700), then the platform's own parser for what is left.
 */
public final class Decimals {

	private static final double[] EXACT = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
			1e18, 1e19, 1e20, 1e21, 1e22};
	private static final int FRACTION_BITS = 52;
	private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
	private static final int INFINITE_EXPONENT = 0x7FF;

	private Decimals() {
	}

	/**
	 * Reads a whole stretch of bytes as one number: sign, digits, decimal point, exponent with {@code e} or {@code E}; {@code NaN} and
	 * {@code Inf} in any case.
	 *
	 * @param text         the bytes
	 * @param from         the first byte
	 * @param to           behind the last byte
	 * @param decimalPoint the decimal separator, {@code '.'} or {@code ','}
	 * @return the nearest double, or NaN when it is not a number
	 */
	public static double parse(byte[] text, int from, int to, char decimalPoint) {
		NumberCursor cursor = new NumberCursor(decimalPoint);
		if (to + NumberCursor.PADDING <= text.length) {
			double inPlace = cursor.read(text, from);
			return cursor.position() == to && to > from ? inPlace : special(text, from, to);
		}
		byte[] padded = new byte[to - from + NumberCursor.PADDING];
		System.arraycopy(text, from, padded, 0, to - from);
		double value = cursor.read(padded, 0);
		if (cursor.position() == to - from && to > from) {
			return value;
		}
		return special(text, from, to);
	}

	/**
	 * The double nearest to {@code digits · 10^exponent}.
	 *
	 * @param digits   the significant digits, unsigned, at most nineteen
	 * @param exponent the power of ten
	 * @return the double, or NaN for one of the rare cases that need more digits than this method keeps
	 */
	static double nearest(long digits, int exponent) {
		if (digits >= 0 && digits <= 1L << 53 && exponent >= -22 && exponent <= 22) {
			return exponent < 0 ? digits / EXACT[-exponent] : digits * EXACT[exponent];
		}
		return eiselLemire(digits, exponent);
	}

	private static double eiselLemire(long digits, int q) {
		if (digits == 0 || q < PowersOfFive.SMALLEST) {
			return 0;
		}
		if (q > PowersOfFive.LARGEST) {
			return Double.POSITIVE_INFINITY;
		}
		int leadingZeros = Long.numberOfLeadingZeros(digits);
		long w = digits << leadingZeros;
		long high = Math.unsignedMultiplyHigh(w, PowersOfFive.high(q));
		long low = w * PowersOfFive.high(q);
		if ((high & 0x1FF) == 0x1FF) {
			long more = Math.unsignedMultiplyHigh(w, PowersOfFive.low(q));
			low += more;
			if (Long.compareUnsigned(low, more) < 0) {
				high++;
			}
		}
		if (low == -1L && (q < -27 || q > 55)) {
			return Double.NaN;
		}
		return assemble(high, low, q, leadingZeros);
	}

	private static double assemble(long high, long low, int q, int leadingZeros) {
		int upper = (int) (high >>> 63);
		int shift = upper + Long.SIZE - FRACTION_BITS - 3;
		long mantissa = high >>> shift;
		// floor(q · log2 10) + 63, exact over the range of q
		int exponent = ((217706 * q) >> 16) + 63 + upper - leadingZeros + 1023;
		if (exponent <= 0) {
			return subnormal(mantissa, exponent);
		}
		boolean tie = Long.compareUnsigned(low, 1) <= 0 && q >= -4 && q <= 23 && (mantissa & 3) == 1 && mantissa << shift == high;
		if (tie) {
			mantissa &= ~1L;
		}
		mantissa = mantissa + (mantissa & 1) >>> 1;
		if (mantissa >= HIDDEN_BIT << 1) {
			mantissa = HIDDEN_BIT;
			exponent++;
		}
		if (exponent >= INFINITE_EXPONENT) {
			return Double.POSITIVE_INFINITY;
		}
		return Double.longBitsToDouble((mantissa & ~HIDDEN_BIT) | (long) exponent << FRACTION_BITS);
	}

	private static double subnormal(long mantissa, int exponent) {
		if (1 - exponent >= Long.SIZE) {
			return 0;
		}
		long m = mantissa >>> (1 - exponent);
		m = m + (m & 1) >>> 1;
		// rounding up into the smallest normal number sets exactly the bit of exponent one
		return Double.longBitsToDouble(m);
	}

	private static double special(byte[] text, int from, int to) {
		int start = to > from && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
		String word = new String(text, start, Math.min(to - start, 16), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		if (word.equals("inf") || word.equals("infinity")) {
			return text[from] == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
		}
		return Double.NaN;
	}
}

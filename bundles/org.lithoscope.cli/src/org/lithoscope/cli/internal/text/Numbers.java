/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them in a table. */
public final class Numbers {

	private static final MathContext DIGITS = new MathContext(6);

	private Numbers() {
	}

	/**
	 * A number with six digits.
	 *
	 * @param value the number
	 * @return its text; a dash when it is missing
	 */
	public static String text(double value) {
		if (Double.isNaN(value)) {
			return "–";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "∞" : "−∞";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		if (value == Math.rint(value) && Math.abs(value) < 1e10) {
			return Long.toString((long) value);
		}
		return exponent < -4 || exponent > 8 ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent
				: rounded.toPlainString();
	}

	/**
	 * A whole number with thin spaces between groups of three digits.
	 *
	 * @param value the number
	 * @return its text
	 */
	public static String count(long value) {
		String digits = Long.toString(value);
		return digits.length() < 5 ? digits : String.format(java.util.Locale.ROOT, "%,d", value).replace(',', '\u202f');
	}
}

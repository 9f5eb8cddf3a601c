/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are shown in tables: a fixed number of significant digits, a real minus sign, powers of ten only where needed. */
public final class Numbers {

	private static final int SMALLEST_PLAIN = -5;

	private Numbers() {
	}

	/**
	 * A number as text.
	 *
	 * @param value  the number
	 * @param digits significant digits
	 * @return the text; empty for NaN
	 */
	public static String text(double value, int digits) {
		if (Double.isNaN(value)) {
			return "";
		}
		if (value == 0) {
			return "0";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "∞" : "−∞";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		if (exponent < SMALLEST_PLAIN || exponent > Math.max(digits, 7)) {
			String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
			return (mantissa + "e" + exponent).replace('-', '−');
		}
		return rounded.toPlainString().replace('-', '−');
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Values with standard errors as the field writes them; very small and large ones with a power of ten for both. */
final class Errors {

	private static final int SMALLEST_PLAIN = -2;
	private static final int LARGEST_PLAIN = 5;
	private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private Errors() {
	}

	/**
	 * A value as text.
	 *
	 * @param value the value
	 * @param error its standard error; NaN when there is none
	 * @return for instance {@code 20.03 ± 0.02} or {@code (1.004 ± 0.006)·10⁻⁵}
	 */
	static String text(double value, double error) {
		int exponent = value == 0 || !Double.isFinite(value) ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
		if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
			return new Quantity(value, Units.ONE, error).toString();
		}
		double unit = Math.pow(10, exponent);
		String mantissa = new Quantity(value / unit, Units.ONE, error / unit).toString();
		return (Double.isNaN(error) ? mantissa : "(" + mantissa + ")") + "·10" + superscript(exponent);
	}

	private static String superscript(int exponent) {
		StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
		Integer.toString(Math.abs(exponent)).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
		return text.toString();
	}
}

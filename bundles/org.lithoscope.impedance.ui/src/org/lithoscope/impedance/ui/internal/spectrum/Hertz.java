/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import org.lithoscope.ui.table.Numbers;

/** Frequencies as the field writes them: 10 mHz, 3.2 kHz. */
public final class Hertz {

	private static final String[] PREFIXES = {"µ", "m", "", "k", "M", "G"};
	private static final int PLAIN = 2;
	private static final int GROUP = 3;

	private Hertz() {
	}

	/**
	 * A frequency as text.
	 *
	 * @param hertz  the frequency in Hz, positive
	 * @param digits significant digits
	 * @return the text with its unit
	 */
	public static String text(double hertz, int digits) {
		// what rounds up to 1000 takes the next prefix
		double rounded = rounded(hertz, digits);
		int group = Math.clamp(Math.floorDiv((int) Math.floor(Math.log10(rounded) + 1e-12), GROUP), -PLAIN, PREFIXES.length - 1 - PLAIN);
		return Numbers.text(rounded / Math.pow(10, GROUP * group), digits).replace('−', '-') + " " + PREFIXES[group + PLAIN] + "Hz";
	}

	/**
	 * A frequency with few digits, as anybody means it who drags.
	 *
	 * @param hertz  the frequency in Hz, positive
	 * @param digits significant digits
	 * @return the rounded frequency
	 */
	public static double rounded(double hertz, int digits) {
		return new java.math.BigDecimal(hertz).round(new java.math.MathContext(digits)).doubleValue();
	}
}

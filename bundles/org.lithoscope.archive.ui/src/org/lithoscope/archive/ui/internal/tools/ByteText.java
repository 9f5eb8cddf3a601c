/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.tools;

import java.util.Locale;

/** Numbers of bytes for people. */
public final class ByteText {

	private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
	private static final double STEP = 1000;

	private ByteText() {
	}

	/**
	 * Bytes in a unit that fits.
	 *
	 * @param bytes how many
	 * @return for instance {@code 3.2 MB}
	 */
	public static String of(long bytes) {
		double value = bytes;
		int unit = 0;
		while (value >= STEP && unit < UNITS.length - 1) {
			value /= STEP;
			unit++;
		}
		return unit == 0 ? bytes + " B" : String.format(Locale.US, "%.1f %s", value, UNITS[unit]);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** The step of the tester's current counts, which depends on its current range. */
final class CurrentRange {

	private static final int LARGEST = 1_000_000;

	private CurrentRange() {
	}

	/**
	 * The value of one count.
	 *
	 * @param range the range field: in mA when positive, in finer steps when negative
	 * @return mA for each count, NaN for a range that no tester has
	 */
	static double milliampere(int range) {
		if (Math.abs((long) range) >= LARGEST) {
			return Double.NaN;
		}
		int size = Math.abs(range);
		if (range < 0) {
			return size < 10 ? 1e-5 : size < 100 ? 1e-4 : size < 1000 ? 1e-3 : 1e-2;
		}
		return range == 0 ? 1e-1 : size < 10 ? 1e-4 : size < 100 ? 1e-3 : size < 1000 ? 1e-2 : 1e-1;
	}
}

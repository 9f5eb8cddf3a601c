/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** The step of the tester's current counts, which depends on its current range. */
final class CurrentRange {

	/** Ranges below this are written by testers that have only one. */
	private static final long NO_RANGE = -2_000_000_000;
	private static final int FINE = 1_000_000;
	private static final int LARGEST = 1_000_000_000;

	private CurrentRange() {
	}

	/**
	 * The value of one count.
	 *
	 * @param range the range field: in mA when positive, in finer steps when negative, in nA in the testers for the smallest currents
	 * @return mA for each count, NaN for a range that no tester has
	 */
	static double milliampere(int range) {
		long size = Math.abs((long) range);
		if (range == 0 || range < NO_RANGE) {
			return 1e-1;
		} else if (size >= LARGEST || range >= 10 * FINE) {
			return Double.NaN;
		} else if (range < 0 && size >= FINE) {
			return size < 10 * FINE ? 1e-8 : size < 100 * FINE ? 1e-7 : 1e-6;
		} else if (range < 0) {
			return size < 10 ? 1e-5 : size < 100 ? 1e-4 : size < 1000 ? 1e-3 : 1e-2;
		}
		return size < 10 ? 1e-4 : size < 100 ? 1e-3 : size < 1000 ? 1e-2 : 1e-1;
	}
}

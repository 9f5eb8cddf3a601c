/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.electrochemistry.internal.SequenceCursor;
import org.lithoscope.model.table.NumberSequence;

/**
 * How large currents are in a run, and how noisy its rests.
 *
 * @param reference the charge-weighted mean of |I| in A, which neither rests nor single spikes move; 0 when no current flows
 * @param rest      the current below which a row may be a rest, in A
 */
public record CurrentScale(double reference, double rest) {

	private static final double REST_SHARE = 1e-3;
	private static final double SMALL_SHARE = 0.1;
	private static final double NOISE_FACTOR = 6;
	private static final int ENOUGH_FLIPS = 10;

	/**
	 * Looks at all rows.
	 *
	 * @param current the current in A
	 * @return its scale
	 */
	public static CurrentScale of(NumberSequence current) {
		SequenceCursor cursor = new SequenceCursor(current);
		double squares = 0;
		double sum = 0;
		for (long row = 0; row < current.size(); row++) {
			double i = Math.abs(cursor.at(row));
			if (i > 0) {
				squares += i * i;
				sum += i;
			}
		}
		if (sum == 0) {
			return new CurrentScale(0, 0);
		}
		double reference = squares / sum;
		return new CurrentScale(reference, Math.max(REST_SHARE * reference, NOISE_FACTOR * restNoise(cursor, current.size(), reference)));
	}

	/** The mean |I| of neighbouring small currents of opposite sign: only noise around zero does that again and again. */
	private static double restNoise(SequenceCursor cursor, long rows, double reference) {
		double small = SMALL_SHARE * reference;
		double sum = 0;
		long flips = 0;
		double before = 0;
		for (long row = 0; row < rows; row++) {
			double now = cursor.at(row);
			if (now * before < 0 && Math.abs(now) < small && Math.abs(before) < small) {
				sum += (Math.abs(now) + Math.abs(before)) / 2;
				flips++;
			}
			before = now;
		}
		return flips < ENOUGH_FLIPS ? 0 : sum / flips;
	}
}

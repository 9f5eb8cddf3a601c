/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import org.lithoscope.model.table.NumberSequence;

/** How the numbers to the right follow each other. */
public enum Order {
	/** None is less than the one before. */
	RISING,
	/** None is greater than the one before. */
	FALLING,
	/** Neither, or some are missing. */
	NONE;

	/**
	 * The first index whose number is not before a limit, in a sorted sequence.
	 *
	 * @param x     the sequence, in this order
	 * @param limit the limit
	 * @param from  where the search begins
	 * @param to    where it ends, exclusive
	 * @return the first index from {@code from} whose number is {@code >= limit} when rising, {@code <= limit} when falling; else {@code to}
	 */
	public long first(NumberSequence x, double limit, long from, long to) {
		boolean falling = this == FALLING;
		// columns are short stretches: gallop first
		long step = 64;
		long low = from;
		long high = from;
		while (high < to && before(x.get(high), limit, falling)) {
			low = high + 1;
			high = Math.min(to, high + step);
			step *= 4;
		}
		while (low < high) {
			long middle = low + high >>> 1;
			if (before(x.get(middle), limit, falling)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private static boolean before(double value, double limit, boolean falling) {
		return falling ? value > limit : value < limit;
	}
}

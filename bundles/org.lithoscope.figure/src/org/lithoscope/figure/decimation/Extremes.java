/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

/** The least and the greatest number of a stretch, and which came first; reused from stretch to stretch, for one thread. */
public final class Extremes {

	private double min;
	private double max;
	private boolean minFirst;

	/** Nothing seen yet. */
	public Extremes() {
		clear();
	}

	/** Forgets everything. */
	public void clear() {
		min = Double.POSITIVE_INFINITY;
		max = Double.NEGATIVE_INFINITY;
		minFirst = true;
	}

	/** {@return the least number; plus infinity when all were missing} */
	public double min() {
		return min;
	}

	/** {@return the greatest number; minus infinity when all were missing} */
	public double max() {
		return max;
	}

	/** {@return whether the least number came before the greatest} */
	public boolean minFirst() {
		return minFirst;
	}

	/** {@return whether all numbers were missing} */
	public boolean isEmpty() {
		return min > max;
	}

	/**
	 * Takes numbers in; NaN counts as missing.
	 *
	 * @param values the numbers
	 * @param from   the first
	 * @param to     the end, exclusive
	 */
	void add(double[] values, int from, int to) {
		double low = min;
		double high = max;
		boolean lowFirst = minFirst;
		for (int i = from; i < to; i++) {
			double v = values[i];
			if (v < low) {
				low = v;
				lowFirst = false;
			}
			if (v > high) {
				high = v;
				lowFirst = true;
			}
		}
		// the first number sets both at once: it counts as the least one first
		min = low;
		max = high;
		minFirst = lowFirst;
	}

	/** Takes in a stretch that follows. */
	void add(double low, double high, boolean lowFirst) {
		boolean newLow = low < min;
		boolean newHigh = high > max;
		if (newLow) {
			min = low;
		}
		if (newHigh) {
			max = high;
		}
		if (newLow && newHigh) {
			minFirst = lowFirst;
		} else if (newLow) {
			minFirst = false;
		} else if (newHigh) {
			minFirst = true;
		}
	}
}

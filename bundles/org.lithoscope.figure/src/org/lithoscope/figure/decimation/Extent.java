/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import org.lithoscope.figure.axis.Scaling;

/**
 * How far numbers reach.
 *
 * @param min           the least finite number
 * @param max           the greatest finite number; less than {@code min} when there is none
 * @param leastPositive the least number above zero; infinite when there is none
 * @param whole         whether all are whole numbers
 */
public record Extent(double min, double max, double leastPositive, boolean whole) {

	/** No numbers at all. */
	public static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);

	/**
	 * The extent of some numbers.
	 *
	 * @param values the numbers; NaN and infinite ones are passed over
	 * @return their extent
	 */
	public static Extent of(double... values) {
		return of(values, 0, values.length);
	}

	static Extent of(double[] values, int from, int to) {
		double min = Double.POSITIVE_INFINITY;
		double max = Double.NEGATIVE_INFINITY;
		double positive = Double.POSITIVE_INFINITY;
		boolean whole = true;
		for (int i = from; i < to; i++) {
			double v = values[i];
			if (v - v == 0) {
				min = v < min ? v : min;
				max = v > max ? v : max;
				positive = v > 0 && v < positive ? v : positive;
				whole = whole && v == Math.rint(v);
			}
		}
		return new Extent(min, max, positive, whole);
	}

	/**
	 * The extent of these numbers and others.
	 *
	 * @param other the others' extent
	 * @return the extent of all
	 */
	public Extent and(Extent other) {
		return new Extent(Math.min(min, other.min), Math.max(max, other.max), Math.min(leastPositive, other.leastPositive),
				whole && other.whole);
	}

	/** {@return whether there is no number} */
	public boolean isEmpty() {
		return min > max;
	}

	/**
	 * The least number that an axis can show.
	 *
	 * @param scaling the axis' scaling
	 * @return the number; infinite when there is none
	 */
	public double least(Scaling scaling) {
		return switch (scaling.scale()) {
			case LINEAR, NINES -> min;
			case LOGARITHMIC -> leastPositive;
		};
	}
}

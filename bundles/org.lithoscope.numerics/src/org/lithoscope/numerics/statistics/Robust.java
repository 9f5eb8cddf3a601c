/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.statistics;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;

/** Statistics that a few wild values cannot move. NaN is refused; no values give NaN. */
public final class Robust {

	/** MAD times this is the standard deviation of a normal distribution: 1/Φ⁻¹(3/4). */
	public static final double MAD_TO_SIGMA = 1.482602218505601861;

	/** Modified z-score beyond which Iglewicz and Hoaglin (1993) call a value an outlier. */
	public static final double OUTLIER_SCORE = 3.5;

	private Robust() {
	}

	/**
	 * @param values values in any order; left as they are
	 * @return the median
	 */
	public static double median(double[] values) {
		return quantile(values, 0.5);
	}

	/**
	 * Quantile by linear interpolation of the order statistics at (n − 1)p (type 7 of Hyndman and Fan, <i>Am. Stat.</i> 1996, 50, 361).
	 *
	 * @param values values in any order; left as they are
	 * @param p probability, 0 … 1
	 * @return the quantile
	 */
	public static double quantile(double[] values, double p) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return quantileOfSorted(sorted, p);
	}

	/**
	 * As {@link #quantile}, for values already ascending.
	 *
	 * @param sorted ascending values
	 * @param p probability, 0 … 1
	 * @return the quantile
	 */
	public static double quantileOfSorted(double[] sorted, double p) {
		Arguments.require(p >= 0 && p <= 1, "probability is " + p);
		if (sorted.length == 0) {
			return Double.NaN;
		}
		// Arrays.sort puts NaN last
		Arguments.require(!Double.isNaN(sorted[sorted.length - 1]), "values contain NaN");
		double place = p * (sorted.length - 1);
		int below = (int) place;
		double fraction = place - below;
		return fraction == 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
	}

	/**
	 * Median absolute deviation from the median, not scaled; see {@link #MAD_TO_SIGMA}.
	 *
	 * @param values values in any order
	 * @return the median of |v − median|
	 */
	public static double medianAbsoluteDeviation(double[] values) {
		double median = median(values);
		return median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
	}

	/**
	 * Marks values whose modified z-score |v − median|/(1.4826 MAD) exceeds a limit. When more than half of the values are equal (MAD 0)
	 * every other value is marked.
	 *
	 * @param values values
	 * @param limit the limit, {@link #OUTLIER_SCORE} by custom
	 * @return true where a value is an outlier
	 */
	public static boolean[] outliers(double[] values, double limit) {
		double median = median(values);
		double sigma = MAD_TO_SIGMA * medianAbsoluteDeviation(values);
		boolean[] marked = new boolean[values.length];
		for (int i = 0; i < values.length; i++) {
			marked[i] = Math.abs(values[i] - median) > limit * sigma;
		}
		return marked;
	}
}

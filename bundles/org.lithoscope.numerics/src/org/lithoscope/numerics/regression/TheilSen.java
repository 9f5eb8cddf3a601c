/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import java.util.Arrays;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.statistics.Robust;

/**
 * A straight line that up to 29 % wild points do not spoil: the median of all pairwise slopes (Theil 1950; Sen, <i>J. Am. Stat. Assoc.</i>
 * 1968, 63, 1379). Time and memory grow as n²; more than {@value #MAXIMUM_POINTS} points are refused.
 *
 * @param slope median slope
 * @param intercept median of y − slope·x
 * @param slopeLow lower end of the confidence interval of the slope (Kendall's τ, normal approximation, no ties)
 * @param slopeHigh upper end of that interval
 */
public record TheilSen(double slope, double intercept, double slopeLow, double slopeHigh) {

	/** Most points that are accepted: 12.5 million pairs. */
	public static final int MAXIMUM_POINTS = 5000;

	/**
	 * Fits.
	 *
	 * @param x abscissae, finite, not all equal; pairs of equal x are left out
	 * @param y data, finite
	 * @param confidence probability of the interval, between 0 and 1
	 * @return the line
	 */
	public static TheilSen of(double[] x, double[] y, double confidence) {
		Arguments.requireFinite(x, "x");
		Arguments.requireFinite(y, "y");
		Arguments.requireLength(y, x.length, "y");
		Arguments.require(x.length <= MAXIMUM_POINTS, x.length + " points are too many");
		Arguments.require(confidence > 0 && confidence < 1, "confidence is " + confidence);
		int n = x.length;
		double[] slopes = new double[n * (n - 1) / 2];
		int count = 0;
		for (int i = 0; i < n; i++) {
			for (int j = i + 1; j < n; j++) {
				if (x[i] != x[j]) {
					slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
				}
			}
		}
		Arguments.require(count > 0, "a line needs two different x");
		slopes = Arrays.copyOf(slopes, count);
		Arrays.sort(slopes);
		double slope = Robust.quantileOfSorted(slopes, 0.5);
		double[] offsets = new double[n];
		for (int i = 0; i < n; i++) {
			offsets[i] = y[i] - slope * x[i];
		}
		double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
		double spread = z * Math.sqrt(n * (n - 1.0) * (2.0 * n + 5) / 18);
		int low = (int) Math.floor((count - spread) / 2);
		int high = (int) Math.ceil((count + spread) / 2);
		return new TheilSen(slope, Robust.median(offsets), slopes[Math.max(0, low)], slopes[Math.min(count - 1, high)]);
	}
}

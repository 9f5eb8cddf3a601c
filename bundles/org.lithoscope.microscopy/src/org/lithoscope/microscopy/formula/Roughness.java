/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.formula;

import java.util.Arrays;

/**
 * Roughness of a height map (ISO 25178-2).
 *
 * @param arithmeticMean Sa, mean absolute deviation
 * @param rootMeanSquare Sq, root mean square deviation
 * @param peakToValley   Sz, from the lowest to the highest point
 * @param skewness       Ssk
 * @param kurtosis       Sku
 * @param count          how many points have a height
 */
public record Roughness(double arithmeticMean, double rootMeanSquare, double peakToValley, double skewness, double kurtosis, int count) {

	/**
	 * Of heights as they are, from their mean.
	 *
	 * @param heights in any unit; NaN is left out
	 * @return the roughness in that unit
	 */
	public static Roughness of(double[] heights) {
		double[] present = Arrays.stream(heights).filter(h -> !Double.isNaN(h)).toArray();
		double mean = Thickness.mean(present);
		double absolute = 0;
		double square = 0;
		double cube = 0;
		double fourth = 0;
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (double h : present) {
			double d = h - mean;
			absolute += Math.abs(d);
			square += d * d;
			cube += d * d * d;
			fourth += d * d * d * d;
			least = Math.min(least, h);
			greatest = Math.max(greatest, h);
		}
		int n = present.length;
		double sq = Math.sqrt(square / n);
		return new Roughness(absolute / n, sq, n == 0 ? Double.NaN : greatest - least, cube / n / (sq * sq * sq),
				fourth / n / (sq * sq * sq * sq), n);
	}

	/**
	 * Takes off the plane that fits best.
	 *
	 * @param heights row-major; NaN is left out and stays
	 * @param columns how many to a row
	 * @return the heights above the plane
	 */
	public static double[] levelled(double[] heights, int columns) {
		double[][] m = new double[3][4];
		for (int i = 0; i < heights.length; i++) {
			if (!Double.isNaN(heights[i])) {
				double[] basis = { 1, i % columns / (double) columns, i / columns / (double) columns };
				for (int r = 0; r < 3; r++) {
					for (int c = 0; c < 3; c++) {
						m[r][c] += basis[r] * basis[c];
					}
					m[r][3] += basis[r] * heights[i];
				}
			}
		}
		double[] plane = solve(m);
		double[] flat = new double[heights.length];
		for (int i = 0; i < heights.length; i++) {
			flat[i] = heights[i] - plane[0] - plane[1] * (i % columns) / columns - plane[2] * (i / columns) / columns;
		}
		return flat;
	}

	/** Gauss's elimination; a direction without any extent has no slope. */
	private static double[] solve(double[][] m) {
		for (int p = 0; p < 3; p++) {
			if (m[p][p] < 1e-12 * m[0][0] || m[p][p] == 0) {
				Arrays.fill(m[p], 0);
				m[p][p] = 1;
			}
			for (int r = 0; r < 3; r++) {
				double factor = r == p ? 0 : m[r][p] / m[p][p];
				for (int c = p; c < 4; c++) {
					m[r][c] -= factor * m[p][c];
				}
			}
		}
		return new double[] { m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2] };
	}
}

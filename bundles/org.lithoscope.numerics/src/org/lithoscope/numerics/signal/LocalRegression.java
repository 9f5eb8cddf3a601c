/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.PolynomialWeights;
import org.lithoscope.numerics.statistics.Robust;

/**
 * Smoothing and derivatives of unequally spaced data by local polynomials of the nearest points (loess: Cleveland, <i>J. Am. Stat.
 * Assoc.</i> 1979, 74, 829). With equal weights it is Savitzky and Golay's method for any spacing; with tricube weights
 * (1 − |d/d_max|³)³ and bisquare robustness iterations it is Cleveland's.
 *
 * @param points number of nearest points of each polynomial
 * @param degree degree of the polynomial
 * @param tricube whether near points weigh more
 * @param robustIterations how often outliers (beyond 6 median absolute residuals) are weighed down, 0 for never; smoothing only
 */
public record LocalRegression(int points, int degree, boolean tricube, int robustIterations) {

	private static final double BISQUARE_REACH = 6;

	/** d_max lies this factor beyond the farthest point, which keeps a little weight. */
	private static final double REACH = 1.001;

	/** Checks the ranges. */
	public LocalRegression {
		Arguments.require(degree >= 0 && points > degree, points + " points for degree " + degree);
		Arguments.require(robustIterations >= 0, "negative number of iterations");
	}

	/**
	 * Savitzky–Golay for unequal spacing.
	 *
	 * @param points number of nearest points
	 * @param degree degree of the polynomial
	 * @return equal weights, no robustness
	 */
	public static LocalRegression savitzkyGolay(int points, int degree) {
		return new LocalRegression(points, degree, false, 0);
	}

	/**
	 * Smooths at the data.
	 *
	 * @param x abscissae, strictly ascending, at least {@code points}
	 * @param y data
	 * @return smoothed data
	 */
	public double[] smooth(double[] x, double[] y) {
		double[] robustness = new double[x.length];
		Arrays.fill(robustness, 1);
		double[] result = evaluate(x, y, x, 0, robustness);
		for (int k = 0; k < robustIterations; k++) {
			double[] residual = new double[x.length];
			for (int i = 0; i < x.length; i++) {
				residual[i] = Math.abs(y[i] - result[i]);
			}
			double reach = BISQUARE_REACH * Robust.median(residual);
			if (reach == 0) {
				return result;
			}
			for (int i = 0; i < x.length; i++) {
				double u = residual[i] / reach;
				// the root of the bisquare weight, since roots are what the polynomial takes
				robustness[i] = u < 1 ? 1 - u * u : 0;
			}
			result = evaluate(x, y, x, 0, robustness);
		}
		return result;
	}

	/**
	 * Differentiates at the data, without robustness.
	 *
	 * @param x abscissae, strictly ascending, at least {@code points}
	 * @param y data
	 * @param order order of the derivative, at most the degree
	 * @return d<sup>k</sup>y/dx<sup>k</sup>
	 */
	public double[] derivative(double[] x, double[] y, int order) {
		double[] robustness = new double[x.length];
		Arrays.fill(robustness, 1);
		return evaluate(x, y, x, order, robustness);
	}

	/**
	 * Evaluates anywhere, without robustness.
	 *
	 * @param x abscissae, strictly ascending, at least {@code points}
	 * @param y data
	 * @param at where to evaluate, ascending; beyond the data the outermost polynomial is extrapolated
	 * @param order order of the derivative, 0 for the value
	 * @return value or derivative at each place
	 */
	public double[] evaluate(double[] x, double[] y, double[] at, int order) {
		double[] robustness = new double[x.length];
		Arrays.fill(robustness, 1);
		return evaluate(x, y, at, order, robustness);
	}

	private double[] evaluate(double[] x, double[] y, double[] at, int order, double[] robustness) {
		Arguments.requireAscending(x, "x");
		Arguments.requireLength(y, x.length, "y");
		Arguments.require(x.length >= points, x.length + " data for " + points + " points");
		Arguments.require(order >= 0 && order <= degree, "derivative " + order + " of degree " + degree);
		double[] result = new double[at.length];
		int first = 0;
		for (int i = 0; i < at.length; i++) {
			Arguments.require(i == 0 || at[i] >= at[i - 1], "places are not ascending");
			while (first + points < x.length && x[first + points] - at[i] < at[i] - x[first]) {
				first++;
			}
			double[] local = Arrays.copyOfRange(x, first, first + points);
			double reach = REACH * Math.max(at[i] - local[0], local[points - 1] - at[i]);
			double[] root = new double[points];
			for (int k = 0; k < points; k++) {
				double u = Math.abs(local[k] - at[i]) / reach;
				root[k] = robustness[first + k] * (tricube && reach > 0 ? Math.pow(1 - u * u * u, 1.5) : 1);
			}
			double[] h = points == 1 ? new double[] {1} : PolynomialWeights.of(local, at[i], degree, order, root);
			for (int k = 0; k < points; k++) {
				result[i] += h[k] * y[first + k];
			}
		}
		return result;
	}
}

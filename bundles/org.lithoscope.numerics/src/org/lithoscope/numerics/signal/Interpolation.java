/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;

/**
 * Interpolation between strictly ascending abscissae, linear or by monotone cubics (PCHIP: Fritsch and Carlson, <i>SIAM J. Numer.
 * Anal.</i> 1980, 17, 238, with Brodlie's slopes): these never overshoot the data. Nothing is extrapolated: outside the data the
 * value is NaN. Immutable.
 */
public final class Interpolation {

	private final double[] x;
	private final double[] y;
	private final double[] slope;

	private Interpolation(double[] x, double[] y, double[] slope) {
		this.x = x;
		this.y = y;
		this.slope = slope;
	}

	/**
	 * Piecewise linear interpolation.
	 *
	 * @param x abscissae, strictly ascending, at least 1
	 * @param y data, finite
	 * @return the interpolation
	 */
	public static Interpolation linear(double[] x, double[] y) {
		require(x, y);
		return new Interpolation(x.clone(), y.clone(), null);
	}

	/**
	 * Monotone piecewise cubic interpolation with continuous first derivative.
	 *
	 * @param x abscissae, strictly ascending, at least 1
	 * @param y data, finite
	 * @return the interpolation
	 */
	public static Interpolation monotoneCubic(double[] x, double[] y) {
		require(x, y);
		return new Interpolation(x.clone(), y.clone(), x.length > 2 ? slopes(x, y) : null);
	}

	private static void require(double[] x, double[] y) {
		Arguments.require(x.length > 0, "no data");
		Arguments.requireAscending(x, "x");
		Arguments.requireLength(y, x.length, "y");
		Arguments.requireFinite(y, "y");
	}

	private static double[] slopes(double[] x, double[] y) {
		int n = x.length;
		double[] h = new double[n - 1];
		double[] d = new double[n - 1];
		for (int i = 0; i < n - 1; i++) {
			h[i] = x[i + 1] - x[i];
			d[i] = (y[i + 1] - y[i]) / h[i];
		}
		double[] slope = new double[n];
		for (int i = 1; i < n - 1; i++) {
			if (d[i - 1] * d[i] > 0) {
				double a = 2 * h[i] + h[i - 1];
				double b = h[i] + 2 * h[i - 1];
				slope[i] = (a + b) / (a / d[i - 1] + b / d[i]);
			}
		}
		slope[0] = end(h[0], h[1], d[0], d[1]);
		slope[n - 1] = end(h[n - 2], h[n - 3], d[n - 2], d[n - 3]);
		return slope;
	}

	/** Three-point slope at an end, limited so that the cubic stays monotone. */
	private static double end(double h0, double h1, double d0, double d1) {
		double slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
		if (slope * d0 <= 0) {
			return 0;
		}
		return d0 * d1 <= 0 && Math.abs(slope) > 3 * Math.abs(d0) ? 3 * d0 : slope;
	}

	/**
	 * Evaluates.
	 *
	 * @param at where
	 * @return the value, NaN outside the data
	 */
	public double value(double at) {
		int last = x.length - 1;
		if (!(at >= x[0] && at <= x[last])) {
			return Double.NaN;
		}
		int found = Arrays.binarySearch(x, at);
		if (found >= 0) {
			return y[found];
		}
		int i = -found - 2;
		double h = x[i + 1] - x[i];
		double t = (at - x[i]) / h;
		if (slope == null) {
			return y[i] + t * (y[i + 1] - y[i]);
		}
		double u = 1 - t;
		return u * u * (1 + 2 * t) * y[i] + t * t * (1 + 2 * u) * y[i + 1] + h * t * u * (u * slope[i] - t * slope[i + 1]);
	}

	/**
	 * Evaluates at many places.
	 *
	 * @param at where, in any order
	 * @return the values, NaN outside the data
	 */
	public double[] values(double[] at) {
		return Arrays.stream(at).map(this::value).toArray();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.statistics.CompensatedSum;

/** Integrals of sampled data by the trapezoidal rule: exact for piecewise linear data, error ~ h²y″/12 otherwise. */
public final class Integration {

	private Integration() {
	}

	/**
	 * Integrates all data.
	 *
	 * @param x abscissae in any order of passage (a return path counts negative)
	 * @param y data
	 * @return ∫ y dx; 0 for fewer than two points
	 */
	public static double trapezoid(double[] x, double[] y) {
		double[] cumulative = cumulativeTrapezoid(x, y);
		return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
	}

	/**
	 * Integrates up to each point, with a compensated sum: millions of points lose no digits.
	 *
	 * @param x abscissae
	 * @param y data
	 * @return ∫ y dx from the first point to each, beginning with 0
	 */
	public static double[] cumulativeTrapezoid(double[] x, double[] y) {
		Arguments.requireLength(y, x.length, "y");
		double[] result = new double[x.length];
		CompensatedSum sum = new CompensatedSum();
		for (int i = 1; i < x.length; i++) {
			sum.add(0.5 * (x[i] - x[i - 1]) * (y[i] + y[i - 1]));
			result[i] = sum.value();
		}
		return result;
	}

	/**
	 * Integrates over a window whose ends need not be data; the data are taken as piecewise linear.
	 *
	 * @param x abscissae, strictly ascending
	 * @param y data
	 * @param from lower end; what lies outside the data counts as nothing
	 * @param to upper end, not below {@code from}
	 * @return ∫ y dx from {@code from} to {@code to}
	 */
	public static double trapezoid(double[] x, double[] y, double from, double to) {
		Arguments.requireAscending(x, "x");
		Arguments.requireLength(y, x.length, "y");
		Arguments.require(from <= to, "window from " + from + " to " + to);
		CompensatedSum sum = new CompensatedSum();
		for (int i = 1; i < x.length; i++) {
			double low = Math.max(from, x[i - 1]);
			double high = Math.min(to, x[i]);
			if (low < high) {
				double slope = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
				double middle = y[i - 1] + slope * (0.5 * (low + high) - x[i - 1]);
				sum.add(middle * (high - low));
			}
		}
		return sum.value();
	}
}

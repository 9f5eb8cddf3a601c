/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.PolynomialWeights;

/**
 * Smoothing and derivatives of equally spaced data by a moving least-squares polynomial (Savitzky and Golay, <i>Anal. Chem.</i> 1964,
 * 36, 1627). Near the ends the polynomial of the first or last full window is evaluated, so polynomials up to the degree pass
 * unchanged everywhere. NaN spoils every window that holds it. For unequal spacing see {@link LocalRegression}. Immutable.
 */
public final class SavitzkyGolay {

	private final int halfWidth;
	private final int derivative;
	private final double[][] weights;

	/**
	 * Makes a filter.
	 *
	 * @param window number of points, odd, more than {@code degree}
	 * @param degree degree of the polynomial, ≥ 0
	 * @param derivative order of the derivative, 0 … {@code degree}; 0 smooths
	 */
	public SavitzkyGolay(int window, int degree, int derivative) {
		Arguments.require(window % 2 == 1 && window > degree && degree >= 0, "window " + window + " for degree " + degree);
		Arguments.require(derivative >= 0 && derivative <= degree, "derivative " + derivative + " of degree " + degree);
		this.halfWidth = window / 2;
		this.derivative = derivative;
		this.weights = new double[window][];
		double[] x = new double[window];
		double[] equal = new double[window];
		Arrays.setAll(x, i -> i);
		Arrays.fill(equal, 1);
		for (int at = 0; at < window; at++) {
			weights[at] = window == 1 ? new double[] {1} : PolynomialWeights.of(x, at, degree, derivative, equal);
		}
	}

	/**
	 * @return the weights of the window's middle, first point first, for spacing 1
	 */
	public double[] coefficients() {
		return weights[halfWidth].clone();
	}

	/**
	 * Filters.
	 *
	 * @param y data, at least as many as the window
	 * @param spacing distance of the abscissae, not 0; only derivatives depend on it
	 * @return smoothed data or derivative, as long as y
	 */
	public double[] apply(double[] y, double spacing) {
		Arguments.require(Double.isFinite(spacing) && spacing != 0, "spacing is " + spacing);
		Arguments.require(y.length >= weights.length, y.length + " points for a window of " + weights.length);
		double factor = Math.pow(spacing, -derivative);
		double[] result = new double[y.length];
		for (int i = 0; i < y.length; i++) {
			int first = Math.max(0, Math.min(y.length - weights.length, i - halfWidth));
			double[] h = weights[i - first];
			double sum = 0;
			for (int k = 0; k < h.length; k++) {
				sum += h[k] * y[first + k];
			}
			result[i] = sum * factor;
		}
		return result;
	}

	/**
	 * Smooths.
	 *
	 * @param y data
	 * @param window number of points, odd, more than {@code degree}
	 * @param degree degree of the polynomial
	 * @return smoothed data, as long as y
	 */
	public static double[] smooth(double[] y, int window, int degree) {
		return new SavitzkyGolay(window, degree, 0).apply(y, 1);
	}

	/**
	 * Differentiates.
	 *
	 * @param y data
	 * @param spacing distance of the abscissae, not 0
	 * @param window number of points, odd, more than {@code degree}
	 * @param degree degree of the polynomial
	 * @param derivative order of the derivative
	 * @return d<sup>k</sup>y/dx<sup>k</sup>, as long as y
	 */
	public static double[] derivative(double[] y, double spacing, int window, int degree, int derivative) {
		return new SavitzkyGolay(window, degree, derivative).apply(y, spacing);
	}
}

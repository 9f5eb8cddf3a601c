/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.lineshape;

import org.lithoscope.numerics.internal.Arguments;

/** Gauss line of unit area, G(x) = exp(−x²/2σ²) / (σ√(2π)); its full width at half maximum is σ·2√(2 ln 2). */
public final class Gaussian {

	/** Full width at half maximum of σ = 1: 2√(2 ln 2). */
	public static final double FWHM_PER_SIGMA = 2.354820045030949382;

	private static final double INVERSE_SQRT_TWO_PI = 0.39894228040143267794;

	private Gaussian() {
	}

	/**
	 * @param distance x − centre
	 * @param sigma standard deviation, positive
	 * @return the line
	 */
	public static double value(double distance, double sigma) {
		Arguments.require(sigma > 0, "sigma must be positive, is " + sigma);
		double u = distance / sigma;
		return INVERSE_SQRT_TWO_PI / sigma * Math.exp(-0.5 * u * u);
	}

	/**
	 * The line as a {@link LineProfile}; γ is ignored and its derivative is 0.
	 *
	 * @param distance x − centre
	 * @param sigma standard deviation, positive
	 * @param gamma ignored
	 * @param result receives value and derivatives
	 */
	public static void evaluate(double distance, double sigma, double gamma, double[] result) {
		double value = value(distance, sigma);
		double u = distance / sigma;
		result[LineProfile.VALUE] = value;
		result[LineProfile.CENTRE] = value * u / sigma;
		result[LineProfile.SIGMA] = value * (u - 1) * (u + 1) / sigma;
		result[LineProfile.GAMMA] = 0;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.lineshape;

/**
 * A symmetric line of unit area with its derivatives, as a fit needs them. The parameters σ and γ and the distance share one
 * unit (say ppm); values are per that unit.
 */
@FunctionalInterface
public interface LineProfile {

	/** Place of the value in the result. */
	int VALUE = 0;

	/** Place of the derivative with respect to the centre. */
	int CENTRE = 1;

	/** Place of the derivative with respect to σ, the standard deviation of the Gaussian part. */
	int SIGMA = 2;

	/** Place of the derivative with respect to γ, the half width at half maximum of the Lorentzian part. */
	int GAMMA = 3;

	/** Length of the result. */
	int RESULT_LENGTH = 4;

	/**
	 * Evaluates the line and its derivatives.
	 *
	 * @param distance x − centre
	 * @param sigma standard deviation σ of the Gaussian part
	 * @param gamma half width at half maximum γ of the Lorentzian part
	 * @param result receives value, ∂/∂centre, ∂/∂σ, ∂/∂γ at the places named by the constants
	 */
	void evaluate(double distance, double sigma, double gamma, double[] result);
}

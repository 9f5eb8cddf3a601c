/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.lineshape;

import org.lithoscope.numerics.internal.Arguments;

/** Lorentz (Cauchy) line of unit area, L(x) = γ / (π(x² + γ²)); γ is the half width at half maximum. */
public final class Lorentzian {

	private Lorentzian() {
	}

	/**
	 * @param distance x − centre
	 * @param gamma half width at half maximum, positive
	 * @return the line
	 */
	public static double value(double distance, double gamma) {
		Arguments.require(gamma > 0, "gamma must be positive, is " + gamma);
		return gamma / (Math.PI * (distance * distance + gamma * gamma));
	}

	/**
	 * The line as a {@link LineProfile}; σ is ignored and its derivative is 0.
	 *
	 * @param distance x − centre
	 * @param sigma ignored
	 * @param gamma half width at half maximum, positive
	 * @param result receives value and derivatives
	 */
	public static void evaluate(double distance, double sigma, double gamma, double[] result) {
		Arguments.require(gamma > 0, "gamma must be positive, is " + gamma);
		double denominator = distance * distance + gamma * gamma;
		double value = gamma / (Math.PI * denominator);
		result[LineProfile.VALUE] = value;
		result[LineProfile.CENTRE] = 2 * distance * value / denominator;
		result[LineProfile.SIGMA] = 0;
		result[LineProfile.GAMMA] = (distance - gamma) * (distance + gamma) / (Math.PI * denominator * denominator);
	}

	/**
	 * Area of a unit line within a window.
	 *
	 * @param from lower end, relative to the centre
	 * @param to upper end, relative to the centre
	 * @param gamma half width at half maximum, positive
	 * @return (atan(to/γ) − atan(from/γ))/π
	 */
	public static double area(double from, double to, double gamma) {
		Arguments.require(gamma > 0, "gamma must be positive, is " + gamma);
		return (Math.atan(to / gamma) - Math.atan(from / gamma)) / Math.PI;
	}
}

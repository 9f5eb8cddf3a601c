/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.special;

/** Relatives of the error function, all by {@link Faddeeva}; relative error about 10⁻¹⁴. */
public final class ErrorFunctions {

	private static final double HALF_SQRT_PI = 0.88622692545275801365;

	private ErrorFunctions() {
	}

	/**
	 * Scaled complementary error function exp(x²) erfc(x) = w(ix).
	 *
	 * @param x argument
	 * @return erfcx(x); +∞ below x ≈ −26.6
	 */
	public static double erfcx(double x) {
		return Faddeeva.real(0, x);
	}

	/**
	 * Complementary error function, without cancellation for large x.
	 *
	 * @param x argument
	 * @return erfc(x); 0 above x ≈ 27
	 */
	public static double erfc(double x) {
		if (x < 0) {
			return 2 - erfc(-x);
		}
		// exp(−x²) = Re exp(−z²) at z = x, with the exponent to twice the working precision
		double[] gaussian = new double[2];
		Faddeeva.gaussian(x, 0, gaussian);
		return gaussian[0] == 0 ? 0 : gaussian[0] * erfcx(x);
	}

	/**
	 * Dawson's integral F(x) = exp(−x²) ∫₀ˣ exp(t²) dt = (√π/2) Im w(x).
	 *
	 * @param x argument
	 * @return F(x)
	 */
	public static double dawson(double x) {
		return HALF_SQRT_PI * Faddeeva.imaginary(x, 0);
	}
}

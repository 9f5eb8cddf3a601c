/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/** Distributions of relaxation times that are known in closed form. */
public final class KnownDistributions {

	private KnownDistributions() {
	}

	/**
	 * The distribution of a ZARC element R/(1 + (jωτ₀)<sup>φ</sup>):
	 * <pre>γ = R/2π · sin((1 − φ)π) / (cosh(φ ln(τ/τ₀)) − cos((1 − φ)π)).</pre>
	 *
	 * @param resistance R in Ω
	 * @param centre     τ₀ in s
	 * @param exponent   φ, between 0 and 1, both excluded
	 * @param tau        τ in s
	 * @return γ in Ω (per unit of ln τ); its area is R
	 */
	public static double zarc(double resistance, double centre, double exponent, double tau) {
		double angle = (1 - exponent) * Math.PI;
		return resistance / (2 * Math.PI) * Math.sin(angle) / (Math.cosh(exponent * Math.log(tau / centre)) - Math.cos(angle));
	}

	/**
	 * The distribution of a Gerischer element R/√(1 + jωτ₀): R/π · √(τ/(τ₀ − τ)) below τ₀, nothing above.
	 *
	 * @param resistance R in Ω
	 * @param limit      τ₀ in s
	 * @param tau        τ in s
	 * @return γ in Ω
	 */
	public static double gerischer(double resistance, double limit, double tau) {
		return tau < limit ? resistance / Math.PI * Math.sqrt(tau / (limit - tau)) : 0;
	}
}

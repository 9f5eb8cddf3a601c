/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/** A distribution of relaxation times, however it was found: Z = R∞ + jωL + ∫ γ/(1 + jωτ) d ln τ. */
public interface RelaxationDistribution {

	/**
	 * The distribution.
	 *
	 * @param tau τ in s
	 * @return γ in Ω (per unit of ln τ)
	 */
	double gamma(double tau);

	/** {@return R∞ in Ω} */
	double resistance();

	/** {@return L in H; 0 when none was fitted} */
	double inductance();

	/** {@return the area under γ in Ω} */
	double polarisationResistance();

	/** {@return Z − fit in Ω, real parts, then imaginary parts, in the order of the spectrum} */
	double[] residual();
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import java.util.Arrays;

/**
 * A distribution of relaxation times as a sum of Gaussians, γ(ln τ) = Σ x<sub>m</sub> exp(−(ε(ln τ − ln τ<sub>m</sub>))²). Arrays are the
 * caller's own.
 *
 * @param tau          centres τ<sub>m</sub> in s, ascending
 * @param coefficients x<sub>m</sub> in Ω
 * @param epsilon      shape factor ε
 * @param resistance   R<sub>∞</sub> in Ω
 * @param inductance   L in H; 0 when none was fitted
 * @param lambda       the regularisation parameter used
 * @param residual     Z − fit in Ω, real parts, then imaginary parts
 */
public record TikhonovDistribution(double[] tau, double[] coefficients, double epsilon, double resistance, double inductance, double lambda,
		double[] residual) implements RelaxationDistribution {

	@Override
	public double gamma(double at) {
		double log = Math.log(at);
		double sum = 0;
		for (int m = 0; m < tau.length; m++) {
			double y = epsilon * (log - Math.log(tau[m]));
			sum += coefficients[m] * Math.exp(-y * y);
		}
		return sum;
	}

	/**
	 * The distribution at many relaxation times.
	 *
	 * @param at τ in s
	 * @return γ in Ω
	 */
	public double[] gamma(double[] at) {
		return Arrays.stream(at).map(this::gamma).toArray();
	}

	/** {@return the area under γ in Ω: Σx√π/ε, exactly} */
	@Override
	public double polarisationResistance() {
		return Arrays.stream(coefficients).sum() * Math.sqrt(Math.PI) / epsilon;
	}
}

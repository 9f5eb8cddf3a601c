/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import org.lithoscope.numerics.special.PhysicalConstants;

/**
 * Tafel lines (HCM): anodic log₁₀|j| = log₁₀|j₀| + (1−α)nFη/(2.303RT), cathodic log₁₀|j| = log₁₀|j₀| − αnFη/(2.303RT). HCM prints ±(1−α) for
 * both.
 */
public final class Tafel {

	private Tafel() {
	}

	/**
	 * The slope of a Tafel line in V per decade: 2.303·R·T/(a·n·F).
	 *
	 * @param symmetry    a: 1 − α for the anodic, α for the cathodic branch
	 * @param electrons   n
	 * @param temperature T in K
	 * @return V per decade
	 */
	public static double voltsPerDecade(double symmetry, int electrons, double temperature) {
		return Math.log(10) * PhysicalConstants.MOLAR_GAS * temperature / (symmetry * electrons * PhysicalConstants.FARADAY);
	}

	/**
	 * The symmetry factor that a slope says.
	 *
	 * @param voltsPerDecade the slope in V per decade, positive
	 * @param electrons      n
	 * @param temperature    T in K
	 * @return 1 − α for the anodic, α for the cathodic branch
	 */
	public static double symmetry(double voltsPerDecade, int electrons, double temperature) {
		return voltsPerDecade(1, electrons, temperature) / voltsPerDecade;
	}

	/**
	 * Current density by Butler and Volmer: j₀(exp((1−α)nFη/RT) − exp(−αnFη/RT)).
	 *
	 * @param exchange      j₀, in any unit
	 * @param overpotential η in V
	 * @param alpha         α
	 * @param electrons     n
	 * @param temperature   T in K
	 * @return the current density in the unit of j₀
	 */
	public static double butlerVolmer(double exchange, double overpotential, double alpha, int electrons, double temperature) {
		double f = electrons * PhysicalConstants.FARADAY * overpotential / (PhysicalConstants.MOLAR_GAS * temperature);
		return exchange * (Math.exp((1 - alpha) * f) - Math.exp(-alpha * f));
	}

	/**
	 * The least overpotential at which the reverse reaction is below a share of the forward one: (RT/nF)·ln(1/share).
	 *
	 * @param share       the share, for instance 0.02
	 * @param electrons   n
	 * @param temperature T in K
	 * @return the overpotential in V
	 */
	public static double irreversibleFrom(double share, int electrons, double temperature) {
		return PhysicalConstants.MOLAR_GAS * temperature / (electrons * PhysicalConstants.FARADAY) * Math.log(1 / share);
	}

	/**
	 * The forward part of a net current: |j|/(1 − exp(−nF|η|/RT)).
	 *
	 * @param current      the net current
	 * @param overpotential |η| in V
	 * @param electrons    n
	 * @param temperature  T in K
	 * @return the forward current in the same unit
	 */
	public static double forward(double current, double overpotential, int electrons, double temperature) {
		double f = electrons * PhysicalConstants.FARADAY * overpotential / (PhysicalConstants.MOLAR_GAS * temperature);
		return current / -Math.expm1(-f);
	}
}

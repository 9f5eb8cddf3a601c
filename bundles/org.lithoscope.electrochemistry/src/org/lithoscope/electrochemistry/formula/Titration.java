/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import org.lithoscope.numerics.special.PhysicalConstants;

/** Titration gas chromatography (DGM): metallic lithium from the hydrogen that it sets free in water. */
public final class Titration {

	/** 2 Li + 2 H₂O → 2 LiOH + H₂: two lithium for one hydrogen. */
	public static final int STOICHIOMETRIC = 2;
	/** As the formula is printed in DGM, without a factor. */
	public static final int AS_PRINTED = 1;

	private Titration() {
	}

	/**
	 * Charge of the metallic lithium: Q = s·(S₁/S₂)·c_std·V_flask/V_m·F/3.6.
	 *
	 * @param stoichiometry s, lithium per hydrogen: 2 by the reaction, 1 as printed in DGM
	 * @param peakRatio     S₁/S₂, peak area of the sample over that of the standard gas
	 * @param standard      c_std, mole fraction of hydrogen in the standard gas, for instance 0.02
	 * @param flask         V_flask in L
	 * @param molarVolume   V_m in L/mol
	 * @return the charge in mAh
	 */
	public static double metallicLithium(int stoichiometry, double peakRatio, double standard, double flask, double molarVolume) {
		double hydrogen = peakRatio * standard * flask / molarVolume;
		return stoichiometry * hydrogen * PhysicalConstants.FARADAY / PhysicalConstants.COULOMB_PER_MILLIAMPERE_HOUR;
	}

	/**
	 * Dead lithium: the metallic lithium less what was still active.
	 *
	 * @param metallic  all metallic lithium, any unit of charge
	 * @param reservoir active lithium (and alloy) left on the electrode, same unit
	 * @return the dead lithium
	 */
	public static double dead(double metallic, double reservoir) {
		return metallic - reservoir;
	}

	/**
	 * Lithium in the solid electrolyte interphase: total loss − dead − reservoir.
	 *
	 * @param total     the total loss of capacity, any unit of charge
	 * @param dead      the dead lithium, same unit
	 * @param reservoir active lithium left on the electrode, same unit
	 * @return the lithium in the interphase
	 */
	public static double interphase(double total, double dead, double reservoir) {
		return total - dead - reservoir;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link TitrationAnalysis} takes: one entry per cell titrated, in the same order in every list.
 *
 * @param cycles        after how many cycles each was titrated
 * @param peakRatios    S₁/S₂ of each
 * @param totalLosses   total loss of capacity of each in mAh; empty when unknown
 * @param reservoirs    active lithium left on each in mAh; empty when it was stripped or is not known
 * @param stoichiometry lithium per hydrogen
 * @param standard      hydrogen in the standard gas in mol %
 * @param flask         volume of the flask
 * @param molarVolume   V_m
 * @param ratioError    relative standard uncertainty of S₁/S₂ in %
 */
public record TitrationParameters(
		@Parameter(label = "Cycles", help = "After how many cycles each cell was titrated") List<Integer> cycles,
		@Parameter(label = "Peak ratios S₁/S₂", help = "Peak area over that of the standard gas") List<Double> peakRatios,
		@Parameter(label = "Total losses", help = "Total loss of capacity of each cell; empty: unknown", unit = "mA.h")
		List<Double> totalLosses,
		@Parameter(label = "Reservoirs", help = "Active lithium left on each; empty: none, or not known", unit = "mA.h")
		List<Double> reservoirs,
		@Parameter(label = "Lithium per hydrogen", value = "TWO") Stoichiometry stoichiometry,
		@Parameter(label = "Standard gas", help = "Hydrogen in the standard gas, mol %", value = "2", min = 0, max = 100, unit = "%")
		double standard,
		@Parameter(label = "Flask", value = "30 mL", min = 0) Quantity flask,
		@Parameter(label = "Molar volume", value = "24.5 L/mol", min = 0) Quantity molarVolume,
		@Parameter(label = "Error of the ratio", help = "Relative standard uncertainty of S₁/S₂", value = "2", min = 0, max = 100,
				unit = "%") double ratioError) {

	/** Lithium per hydrogen. */
	public enum Stoichiometry {
		/** By the reaction. */
		@Label("2, by 2 Li + 2 H₂O → 2 LiOH + H₂")
		TWO,
		/** As the formula is printed in DGM. */
		@Label("1, as printed (DGM)")
		ONE_AS_PRINTED
	}

	/** Copies the lists. */
	public TitrationParameters {
		cycles = List.copyOf(cycles);
		peakRatios = List.copyOf(peakRatios);
		totalLosses = List.copyOf(totalLosses);
		reservoirs = List.copyOf(reservoirs);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.impedance.circuit.Weighting;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link CircuitAnalysis} takes.
 *
 * @param spectrum  sweep, frequencies and area
 * @param circuit   the circuit
 * @param compare   other circuits to be compared, separated by blanks
 * @param weighting how points are weighted
 * @param settings  starting values, fixed and tied parameters, bounds; in Ω, F, H, whether or not an area is given
 * @param starts    the most starts
 * @param seed      seed of the starts
 */
public record CircuitParameters(
		@Parameter(label = "Spectrum") SpectrumParameters spectrum,
		@Parameter(label = "Circuit", help = "Series: -, parallel: p(R1,Q1) or R1|Q1; R, C, L, Q (CPE), W, Wo, Ws, G, ZARC; or R(RQ)(RQ)",
				value = "R0-p(R1,Q1)-p(R2,Q2)") String circuit,
		@Parameter(label = "Compare with", help = "Other circuits, separated by blanks") String compare,
		@Parameter(label = "Weighting", value = "MODULUS") Weighting weighting,
		@Parameter(label = "Settings", help = "R1 = 12 (start), R1 = 12 fixed, Q1.n = 0.6 .. 1, R2 = 2*R1; in Ω, F, H")
		List<String> settings,
		@Parameter(label = "Starts", help = "The most starts of the search", value = "48", min = 1, advanced = true) int starts,
		@Parameter(label = "Seed", help = "Of the starts", value = "1", advanced = true) long seed) {
}

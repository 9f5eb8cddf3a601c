/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.impedance.circuit.Weighting;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link CircuitSeriesAnalysis} takes.
 *
 * @param spectrum  frequencies and area
 * @param series    what tells the spectra apart
 * @param circuit   the circuit
 * @param weighting how points are weighted
 * @param settings  starting values, fixed and tied parameters, bounds
 */
public record CircuitSeriesParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Series") SeriesParameters series,
		@Parameter(label = "Circuit", help = "As in the analysis of one spectrum", value = "R0-p(R1,Q1)-p(R2,Q2)") String circuit,
		@Parameter(label = "Weighting", value = "MODULUS") Weighting weighting,
		@Parameter(label = "Settings", help = "R1 = 12 (start), R1 = 12 fixed, Q1.n = 0.6 .. 1, R2 = 2*R1; in Ω, F, H")
		List<String> settings) {
}

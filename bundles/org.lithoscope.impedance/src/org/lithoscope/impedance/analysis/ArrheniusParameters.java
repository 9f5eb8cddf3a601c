/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.impedance.circuit.Weighting;
import org.lithoscope.impedance.series.ArrheniusForm;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link ArrheniusAnalysis} takes.
 *
 * @param spectrum     frequencies and area
 * @param temperatures the temperature of each spectrum in order, in °C; empty to take them from the files
 * @param source       which resistances
 * @param circuit      the circuit, when they are those of a circuit
 * @param weighting    how points are weighted in its fit
 * @param settings     starting values, fixed and tied parameters, bounds of the circuit
 * @param resistances  the names of the resistances; empty for all of the circuit
 * @param form         what is plotted against 1/T
 */
public record ArrheniusParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Temperatures", help = "One for each spectrum in order; empty: as the files, or their names, say", unit = "Cel")
		List<Double> temperatures,
		@Parameter(label = "Resistances of", value = "CIRCUIT") Source source,
		@Parameter(label = "Circuit", help = "As in the analysis of one spectrum", value = "R0-p(R1,Q1)-p(R2,Q2)") String circuit,
		@Parameter(label = "Weighting", value = "MODULUS") Weighting weighting,
		@Parameter(label = "Settings", help = "R1 = 12 (start), R1 = 12 fixed, Q1.n = 0.6 .. 1, R2 = 2*R1; in Ω, F, H")
		List<String> settings,
		@Parameter(label = "Which", help = "Names of resistances; empty: all of the circuit") List<String> resistances,
		@Parameter(label = "Against 1/T", help = "The forms differ by about R·T, 2.6 kJ/mol at 40 °C", value = "T_OVER_R") ArrheniusForm form) {

	/** Where resistances come from. */
	public enum Source {
		/** The resistances of a circuit. */
		@Label("an equivalent circuit")
		CIRCUIT,
		/** The polarisation resistance of the distribution of relaxation times. */
		@Label("the polarisation resistance (DRT)")
		POLARISATION
	}
}

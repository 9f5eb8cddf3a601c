/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link ChargeStatesAnalysis} takes.
 *
 * @param spectrum   frequencies, area and normalisation
 * @param series     what tells the spectra of one state apart
 * @param states     the state of each spectrum in order; empty to take them from the files
 * @param inductance whether an inductance is fitted
 */
public record ChargeStatesParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Series") SeriesParameters series,
		@Parameter(label = "States", help = "charged or discharged for each spectrum in order; empty: as the cell's cycles or the names say")
		List<String> states,
		@Parameter(label = "Inductance", value = "true") boolean inductance) {
}

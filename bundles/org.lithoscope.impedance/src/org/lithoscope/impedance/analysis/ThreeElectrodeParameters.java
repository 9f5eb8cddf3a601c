/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link ThreeElectrodeAnalysis} takes.
 *
 * @param spectrum frequencies, area and normalisation
 * @param limit    the largest deviation of the sum from the cell, relative to its |Z|
 * @param drt      whether the distributions of relaxation times are compared
 */
public record ThreeElectrodeParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Limit of deviations", help = "The largest deviation of positive plus negative from the cell, relative to |Z|",
				value = "2 %", min = 0) Quantity limit,
		@Parameter(label = "Distributions", help = "Compare the distributions of relaxation times too", value = "true") boolean drt) {
}

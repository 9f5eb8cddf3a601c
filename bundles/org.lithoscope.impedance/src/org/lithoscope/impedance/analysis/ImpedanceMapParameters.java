/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link ImpedanceMapAnalysis} takes.
 *
 * @param spectrum frequencies, area and normalisation
 * @param series   what tells the spectra apart
 */
public record ImpedanceMapParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Series") SeriesParameters series) {
}

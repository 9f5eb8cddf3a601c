/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link DrtMapAnalysis} takes.
 *
 * @param spectrum   frequencies and area
 * @param series     what tells the spectra apart
 * @param method     how distributions are found
 * @param inductance whether an inductance is fitted
 * @param tikhonov   settings of the Tikhonov method
 */
public record DrtMapParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Series") SeriesParameters series,
		@Parameter(label = "Method", value = "HIERARCHICAL") DrtMethod method,
		@Parameter(label = "Inductance", value = "true") boolean inductance,
		@Parameter(label = "Tikhonov", advanced = true) TikhonovParameters tikhonov) {
}

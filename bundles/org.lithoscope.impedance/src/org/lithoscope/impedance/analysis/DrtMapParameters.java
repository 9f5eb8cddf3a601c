/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link DrtMapAnalysis} takes.
 *
 * @param spectrum   frequencies and area
 * @param series     what tells the spectra apart
 * @param method     how distributions are found
 * @param inductance whether an inductance is fitted
 * @param windows    ranges of τ assigned to processes, whose resistances are followed over the series
 * @param tikhonov   settings of the Tikhonov method
 */
public record DrtMapParameters(
		@Parameter(label = "Spectra") SpectrumParameters spectrum,
		@Parameter(label = "Series") SeriesParameters series,
		@Parameter(label = "Method", value = "HIERARCHICAL") DrtMethod method,
		@Parameter(label = "Inductance", value = "true") boolean inductance,
		@Parameter(label = "Windows", help = "Ranges of τ in seconds and the process assigned to them; the defaults are those of a"
				+ " lithium cell with a layered oxide", value = DrtParameters.WINDOWS) List<String> windows,
		@Parameter(label = "Tikhonov", advanced = true) TikhonovParameters tikhonov) {

	/**
	 * Without windows.
	 *
	 * @param spectrum   frequencies and area
	 * @param series     what tells the spectra apart
	 * @param method     how distributions are found
	 * @param inductance whether an inductance is fitted
	 * @param tikhonov   settings of the Tikhonov method
	 */
	public DrtMapParameters(SpectrumParameters spectrum, SeriesParameters series, DrtMethod method, boolean inductance,
			TikhonovParameters tikhonov) {
		this(spectrum, series, method, inductance, List.of(), tikhonov);
	}
}

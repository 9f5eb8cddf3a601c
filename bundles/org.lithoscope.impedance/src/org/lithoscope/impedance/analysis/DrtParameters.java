/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.List;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link DrtAnalysis} takes.
 *
 * @param spectrum   sweep, frequencies and area
 * @param method     how the distribution is found
 * @param inductance whether an inductance is fitted
 * @param band       probability of the credible band
 * @param share      least area of a peak, relative to the whole
 * @param windows    ranges of τ assigned to processes
 * @param tikhonov   settings of the Tikhonov method
 */
public record DrtParameters(
		@Parameter(label = "Spectrum") SpectrumParameters spectrum,
		@Parameter(label = "Method", value = "HIERARCHICAL") DrtMethod method,
		@Parameter(label = "Inductance", value = "true") boolean inductance,
		@Parameter(label = "Credible band", help = "Probability of the band", value = "95 %", min = 1, max = 99.99) Quantity band,
		@Parameter(label = "Least area of a peak", help = "Relative to the polarisation resistance", value = "1 %", min = 0) Quantity share,
		@Parameter(label = "Windows", help = "Ranges of τ in seconds and the process assigned to them; the defaults are those of a"
				+ " lithium cell with a layered oxide", value = DrtParameters.WINDOWS) List<String> windows,
		@Parameter(label = "Tikhonov", advanced = true) TikhonovParameters tikhonov) {

	/** HCM: τ1 contact and electrolyte, τ2 and τ3 transport through CEI and SEI, τ4 charge transfer, τ5 and τ6 mass transport. */
	static final String WINDOWS = "1e-6..1e-4 contact and electrolyte (τ1); 1e-4..1e-3 CEI and SEI (τ2); 1e-3..5e-3 CEI and SEI (τ3);"
			+ " 5e-3..0.1 charge transfer (τ4); 0.1..10 mass transport (τ5 and τ6)";
}

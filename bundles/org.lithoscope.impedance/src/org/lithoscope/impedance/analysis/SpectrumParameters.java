/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.Optional;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What every analysis of a spectrum takes: which sweep, which frequencies, which area.
 *
 * @param sweep         the sweep of a file with several, from 1
 * @param lowest        the lowest frequency used; empty for all
 * @param highest       the highest frequency used; empty for all
 * @param area          the electrode area
 * @param normalisation what impedances are divided by
 */
public record SpectrumParameters(
		@Parameter(label = "Sweep", help = "Which sweep of a file with several", value = "1", min = 1) int sweep,
		@Parameter(label = "Lowest frequency", help = "Proposed by the Kramers–Kronig test", unit = "Hz") Optional<Quantity> lowest,
		@Parameter(label = "Highest frequency", help = "Proposed by the Kramers–Kronig test", unit = "Hz") Optional<Quantity> highest,
		@Parameter(label = "Electrode area", help = "Values are given in Ω cm² where it is known", unit = "cm2") Optional<Quantity> area,
		@Parameter(label = "Normalised by", value = "AREA_IF_KNOWN") Normalisation normalisation) {

	/**
	 * Per area where it is known.
	 *
	 * @param sweep   the sweep of a file with several, from 1
	 * @param lowest  the lowest frequency used; empty for all
	 * @param highest the highest frequency used; empty for all
	 * @param area    the electrode area
	 */
	public SpectrumParameters(int sweep, Optional<Quantity> lowest, Optional<Quantity> highest, Optional<Quantity> area) {
		this(sweep, lowest, highest, area, Normalisation.AREA_IF_KNOWN);
	}
}

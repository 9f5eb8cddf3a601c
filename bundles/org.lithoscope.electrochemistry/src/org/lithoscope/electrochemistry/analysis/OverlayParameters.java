/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.electrochemistry.internal.CellSeries;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link OverlayAnalysis} takes.
 *
 * @param firstCycle the first cycle looked at
 * @param lastCycle  the last cycle looked at; empty for all
 * @param pairing    which half cycles make a cycle
 * @param charge     where charge comes from
 * @param sign       what the sign of the current means
 * @param norms      area and mass of every cell
 * @param steps      how steps are told apart
 */
public record OverlayParameters(
		@Parameter(label = "First cycle", value = "1", min = 0) int firstCycle,
		@Parameter(label = "Last cycle", help = "Empty: all") Optional<Integer> lastCycle,
		@Parameter(label = "Cycle", help = "Which half cycles make a cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass", help = "Of every cell; empty: from each file") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** How cells are cut into cycles. */
	CellSeries.Cut cut() {
		return new CellSeries.Cut(firstCycle, lastCycle.orElse(Integer.MAX_VALUE), pairing, charge, sign, norms, steps);
	}
}

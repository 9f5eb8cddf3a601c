/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link VoltageProfileAnalysis} takes.
 *
 * @param cycles  the cycles to draw; empty to spread some over all
 * @param most    how many cycles to draw when none are named
 * @param pairing which half cycles make a cycle
 * @param charge  where charge comes from
 * @param sign    what the sign of the current means
 * @param norms   area and mass
 * @param steps   how steps are told apart
 */
public record VoltageProfileParameters(
		@Parameter(label = "Cycles", help = "The cycles to draw; empty: some, spread over all") List<Integer> cycles,
		@Parameter(label = "At most", help = "How many cycles to draw when none are named", value = "20", min = 2, max = 500) int most,
		@Parameter(label = "Cycle", help = "Which half cycles make a cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** Copies the list. */
	public VoltageProfileParameters {
		cycles = List.copyOf(cycles);
	}
}

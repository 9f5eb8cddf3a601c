/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link TwoStageFadeAnalysis} takes.
 *
 * @param formationCycles how many cycles at the beginning are formation; empty to take those at a lower current
 * @param lastCycle       the last cycle looked at; empty for all
 * @param limit           the retention that ends a life
 * @param reservoir       how the lithium reservoir is estimated
 * @param charge          where charge comes from
 * @param sign            what the sign of the current means
 * @param pairing         which half cycles make a cycle
 * @param steps           how steps are told apart
 */
public record TwoStageFadeParameters(
		@Parameter(label = "Formation cycles", help = "Cycles at the beginning that are formation; empty: those at a lower current",
				min = 0) Optional<Integer> formationCycles,
		@Parameter(label = "Last cycle", help = "The last cycle looked at; empty: all") Optional<Integer> lastCycle,
		@Parameter(label = "End of life", value = "80", min = 1, max = 100, unit = "%") double limit,
		@Parameter(label = "Reservoir from", value = "AUTO") Reservoir reservoir,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** How the lithium reservoir is estimated. */
	public enum Reservoir {
		/** What a constant-voltage discharge recovers where there is one, else the first-cycle difference. */
		@Label("constant-voltage discharge where there is one")
		AUTO,
		/** What a constant-voltage discharge in the first cycle recovers (NMR7). */
		@Label("constant-voltage discharge")
		CV_DISCHARGE,
		/** First charge less first discharge (CER): an upper bound, since true losses are in it. */
		@Label("first charge less first discharge")
		FIRST_CYCLE
	}
}

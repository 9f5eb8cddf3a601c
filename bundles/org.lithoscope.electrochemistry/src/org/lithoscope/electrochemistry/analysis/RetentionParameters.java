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
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link RetentionAnalysis} takes.
 *
 * @param reference       which cycle is 100 %
 * @param formationCycles how many cycles at the beginning are formation; empty to take those at a lower current
 * @param limit           the retention that ends a life
 * @param lastCycle       the last cycle looked at; empty for all
 * @param pairing         which half cycles make a cycle
 * @param charge          where charge comes from
 * @param sign            what the sign of the current means
 * @param norms           area and mass
 * @param tester          how well charge is measured
 * @param steps           how steps are told apart
 */
public record RetentionParameters(
		@Parameter(label = "Reference", help = "Which cycle is 100 %", value = "AFTER_FORMATION") Reference reference,
		@Parameter(label = "Formation cycles", help = "Cycles at the beginning that are formation; empty: those at a lower current",
				min = 0) Optional<Integer> formationCycles,
		@Parameter(label = "End of life", help = "Retention that ends a life", value = "80", min = 1, max = 100, unit = "%") double limit,
		@Parameter(label = "Last cycle", help = "The last cycle looked at; empty: all") Optional<Integer> lastCycle,
		@Parameter(label = "Cycle", help = "Which half cycles make a cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Tester", advanced = true) TesterParameters tester,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** Which cycle is 100 %. */
	public enum Reference {
		/** The first complete cycle. */
		@Label("first cycle")
		FIRST,
		/** The first complete cycle after formation. */
		@Label("first cycle after formation")
		AFTER_FORMATION
	}
}

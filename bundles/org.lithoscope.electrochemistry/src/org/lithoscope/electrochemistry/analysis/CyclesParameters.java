/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.EfficiencyAxis;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link CyclesAnalysis} takes.
 *
 * @param pairing        which half cycles make a cycle
 * @param charge         where charge comes from
 * @param sign           what the sign of the current means
 * @param mean           how efficiencies are averaged
 * @param firstCycle     the first cycle of the average
 * @param lastCycle      the last cycle of the average; empty for the last complete one
 * @param norms          area and mass
 * @param tester         how well charge is measured
 * @param efficiencyAxis how the figure shows efficiencies
 * @param steps          how steps are told apart
 */
public record CyclesParameters(
		@Parameter(label = "Cycle", help = "Which half cycles make a cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", help = "Where the charge of a step comes from", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Average", help = "How the efficiencies of several cycles become one number", value = "RATIOS") Mean mean,
		@Parameter(label = "First cycle", help = "The first cycle of the average", value = "1", min = 0) int firstCycle,
		@Parameter(label = "Last cycle", help = "The last cycle of the average; empty: the last complete one") Optional<Integer> lastCycle,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Tester") TesterParameters tester,
		@Parameter(label = "Efficiency axis", value = "PERCENT") EfficiencyAxis efficiencyAxis,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

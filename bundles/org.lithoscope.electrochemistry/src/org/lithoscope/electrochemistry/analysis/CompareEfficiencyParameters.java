/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link CompareEfficiencyAnalysis} takes.
 *
 * @param firstCycle the first cycle of conventional averages
 * @param charge     where charge comes from
 * @param sign       what the sign of the current means
 * @param tester     how well charge is measured
 * @param steps      how steps are told apart
 */
public record CompareEfficiencyParameters(
		@Parameter(label = "First cycle", help = "First cycle of conventional averages", value = "1", min = 1) int firstCycle,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Tester") TesterParameters tester,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

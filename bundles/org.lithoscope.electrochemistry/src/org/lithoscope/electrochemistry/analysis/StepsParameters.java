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
 * What {@link StepsAnalysis} takes.
 *
 * @param charge where charge comes from
 * @param sign   what the sign of the current means
 * @param steps  how steps are told apart
 */
public record StepsParameters(
		@Parameter(label = "Charge", help = "Where the charge of a step comes from", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Steps") StepOptions steps) {
}

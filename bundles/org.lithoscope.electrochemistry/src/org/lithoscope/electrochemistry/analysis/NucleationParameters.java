/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link NucleationAnalysis} takes.
 *
 * @param cycle       which plating is looked at
 * @param plateauFrom share of the charge at which plateaus begin, in %
 * @param plateauTo   share of the charge at which plateaus end, in %
 * @param platingFrom the voltage below which lithium is plated
 * @param charge      where charge comes from
 * @param sign        what the sign of the current means
 * @param norms       area and mass
 * @param steps       how steps are told apart
 */
public record NucleationParameters(
		@Parameter(label = "Plating", help = "Which plating is looked at", value = "1", min = 1) int cycle,
		@Parameter(label = "Plateau from", help = "Share of the charge at which plateaus begin", value = "40", min = 0, max = 99,
				unit = "%") double plateauFrom,
		@Parameter(label = "Plateau to", help = "Share of the charge at which plateaus end", value = "80", min = 1, max = 100,
				unit = "%") double plateauTo,
		@Parameter(label = "Plating below", help = "Charge passed above this voltage is alloying", value = "0 V") Quantity platingFrom,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link SymmetricAnalysis} takes.
 *
 * @param surgeVoltage the overpotential that ends a life; empty to judge by the factor alone
 * @param surgeFactor  multiple of the overpotential before that is a surge
 * @param dropShare    share of the overpotential before, below which it is a soft short, in %
 * @param noiseFactor  multiple of the first half cycles' noise that is erratic
 * @param noiseShare   share of the overpotential that noise must reach as well, in %
 * @param charge       where charge comes from
 * @param sign         what the sign of the current means
 * @param norms        area and mass
 * @param steps        how steps are told apart
 */
public record SymmetricParameters(
		@Parameter(label = "Surge at", help = "Overpotential that ends a life; empty: by the factor alone", unit = "V")
		Optional<Quantity> surgeVoltage,
		@Parameter(label = "Surge factor", help = "Multiple of the overpotential before that is a surge", value = "3", min = 1.1)
		double surgeFactor,
		@Parameter(label = "Short below", help = "Share of the overpotential before, below which it is a soft short", value = "60", min = 1,
				max = 99, unit = "%") double dropShare,
		@Parameter(label = "Noise factor", help = "Multiple of the first half cycles' noise that is erratic", value = "8", min = 1.1)
		double noiseFactor,
		@Parameter(label = "Noise share", help = "Share of the overpotential that noise must reach as well", value = "10", min = 0,
				max = 100, unit = "%") double noiseShare,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

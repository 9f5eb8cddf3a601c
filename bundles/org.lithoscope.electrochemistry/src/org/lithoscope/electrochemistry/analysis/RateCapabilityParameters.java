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
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link RateCapabilityAnalysis} takes.
 *
 * @param by          which current tells the rates apart
 * @param oneC        the current of 1C: a current, per mass (240 mA/g in DGM, 200 in PIAG) or per area; empty for no C-rates
 * @param tolerance   currents within this share are one rate, in %
 * @param skip        cycles at the beginning of each rate that its mean leaves out
 * @param pairing     which half cycles make a cycle
 * @param charge      where charge comes from
 * @param sign        what the sign of the current means
 * @param norms       area and mass
 * @param steps       how steps are told apart
 */
public record RateCapabilityParameters(
		@Parameter(label = "Rate of", help = "Which current tells the rates apart", value = "DISCHARGE") By by,
		@Parameter(label = "1C is", help = "A current, or per mass (240 mA/g in DGM, 200 mA/g in PIAG), or per area; empty: no C-rates",
				unit = "mA/g") Optional<Quantity> oneC,
		@Parameter(label = "Same rate within", value = "5", min = 0.1, max = 50, unit = "%") double tolerance,
		@Parameter(label = "Left out at each rate", help = "Cycles at the beginning of each rate that its mean leaves out", value = "0",
				min = 0) int skip,
		@Parameter(label = "Cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** Which current tells the rates apart. */
	public enum By {
		/** The discharging current. */
		@Label("discharge")
		DISCHARGE,
		/** The charging current. */
		@Label("charge")
		CHARGE
	}
}

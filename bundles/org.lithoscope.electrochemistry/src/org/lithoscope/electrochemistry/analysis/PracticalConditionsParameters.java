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
 * What {@link PracticalConditionsAnalysis} takes beside the measurement. What is not given counts as not stated.
 *
 * @param cathodeCapacity       areal capacity of the cathode
 * @param lithium               thickness of the lithium put on the anode beforehand
 * @param negativeToPositive    N/P
 * @param electrolyteToCapacity E/C in g/Ah
 * @param temperatureHold       how closely the temperature is held, ± °C
 * @param norms                 area and mass
 * @param charge                where charge comes from
 * @param sign                  what the sign of the current means
 * @param tester                how well charge is measured
 * @param steps                 how steps are told apart
 */
public record PracticalConditionsParameters(
		@Parameter(label = "Cathode capacity", unit = "mA.h/cm2") Optional<Quantity> cathodeCapacity,
		@Parameter(label = "Lithium thickness", unit = "um") Optional<Quantity> lithium,
		@Parameter(label = "N/P", min = 0) Optional<Double> negativeToPositive,
		@Parameter(label = "E/C", help = "Electrolyte mass per capacity", min = 0, unit = "g/A/h") Optional<Double> electrolyteToCapacity,
		@Parameter(label = "Temperature held within", help = "± °C", min = 0, unit = "Cel") Optional<Double> temperatureHold,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Tester") TesterParameters tester,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

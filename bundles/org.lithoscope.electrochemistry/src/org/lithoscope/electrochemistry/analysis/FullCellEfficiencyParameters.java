/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link FullCellEfficiencyAnalysis} takes.
 *
 * @param retention the retention r at which the estimates are made
 * @param lithium   Q_Li, charge of the lithium put on the anode beforehand
 * @param cathode   Q_cathode; empty for the first discharge capacity
 * @param charge    where charge comes from
 * @param sign      what the sign of the current means
 * @param tester    how well charge is measured
 * @param steps     how steps are told apart
 */
public record FullCellEfficiencyParameters(
		@Parameter(label = "Retention r", help = "Capacity retention at which the estimates are made", value = "80", min = 1, max = 99.9,
				unit = "%") double retention,
		@Parameter(label = "Lithium on the anode Q_Li", help = "Charge of the lithium put on the anode beforehand; 0 for anode-free",
				value = "0 mA.h", min = 0) Quantity lithium,
		@Parameter(label = "Cathode charge", help = "Empty: the first discharge capacity", unit = "mA.h") Optional<Quantity> cathode,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Tester") TesterParameters tester,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {
}

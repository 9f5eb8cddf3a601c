/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Optional;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * How steps are told apart and charge is summed.
 *
 * @param restCurrent     the current below which nothing flows; empty to take it from the data
 * @param voltageHold     how far the voltage may stray while it is held
 * @param fileSteps       whether a new step number in the file begins a step
 * @param leastShare      the share of the largest half cycle below which a pulse is not a half cycle
 * @param longestInterval the longest interval between rows over which charge is integrated; empty for any
 */
public record StepOptions(
		@Parameter(label = "Rest below", help = "Current below which nothing flows; empty: from the data", unit = "mA",
				advanced = true) Optional<Quantity> restCurrent,
		@Parameter(label = "Voltage held within", help = "How far the voltage may stray in a constant-voltage step", value = "3 mV",
				min = 0, advanced = true) Quantity voltageHold,
		@Parameter(label = "Use the file's step numbers", value = "true", advanced = true) boolean fileSteps,
		@Parameter(label = "Least share of a half cycle", help = "What passes less than this share of the largest half cycle is a pulse",
				value = "0.001", min = 0, max = 0.5, advanced = true) double leastShare,
		@Parameter(label = "Longest interval", help = "No charge is integrated between rows that lie further apart; empty: always",
				unit = "s", advanced = true) Optional<Quantity> longestInterval) {

	/** {@return what serves most files} */
	public static StepOptions standard() {
		return new StepOptions(Optional.empty(), Quantity.of(3, "mV"), true, 0.001, Optional.empty());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.model.analysis.Label;

/** How a figure shows efficiencies. */
public enum EfficiencyAxis {
	/** Per cent, from 98 to 100 % where the data allow. */
	@Label("per cent")
	PERCENT,
	/** −log₁₀(1 − CE): equal numbers of nines are equally long. */
	@Label("−log(1 − CE)")
	NINES
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.model.analysis.Label;

/** What the sign of the current in a file means. */
public enum SignConvention {
	/** Positive current charges the cell, unless the voltage says that it does not: voltage must rise when current rises. */
	@Label("positive charges, checked against the voltage")
	AUTO,
	/** Positive current charges the cell. */
	@Label("positive charges")
	POSITIVE_CHARGES,
	/** Positive current discharges the cell. */
	@Label("positive discharges")
	POSITIVE_DISCHARGES
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.model.analysis.Label;

/** How the Coulombic efficiencies of several cycles become one number. */
public enum Mean {
	/** The mean of the ratios: every cycle counts alike. */
	@Label("mean of ratios")
	RATIOS,
	/** The ratio of the sums: every charge counts alike. */
	@Label("ratio of sums")
	SUMS
}

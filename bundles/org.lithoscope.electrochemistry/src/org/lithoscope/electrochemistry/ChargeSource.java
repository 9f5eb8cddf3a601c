/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.model.analysis.Label;

/** Where the charge of a step comes from. */
public enum ChargeSource {
	/** Counted where the file has the charge of every row or no current; by trapezoids otherwise. */
	@Label("counted where every row has its charge, else integrated")
	AUTO,
	/** Σ (I[i−1]+I[i])/2·Δt over rows with Δt &gt; 0. */
	@Label("integrated from current and time")
	INTEGRATED,
	/** The instrument's own counters; by trapezoids where it has none. */
	@Label("counted by the instrument")
	COUNTED
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.model.analysis.Label;

/** What impedances are divided by. */
public enum Normalisation {
	/** In Ω cm² where the electrode area is known, else in Ω. */
	@Label("per area where it is known")
	AREA_IF_KNOWN,
	/** In Ω, whatever the area. */
	@Label("none (Ω)")
	NONE,
	/** In Ω cm²; an area must be known. */
	@Label("electrode area (Ω cm²)")
	AREA,
	/** Figures show impedances divided by the polarisation resistance of their spectrum, so that shapes compare; values stay what they are. */
	@Label("polarisation resistance, in figures")
	POLARISATION
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * How well the tester measures charge (CER, section 4).
 *
 * @param chargeError relative standard uncertainty of the charge of one step in ppm
 * @param sharedShare share of its variance that all steps share
 * @param shared      whether the shared part is the same for both directions
 */
public record TesterParameters(
		@Parameter(label = "Charge error", help = "Relative standard uncertainty of the charge of one step", value = "100", min = 0,
				max = 100000, unit = "[ppm]") double chargeError,
		@Parameter(label = "Shared share", help = "Share of its variance that all steps have in common", value = "0", min = 0,
				max = 1, advanced = true) double sharedShare,
		@Parameter(label = "Shared error is", value = "BY_DIRECTION", advanced = true) Shared shared) {

	private static final double PPM = 1e-6;

	/** What kind of error all steps share. */
	public enum Shared {
		/** A gain error, the same for plating and stripping: it cancels in an efficiency. */
		@Label("a gain error (cancels)")
		GAIN,
		/** Different for plating and stripping: it stays in every efficiency. */
		@Label("different for each direction")
		BY_DIRECTION
	}

	/** {@return the relative standard uncertainty that differs from step to step} */
	public double independent() {
		return ChargeUncertainty.independent(chargeError * PPM, sharedShare);
	}

	/** {@return the relative standard uncertainty that the shared part leaves in every efficiency} */
	public double sharedInRatio() {
		return ChargeUncertainty.sharedInRatio(chargeError * PPM, sharedShare, shared == Shared.GAIN);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link CoulombicEfficiencyAnalysis} takes.
 *
 * @param protocol     the protocol of the test
 * @param conditioning how many platings with stripping come before a modified reservoir protocol that is stated
 * @param mean         how the efficiencies of a conventional protocol are averaged
 * @param firstCycle   the first cycle of the average in a conventional protocol
 * @param charge       where charge comes from
 * @param sign         what the sign of the current means
 * @param tester       how well charge is measured
 * @param steps        how steps are told apart
 */
public record CoulombicEfficiencyParameters(
		@Parameter(label = "Protocol", help = "Recognised from the current, or stated", value = "AUTO") Protocol protocol,
		@Parameter(label = "Conditioning", help = "Platings with stripping before a stated modified reservoir protocol", value = "1",
				min = 1, advanced = true) int conditioning,
		@Parameter(label = "Average", help = "How conventional efficiencies are averaged", value = "RATIOS") Mean mean,
		@Parameter(label = "First cycle", help = "First cycle of the conventional average", value = "1", min = 1) int firstCycle,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Tester") TesterParameters tester,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** The protocols a user can state. */
	public enum Protocol {
		/** Recognised from the current profile. */
		@Label("recognised from the current")
		AUTO,
		/** Each plating is stripped to a cut-off voltage. */
		@Label("conventional")
		CONVENTIONAL,
		/** A reservoir is plated first, part of it cycled, the rest stripped at the end. */
		@Label("reservoir (Aurbach)")
		RESERVOIR,
		/** A reservoir after conditioning. */
		@Label("modified reservoir (Zhang)")
		MODIFIED_RESERVOIR
	}
}

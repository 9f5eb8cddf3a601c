/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.Optional;

import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link KramersKronigAnalysis} takes.
 *
 * @param spectrum      sweep, frequencies and area
 * @param limit         the largest residual of a valid point, relative to |Z|
 * @param timeConstants the number of time constants; empty to find it
 * @param capacitance   whether a series capacitance may be used
 * @param inductance    whether a series inductance may be used
 */
public record KramersKronigParameters(
		@Parameter(label = "Spectrum") SpectrumParameters spectrum,
		@Parameter(label = "Limit of residuals", help = "The largest residual of a valid point, relative to |Z|; noisier points may have more",
				value = "1 %", min = 0) Quantity limit,
		@Parameter(label = "Time constants", help = "Empty: as many as bring the residuals down to their floor", min = 1)
		Optional<Integer> timeConstants,
		@Parameter(label = "Series capacitance", help = "Used where it is needed", value = "true") boolean capacitance,
		@Parameter(label = "Series inductance", help = "Used where it is needed", value = "true") boolean inductance) {
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Optional;

import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link TafelAnalysis} takes.
 *
 * @param cycle       the file's cycle; empty for the last whole one
 * @param equilibrium the potential at which η is zero; empty for that of zero current
 * @param from        the least |η| fitted; empty for where the reverse reaction is below 1 %
 * @param to          the greatest |η| fitted; empty to look for the straightest part
 * @param leastWidth  the least width of the part looked for
 * @param electrons   n
 * @param temperature T
 * @param norms       the area
 */
public record TafelParameters(
		@Parameter(label = "Cycle", help = "The file's cycle; empty: the last whole one") Optional<Integer> cycle,
		@Parameter(label = "Equilibrium potential", help = "Where η is zero; empty: where the current is", unit = "V")
		Optional<Quantity> equilibrium,
		@Parameter(label = "Fit from |η|", help = "Empty: where the reverse reaction is below 1 %", unit = "V") Optional<Quantity> from,
		@Parameter(label = "Fit to |η|", help = "Empty: the straightest part is looked for", unit = "V") Optional<Quantity> to,
		@Parameter(label = "Least width", help = "Least width of the part looked for", value = "40 mV", min = 1) Quantity leastWidth,
		@Parameter(label = "Electrons n", value = "1", min = 1, max = 10) int electrons,
		@Parameter(label = "Temperature", value = "25 Cel") Quantity temperature,
		@Parameter(label = "Area and mass") Norms norms) {
}

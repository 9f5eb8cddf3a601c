/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link OnsetAnalysis} takes.
 *
 * @param direction  which current counts
 * @param threshold  the current density that is the onset; without an area it is taken per 1 cm², and said
 * @param potentials potentials at which the current is wanted, in V
 * @param cycle      the file's cycle; empty for the last whole one
 * @param norms      the area
 */
public record OnsetParameters(
		@Parameter(label = "Direction", value = "ANODIC") Direction direction,
		@Parameter(label = "Threshold", help = "Current density that is the onset", value = "2.2 uA/cm2", min = 0) Quantity threshold,
		@Parameter(label = "Current at", help = "Potentials at which the current is wanted", unit = "V") List<Double> potentials,
		@Parameter(label = "Cycle", help = "The file's cycle; empty: the last whole one") Optional<Integer> cycle,
		@Parameter(label = "Area and mass") Norms norms) {

	/** Which current counts. */
	public enum Direction {
		/** Oxidation, positive current. */
		@Label("anodic")
		ANODIC,
		/** Reduction, negative current. */
		@Label("cathodic")
		CATHODIC
	}

	/** Copies the list. */
	public OnsetParameters {
		potentials = List.copyOf(potentials);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.cell;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in the life of a cell a measurement belongs.
 *
 * @param cell  the id of the cell
 * @param cycle the cycle number, from 1; 0 is before the first cycle
 * @param phase charged, discharged, or in between
 * @param time  when, if known
 */
public record CellState(String cell, OptionalInt cycle, Phase phase, Optional<Instant> time) {

	/** The state of charge in words. */
	public enum Phase {
		/** Never cycled. */
		PRISTINE,
		/** After a charge. */
		CHARGED,
		/** After a discharge. */
		DISCHARGED,
		/** After a discharge and a constant-voltage step that took back the excess lithium. */
		FULLY_DISCHARGED,
		/** While current flows. */
		OPERANDO,
		/** Not stated. */
		UNKNOWN
	}

	/** Checks its parts. */
	public CellState {
		Objects.requireNonNull(cell, "cell");
		Objects.requireNonNull(cycle, "cycle");
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(time, "time");
	}
}

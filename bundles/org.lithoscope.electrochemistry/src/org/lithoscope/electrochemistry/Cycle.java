/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;

/**
 * A cycle: a half cycle that puts charge in (charge of a full cell, plating of a half cell) and the one that takes it out again.
 *
 * @param number   the cycle number
 * @param in       the half cycle that begins the cycle, if it was recorded
 * @param out      the half cycle that follows it, if it was recorded
 * @param complete whether both were recorded from beginning to end
 */
public record Cycle(int number, Optional<HalfCycle> in, Optional<HalfCycle> out, boolean complete) {

	/** Checks its parts. */
	public Cycle {
		Objects.requireNonNull(in, "in");
		Objects.requireNonNull(out, "out");
		if (in.isEmpty() && out.isEmpty()) {
			throw new IllegalArgumentException("a cycle needs a half cycle");
		}
	}

	/**
	 * The half cycle of a direction.
	 *
	 * @param direction charge or discharge
	 * @return the half cycle, if it was recorded
	 */
	public Optional<HalfCycle> half(Direction direction) {
		return in.filter(h -> h.direction() == direction).or(() -> out.filter(h -> h.direction() == direction));
	}

	/**
	 * The capacity put in.
	 *
	 * @param source where charge comes from
	 * @return the charge in A h; NaN when it was not recorded
	 */
	public double capacityIn(ChargeSource source) {
		return in.map(h -> h.capacity(source)).orElse(Double.NaN);
	}

	/**
	 * The capacity taken out.
	 *
	 * @param source where charge comes from
	 * @return the charge in A h; NaN when it was not recorded
	 */
	public double capacityOut(ChargeSource source) {
		return out.map(h -> h.capacity(source)).orElse(Double.NaN);
	}

	/**
	 * The Coulombic efficiency: charge taken out over charge put in.
	 *
	 * @param source where charge comes from
	 * @return the ratio; NaN when one of them was not recorded
	 */
	public double coulombicEfficiency(ChargeSource source) {
		return CoulombicEfficiency.conventional(capacityOut(source), capacityIn(source));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import org.lithoscope.model.analysis.Label;

/** Which half cycles make a cycle. */
public enum Pairing {
	/** Plating first for a lithium half cell or an anode material (discharge below 1 V on average), else charge first. */
	@Label("from the data")
	AUTO,
	/** A charge and the discharge that follows: full cells. CE = discharge/charge. */
	@Label("charge, then discharge (full cell)")
	CHARGE_FIRST,
	/** A discharge and the charge that follows: plating and stripping in Li‖Cu. CE = charge/discharge. */
	@Label("discharge (plating), then charge (stripping)")
	DISCHARGE_FIRST,
	/** The cycle numbers of the file, charge and discharge by the sign of the current. */
	@Label("as numbered in the file")
	FILE;

	/**
	 * The direction that begins a cycle.
	 *
	 * @return charge or discharge
	 * @throws IllegalStateException for {@link #AUTO} and {@link #FILE}
	 */
	public Direction first() {
		return switch (this) {
			case CHARGE_FIRST -> Direction.CHARGE;
			case DISCHARGE_FIRST -> Direction.DISCHARGE;
			case AUTO, FILE -> throw new IllegalStateException(this + " does not name a direction");
		};
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

/** Which way the current flows. In a Li‖Cu half cell, discharge plates lithium and charge strips it. */
public enum Direction {
	/** Positive current. */
	CHARGE(1),
	/** Negative current. */
	DISCHARGE(-1);

	private final int sign;

	Direction(int sign) {
		this.sign = sign;
	}

	/** {@return 1 for charge, −1 for discharge} */
	public int sign() {
		return sign;
	}

	/** {@return the other direction} */
	public Direction opposite() {
		return this == CHARGE ? DISCHARGE : CHARGE;
	}
}

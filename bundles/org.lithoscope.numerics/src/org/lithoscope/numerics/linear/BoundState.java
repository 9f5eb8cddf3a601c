/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

/** Where a bounded variable ended. */
public enum BoundState {
	/** Between its bounds: its value comes from the equations. */
	FREE,
	/** Held at its lower bound. */
	AT_LOWER,
	/** Held at its upper bound. */
	AT_UPPER,
	/** Lower and upper bound are equal. */
	FIXED,
	/** Left where it was because its column depends linearly on the others to working precision. */
	DEPENDENT
}

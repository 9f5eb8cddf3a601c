/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/** The axes of a plot. */
public enum AxisSide {
	/** To the right. */
	X,
	/** Upwards. */
	Y,
	/** Upwards, on the right-hand side. */
	Y2
}

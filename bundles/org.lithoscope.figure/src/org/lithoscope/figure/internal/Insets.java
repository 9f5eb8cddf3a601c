/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

/**
 * Room about a plot's inside for ticks, labels, titles and legend, in points.
 *
 * @param left   to the left
 * @param top    above
 * @param right  to the right
 * @param bottom below
 */
record Insets(double left, double top, double right, double bottom) {

	Insets max(Insets other) {
		return new Insets(Math.max(left, other.left), Math.max(top, other.top), Math.max(right, other.right), Math.max(bottom, other.bottom));
	}
}

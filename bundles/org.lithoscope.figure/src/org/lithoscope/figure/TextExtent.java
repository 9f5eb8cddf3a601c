/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/**
 * How much room a line of text takes, in points.
 *
 * @param width   the length
 * @param ascent  the height of capitals and digits above the base line
 * @param descent the depth of letters such as p below the base line
 */
public record TextExtent(double width, double ascent, double descent) {

	/** {@return ascent and descent together} */
	public double height() {
		return ascent + descent;
	}
}

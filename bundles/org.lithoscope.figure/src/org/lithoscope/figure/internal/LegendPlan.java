/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Optional;

import org.lithoscope.figure.Box;

/**
 * Where a legend goes, before the plot has its last size.
 *
 * @param legend the legend, cut to what is shown
 * @param place  where
 * @param width  the width of its names with samples; 0 for none
 * @param height their height
 * @param above  the room taken above the plot
 * @param right  the room taken to the right of the plot
 * @param inside the place inside, as fractions of the plot's free width and height
 */
record LegendPlan(Legend legend, Place place, double width, double height, double above, double right, double[] inside) {

	/** Where names with samples go. */
	enum Place {
		/** There are none. */
		NONE,
		/** In a corner that hides no data. */
		INSIDE,
		/** In a row above the plot. */
		ABOVE,
		/** In a column to the right of the plot. */
		RIGHT
	}

	/** The place, when the plot has its last size; labels of spans stand between it and a legend above. */
	Optional<Box> box(Box cell, Box area, double labels) {
		return switch (place) {
			case NONE -> Optional.empty();
			case INSIDE -> Optional.of(new Box(area.x() + inside[0] * (area.width() - width), area.y() + inside[1] * (area.height() - height),
					width, height));
			case ABOVE -> Optional.of(new Box(area.x(), area.y() - above - labels * 0.9, width, height));
			case RIGHT -> Optional.of(new Box(cell.right() - width, area.y(), width, height));
		};
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.axis.AxisScale;

/**
 * Where a plot was painted and what its axes show.
 *
 * @param index  which plot of the figure
 * @param cell   the plot with its axes and titles
 * @param area   the inside of its axes
 * @param x      the axis to the right
 * @param y      the axis upwards
 * @param y2     the second axis upwards, if there is one
 * @param xGroup plots with the same number share their x axis
 */
public record PlotLayout(int index, Box cell, Box area, AxisScale x, AxisScale y, Optional<AxisScale> y2, int xGroup) {

	/**
	 * One of the scales.
	 *
	 * @param side which axis
	 * @return its scale
	 * @throws java.util.NoSuchElementException when the plot has no second axis
	 */
	public AxisScale scale(AxisSide side) {
		return switch (side) {
			case X -> x;
			case Y -> y;
			case Y2 -> y2.orElseThrow();
		};
	}

	/**
	 * The scale that a series is drawn against.
	 *
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 * @return the scale of the second axis if the plot has it, else of the first
	 */
	public AxisScale upwards(boolean onSecondAxis) {
		return onSecondAxis ? y2.orElse(y) : y;
	}

	/** The axes that an operation concerns: one, or without choice all. */
	List<AxisSide> sides(Optional<AxisSide> one) {
		if (one.isPresent()) {
			return List.of(one.get());
		}
		return y2.isPresent() ? List.of(AxisSide.X, AxisSide.Y, AxisSide.Y2) : List.of(AxisSide.X, AxisSide.Y);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.List;
import java.util.Objects;

/**
 * A figure: one or several plots below or beside each other, for instance a fit with its residuals.
 *
 * @param id      a short name, unique within a result, used for file names: {@code voltage-capacity}
 * @param title   the title for people
 * @param caption what is shown, in a sentence; may be empty
 * @param plots   the plots, in reading order
 * @param layout  how they are placed
 */
public record Figure(String id, String title, String caption, List<Plot> plots, Layout layout) {

	/** How several plots are placed. */
	public enum Layout {
		/** Above each other, sharing the x axis when their x axes are equal. */
		STACKED,
		/** In a near-square grid. */
		GRID
	}

	/** Copies the list. */
	public Figure {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(caption, "caption");
		Objects.requireNonNull(layout, "layout");
		plots = List.copyOf(plots);
		if (plots.isEmpty()) {
			throw new IllegalArgumentException("a figure needs a plot");
		}
	}

	/**
	 * A figure of one plot.
	 *
	 * @param id      a short name
	 * @param title   the title
	 * @param caption what is shown
	 * @param plot    the plot
	 * @return the figure
	 */
	public static Figure of(String id, String title, String caption, Plot plot) {
		return new Figure(id, title, caption, List.of(plot), Layout.STACKED);
	}
}

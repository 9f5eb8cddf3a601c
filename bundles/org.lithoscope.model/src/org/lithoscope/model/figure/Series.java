/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.List;
import java.util.Objects;

import org.lithoscope.model.table.NumberSequence;

/** Something drawn against the axes of a plot. NaN breaks a line and hides a point. */
public sealed interface Series {

	/** {@return the name in the legend; empty for none} */
	String name();

	/** {@return whether it belongs to the second axis upwards} */
	boolean onSecondAxis();

	/**
	 * Points joined by lines, with or without markers; or markers alone (a scatter).
	 *
	 * @param name         the name in the legend
	 * @param x            the numbers to the right; need not be sorted
	 * @param y            the numbers upwards, as many
	 * @param style        how it looks
	 * @param rows         which rows the points are
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 */
	record XY(String name, NumberSequence x, NumberSequence y, Style style, RowIds rows, boolean onSecondAxis) implements Series {

		/** Checks that there are as many x as y. */
		public XY {
			Objects.requireNonNull(name, "name");
			sameSize(x, y);
		}

		/**
		 * A series on the first axis.
		 *
		 * @param name  the name in the legend
		 * @param x     the numbers to the right
		 * @param y     the numbers upwards
		 * @param style how it looks
		 * @param rows  which rows the points are
		 * @return the series
		 */
		public static XY of(String name, NumberSequence x, NumberSequence y, Style style, RowIds rows) {
			return new XY(name, x, y, style, rows, false);
		}
	}

	/**
	 * Steps: y holds from its x to the next.
	 *
	 * @param name         the name in the legend
	 * @param x            the numbers to the right, rising
	 * @param y            the numbers upwards, as many
	 * @param style        how it looks
	 * @param rows         which rows the points are
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 */
	record Steps(String name, NumberSequence x, NumberSequence y, Style style, RowIds rows, boolean onSecondAxis) implements Series {

		/** Checks that there are as many x as y. */
		public Steps {
			Objects.requireNonNull(name, "name");
			sameSize(x, y);
		}
	}

	/**
	 * Bars from zero, or stacked on the bars of the series before with the same stack name.
	 *
	 * @param name         the name in the legend
	 * @param x            the middle of each bar
	 * @param height       the height of each bar
	 * @param barWidth     the width in units of x
	 * @param stack        the name of the stack; empty for side by side
	 * @param style        how it looks
	 * @param rows         which rows the bars are
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 */
	record Bars(String name, NumberSequence x, NumberSequence height, double barWidth, String stack, Style style, RowIds rows,
			boolean onSecondAxis) implements Series {

		/** Checks that there are as many x as heights. */
		public Bars {
			Objects.requireNonNull(name, "name");
			Objects.requireNonNull(stack, "stack");
			sameSize(x, height);
		}
	}

	/**
	 * Error bars: one standard uncertainty to either side.
	 *
	 * @param name         the name in the legend, usually empty
	 * @param x            the numbers to the right
	 * @param y            the numbers upwards
	 * @param yError       one standard uncertainty of y
	 * @param style        how it looks
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 */
	record ErrorBars(String name, NumberSequence x, NumberSequence y, NumberSequence yError, Style style, boolean onSecondAxis)
			implements Series {

		/** Checks the sizes. */
		public ErrorBars {
			Objects.requireNonNull(name, "name");
			sameSize(x, y);
			sameSize(x, yError);
		}
	}

	/**
	 * A filled band, for instance a credible interval.
	 *
	 * @param name         the name in the legend
	 * @param x            the numbers to the right, rising
	 * @param lower        the lower edge
	 * @param upper        the upper edge
	 * @param style        how it looks; filled with the colour made transparent
	 * @param onSecondAxis whether it belongs to the second axis upwards
	 */
	record Band(String name, NumberSequence x, NumberSequence lower, NumberSequence upper, Style style, boolean onSecondAxis)
			implements Series {

		/** Checks the sizes. */
		public Band {
			Objects.requireNonNull(name, "name");
			sameSize(x, lower);
			sameSize(x, upper);
		}
	}

	/**
	 * A heat map on a rectangular grid; with levels, a contour map.
	 *
	 * @param name       what the colour stands for: quantity and unit
	 * @param x          the grid lines' x, sorted; {@code nx}
	 * @param y          the grid lines' y, sorted; {@code ny}
	 * @param z          row-major, y slow: {@code z[iy * nx + ix]}
	 * @param levels     contour levels, rising; empty for a plain heat map
	 * @param map        the colour map
	 * @param contoured  whether contour lines are drawn
	 */
	record HeatMap(String name, NumberSequence x, NumberSequence y, NumberSequence z, List<Double> levels, ColourMap map,
			boolean contoured) implements Series {

		/** Checks the shape. */
		public HeatMap {
			Objects.requireNonNull(name, "name");
			levels = List.copyOf(levels);
			if (x.size() * y.size() != z.size()) {
				throw new IllegalArgumentException(x.size() + " × " + y.size() + " grid, but " + z.size() + " values");
			}
		}

		@Override
		public boolean onSecondAxis() {
			return false;
		}
	}

	/**
	 * An image in the coordinates of the axes; other series of the plot are its overlay.
	 *
	 * @param name   the name
	 * @param image  the image
	 * @param x0     x of the left edge
	 * @param x1     x of the right edge
	 * @param y0     y of the lower edge
	 * @param y1     y of the upper edge
	 * @param low    the value shown black
	 * @param high   the value shown white
	 * @param map    the colour map
	 */
	record Image(String name, org.lithoscope.model.array.ImageData image, double x0, double x1, double y0, double y1, double low,
			double high, ColourMap map) implements Series {

		@Override
		public boolean onSecondAxis() {
			return false;
		}
	}

	/** Colour maps that read well in grey and by colour-blind readers. */
	enum ColourMap {
		/** Sequential, from dark to light. */
		VIRIDIS,
		/** Sequential, from blue to yellow. */
		CIVIDIS,
		/** Diverging around zero. */
		DIVERGING,
		/** Grey values. */
		GREY
	}

	private static void sameSize(NumberSequence a, NumberSequence b) {
		if (a.size() != b.size()) {
			throw new IllegalArgumentException(a.size() + " against " + b.size() + " numbers");
		}
	}
}

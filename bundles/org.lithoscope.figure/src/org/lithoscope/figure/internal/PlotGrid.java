/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

/**
 * How many plots stand beside each other and below each other.
 *
 * @param columns plots beside each other
 * @param rows    plots below each other
 */
record PlotGrid(int columns, int rows) {

	/** How wide a plot is for its height where there is a choice. */
	private static final double ASPECT = 1.4;
	/** An empty place weighs as much as an aspect that is wrong by this factor. */
	private static final double EMPTY = 1.6;

	/**
	 * The grid whose plots come nearest to the usual aspect, with few places left empty.
	 *
	 * @param plots     how many there are, 1 or more
	 * @param width     the width of all
	 * @param height    the height of all
	 * @param gap       between two plots
	 * @param narrowest the least width of a plot that has another beside it
	 * @return the grid
	 */
	static PlotGrid of(int plots, double width, double height, double gap, double narrowest) {
		PlotGrid best = new PlotGrid(1, plots);
		double least = best.flaw(plots, width, height, gap);
		for (int columns = 2; columns <= plots && width - (columns - 1) * gap >= columns * narrowest; columns++) {
			PlotGrid grid = new PlotGrid(columns, (plots + columns - 1) / columns);
			double flaw = grid.flaw(plots, width, height, gap);
			if (flaw < least) {
				best = grid;
				least = flaw;
			}
		}
		return best;
	}

	private double flaw(int plots, double width, double height, double gap) {
		double w = (width - (columns - 1) * gap) / columns;
		double h = Math.max(1, (height - (rows - 1) * gap) / rows);
		int empty = columns * rows - plots;
		return Math.abs(Math.log(w / h / ASPECT)) + empty * Math.log(EMPTY) / rows;
	}
}

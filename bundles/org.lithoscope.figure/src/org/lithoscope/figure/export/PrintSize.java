/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Figure.Layout;
import org.lithoscope.model.figure.Plot;

/**
 * The size of a figure on paper.
 *
 * @param widthMm  the width in millimetres
 * @param heightMm the height in millimetres
 */
public record PrintSize(double widthMm, double heightMm) {

	/** The width of one column of a journal, in millimetres. */
	public static final double SINGLE_COLUMN_MM = 85;
	/** The width of two columns of a journal, in millimetres. */
	public static final double DOUBLE_COLUMN_MM = 180;

	private static final double POINTS_PER_MM = 72 / 25.4;
	private static final double GOLDEN = 0.68;
	private static final double LARGEST_HEIGHT_MM = 230;

	/** Checks that there is any size. */
	public PrintSize {
		if (!(widthMm > 0 && heightMm > 0)) {
			throw new IllegalArgumentException("size " + widthMm + " mm by " + heightMm + " mm");
		}
	}

	/**
	 * One column wide, and as high as its plots need.
	 *
	 * @param figure the figure
	 * @return the size
	 */
	public static PrintSize singleColumn(Figure figure) {
		return of(figure, SINGLE_COLUMN_MM, 1);
	}

	/**
	 * Two columns wide, and as high as its plots need.
	 *
	 * @param figure the figure
	 * @return the size
	 */
	public static PrintSize doubleColumn(Figure figure) {
		return of(figure, DOUBLE_COLUMN_MM, (int) Math.ceil(Math.sqrt(figure.plots().size())));
	}

	private static PrintSize of(Figure figure, double width, int columns) {
		int n = figure.plots().size();
		boolean wide = width > SINGLE_COLUMN_MM;
		double one = width * (wide ? 0.55 : GOLDEN);
		double height;
		if (figure.layout() == Layout.GRID && n > 1) {
			int rows = (n + columns - 1) / columns;
			height = rows * width / columns * (columns > 1 ? 0.8 : GOLDEN);
		} else {
			double weights = figure.plots().stream().mapToDouble(Plot::weight).sum();
			height = one * (0.35 + 0.65 * weights);
		}
		return new PrintSize(width, Math.min(LARGEST_HEIGHT_MM, height));
	}

	/** {@return the width in points} */
	public double width() {
		return widthMm * POINTS_PER_MM;
	}

	/** {@return the height in points} */
	public double height() {
		return heightMm * POINTS_PER_MM;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.ColourMaps;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.figure.Series;

/** Paints an image: only the part that is visible, reduced to about the pixels that there are. */
final class ImageArtist {

	private static final double MOST_PIXELS_PER_POINT = 3;
	private static final int SHADES = 256;

	private final PlotPlan plan;
	private final DrawingSurface surface;

	ImageArtist(PlotPlan plan, DrawingSurface surface) {
		this.plan = plan;
		this.surface = surface;
	}

	void paint(Series.Image series) {
		ImageData image = series.image();
		AxisScale xs = plan.layout().x();
		AxisScale ys = plan.layout().y();
		double perColumn = (series.x1() - series.x0()) / image.width();
		double perRow = (series.y1() - series.y0()) / image.height();
		int[] columns = visible((xs.range().min() - series.x0()) / perColumn, (xs.range().max() - series.x0()) / perColumn, image.width());
		int[] rows = visible((series.y1() - ys.range().max()) / perRow, (series.y1() - ys.range().min()) / perRow, image.height());
		if (columns[1] <= columns[0] || rows[1] <= rows[0]) {
			return;
		}
		double left = xs.point(series.x0() + columns[0] * perColumn);
		double right = xs.point(series.x0() + columns[1] * perColumn);
		double top = ys.point(series.y1() - rows[0] * perRow);
		double bottom = ys.point(series.y1() - rows[1] * perRow);
		double resolution = Math.min(MOST_PIXELS_PER_POINT, surface.pixelsPerPoint());
		int reduction = (int) Math.max(1, Math.floor((columns[1] - columns[0]) / (Math.abs(right - left) * resolution)));
		// whole result pixels, so that none is stretched
		int width = (columns[1] - columns[0] + reduction - 1) / reduction;
		int height = (rows[1] - rows[0] + reduction - 1) / reduction;
		float[] values = image.read(columns[0], rows[0], columns[1] - columns[0], rows[1] - rows[0], reduction);
		int[] pixels = colours(series, image.channels(), values, width, height, right < left, bottom < top);
		double scaledRight = left + (right - left) * width * reduction / (columns[1] - columns[0]);
		double scaledBottom = top + (bottom - top) * height * reduction / (rows[1] - rows[0]);
		surface.image(pixels, width, height, new Box(Math.min(left, scaledRight), Math.min(top, scaledBottom), Math.abs(scaledRight - left),
				Math.abs(scaledBottom - top)), true);
	}

	/** The whole pixels that a stretch touches. */
	private static int[] visible(double a, double b, int size) {
		return new int[] {(int) Math.clamp(Math.floor(Math.min(a, b)), 0, size), (int) Math.clamp(Math.ceil(Math.max(a, b)), 0, size)};
	}

	private static int[] colours(Series.Image series, int channels, float[] values, int width, int height, boolean mirrored,
			boolean upsideDown) {
		int[] table = ColourMaps.table(series.map(), SHADES);
		double scale = (SHADES - 1) / (series.high() - series.low());
		int[] pixels = new int[width * height];
		for (int row = 0; row < height; row++) {
			for (int column = 0; column < width; column++) {
				int from = (row * width + column) * channels;
				int colour;
				if (channels >= 3) {
					colour = 0xFF000000 | shade(values[from], series, scale) << 16 | shade(values[from + 1], series, scale) << 8
							| shade(values[from + 2], series, scale);
				} else {
					colour = Float.isNaN(values[from]) ? 0 : table[shade(values[from], series, scale)];
				}
				pixels[(upsideDown ? height - 1 - row : row) * width + (mirrored ? width - 1 - column : column)] = colour;
			}
		}
		return pixels;
	}

	private static int shade(double value, Series.Image series, double scale) {
		return (int) Math.clamp((value - series.low()) * scale + 0.5, 0, SHADES - 1);
	}
}

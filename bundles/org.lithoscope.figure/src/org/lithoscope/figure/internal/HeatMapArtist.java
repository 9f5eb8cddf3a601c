/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.axis.Tick;
import org.lithoscope.figure.axis.TickFinder;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.figure.Series;

/**
 * Paints a heat map: as cells, or interpolated between grid lines when it has levels. Where several cells share a pixel, their mean is
 * shown.
 */
final class HeatMapArtist {

	private static final double MOST_PIXELS_PER_POINT = 2;
	private static final int MOST_CELLS_OF_A_PIXEL = 8;
	private static final int AUTOMATIC_LEVELS = 9;
	private static final double LINE_ALPHA = 0.7;

	private final PlotPlan plan;
	private final Theme theme;
	private final DrawingSurface surface;

	HeatMapArtist(PlotPlan plan, Theme theme, DrawingSurface surface) {
		this.plan = plan;
		this.theme = theme;
		this.surface = surface;
	}

	void paint(Series.HeatMap map) {
		if (map.z().size() == 0) {
			return;
		}
		double[] x = map.x().toArray();
		double[] y = map.y().toArray();
		double[] z = map.z().toArray();
		ColourScale colours = ColourScale.of(map);
		boolean smooth = !map.levels().isEmpty() && x.length > 1 && y.length > 1;
		AxisScale xs = plan.layout().x();
		AxisScale ys = plan.layout().y();
		Box box = box(x, y, xs, ys, smooth);
		if (box.width() > 0 && box.height() > 0) {
			double resolution = Math.min(MOST_PIXELS_PER_POINT, surface.pixelsPerPoint());
			int w = (int) Math.clamp(box.width() * resolution, 1, 4000);
			int h = (int) Math.clamp(box.height() * resolution, 1, 4000);
			int[] pixels = smooth ? interpolated(x, y, z, colours, box, w, h) : cells(x, y, z, colours, box, w, h);
			surface.image(pixels, w, h, box, false);
		}
		if (map.contoured() && x.length > 1 && y.length > 1) {
			contours(x, y, z, levels(map, colours), xs, ys);
		}
	}

	private static List<Double> levels(Series.HeatMap map, ColourScale colours) {
		return !map.levels().isEmpty() ? map.levels()
				: TickFinder.find(new Scaling(Scale.LINEAR, 1), colours.range(), AUTOMATIC_LEVELS, false).major().stream().map(Tick::value).toList();
	}

	/** What of the map is inside the plot. */
	private Box box(double[] x, double[] y, AxisScale xs, AxisScale ys, boolean smooth) {
		double[] xe = smooth ? x : edges(x, xs);
		double[] ye = smooth ? y : edges(y, ys);
		double[] px = {xs.pointOrBelow(xe[0]), xs.pointOrBelow(xe[xe.length - 1])};
		double[] py = {ys.pointOrBelow(ye[0]), ys.pointOrBelow(ye[ye.length - 1])};
		Arrays.sort(px);
		Arrays.sort(py);
		Box area = plan.area();
		double left = Math.max(area.x(), px[0]);
		double top = Math.max(area.y(), py[0]);
		return new Box(left, top, Math.min(area.right(), px[1]) - left, Math.min(area.bottom(), py[1]) - top);
	}

	private static double[] edges(double[] centres, AxisScale scale) {
		return HeatMapGrid.edges(centres, scale.scaling().scale() == Scale.LOGARITHMIC);
	}

	private int[] cells(double[] x, double[] y, double[] z, ColourScale colours, Box box, int w, int h) {
		int[][] columns = ranges(edges(x, plan.layout().x()), plan.layout().x(), box.x(), box.width(), w);
		int[][] rows = ranges(edges(y, plan.layout().y()), plan.layout().y(), box.y(), box.height(), h);
		ColourScale.ToColour colour = colours.table(theme);
		int[] pixels = new int[w * h];
		for (int row = 0; row < h; row++) {
			if (row > 0 && Arrays.equals(rows[row], rows[row - 1])) {
				System.arraycopy(pixels, (row - 1) * w, pixels, row * w, w);
				continue;
			}
			for (int column = 0; column < w; column++) {
				pixels[row * w + column] = colour.of(mean(z, x.length, columns[column], rows[row]));
			}
		}
		return pixels;
	}

	/** The cells that each pixel along an axis covers: the first and the last. */
	private static int[][] ranges(double[] edges, AxisScale scale, double from, double length, int pixels) {
		int[][] ranges = new int[pixels][2];
		for (int i = 0; i < pixels; i++) {
			double a = scale.value(from + length * (i + 0.001) / pixels);
			double b = scale.value(from + length * (i + 0.999) / pixels);
			ranges[i][0] = cell(edges, Math.min(a, b));
			ranges[i][1] = cell(edges, Math.max(a, b));
		}
		return ranges;
	}

	private static int cell(double[] edges, double value) {
		int at = Arrays.binarySearch(edges, value);
		return Math.clamp(at >= 0 ? at : -at - 2, 0, edges.length - 2);
	}

	private static double mean(double[] z, int nx, int[] columns, int[] rows) {
		if (columns[0] == columns[1] && rows[0] == rows[1]) {
			return z[rows[0] * nx + columns[0]];
		}
		int dx = Math.max(1, (columns[1] - columns[0] + 1) / MOST_CELLS_OF_A_PIXEL);
		int dy = Math.max(1, (rows[1] - rows[0] + 1) / MOST_CELLS_OF_A_PIXEL);
		double sum = 0;
		int n = 0;
		for (int r = rows[0]; r <= rows[1]; r += dy) {
			for (int c = columns[0]; c <= columns[1]; c += dx) {
				double v = z[r * nx + c];
				if (v == v) {
					sum += v;
					n++;
				}
			}
		}
		return n == 0 ? Double.NaN : sum / n;
	}

	private int[] interpolated(double[] x, double[] y, double[] z, ColourScale colours, Box box, int w, int h) {
		double[] columns = positions(x, plan.layout().x(), box.x(), box.width(), w);
		double[] rows = positions(y, plan.layout().y(), box.y(), box.height(), h);
		ColourScale.ToColour colour = colours.table(theme);
		int[] pixels = new int[w * h];
		for (int r = 0; r < h; r++) {
			int iy = Math.min((int) rows[r], y.length - 2);
			double fy = rows[r] - iy;
			for (int c = 0; c < w; c++) {
				int ix = Math.min((int) columns[c], x.length - 2);
				double fx = columns[c] - ix;
				int at = iy * x.length + ix;
				double below = z[at] + (z[at + 1] - z[at]) * fx;
				double above = z[at + x.length] + (z[at + x.length + 1] - z[at + x.length]) * fx;
				pixels[r * w + c] = colour.of(below + (above - below) * fy);
			}
		}
		return pixels;
	}

	/** Where each pixel lies between grid lines, counted in grid lines; evenly between them on the axis. */
	private static double[] positions(double[] lines, AxisScale scale, double from, double length, int pixels) {
		double[] places = new double[pixels];
		for (int i = 0; i < pixels; i++) {
			double value = scale.value(from + length * (i + 0.5) / pixels);
			int at = Math.clamp(Arrays.binarySearch(lines, value) < 0 ? -Arrays.binarySearch(lines, value) - 2 : Arrays.binarySearch(lines, value),
					0, lines.length - 2);
			double a = scale.scaling().place(lines[at]);
			double b = scale.scaling().place(lines[at + 1]);
			places[i] = at + Math.clamp((scale.scaling().place(value) - a) / (b - a), 0.0, 1.0);
		}
		return places;
	}

	private void contours(double[] x, double[] y, double[] z, List<Double> levels, AxisScale xs, AxisScale ys) {
		double[] px = Arrays.stream(x).map(xs::pointOrBelow).toArray();
		double[] py = Arrays.stream(y).map(ys::pointOrBelow).toArray();
		Pen pen = Pen.solid(Theme.transparent(theme.foreground(), LINE_ALPHA), theme.frameWidth() * 0.8);
		for (double level : levels) {
			for (double[][] line : ContourLines.of(px, py, z, level)) {
				surface.polyline(line[0], line[1], line[0].length, pen);
			}
		}
	}
}

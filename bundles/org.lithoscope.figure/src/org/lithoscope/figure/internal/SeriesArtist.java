/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Arrays;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.decimation.PointBuffer;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.figure.decimation.SeenLine;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.figure.Style.Line;
import org.lithoscope.model.figure.Style.Marker;

/** Paints the series of a plot, the first at the bottom, and rings about selected points. */
final class SeriesArtist {

	static final double BAND_ALPHA = 0.22;

	private static final int MANY_MARKERS = 1500;
	private static final double SMALL_MARKER = 0.6;

	private final PlotPlan plan;
	private final FigureView view;
	private final Theme theme;
	private final DrawingSurface surface;
	private final AxisScale xs;

	SeriesArtist(PlotPlan plan, FigureView view, Theme theme, DrawingSurface surface) {
		this.plan = plan;
		this.view = view;
		this.theme = theme;
		this.surface = surface;
		this.xs = plan.layout().x();
	}

	void paint() {
		for (SeriesData data : plan.data().series()) {
			AxisScale ys = plan.layout().upwards(data.series().onSecondAxis());
			surface.clip(plan.area());
			switch (data.series()) {
				case Series.XY s -> curve(data, s.style(), ys);
				case Series.Steps s -> drawLine(Stairs.of(data.line().orElseThrow(), xs, ys, surface.pixelsPerPoint()), s.style());
				case Series.Bars s -> new BarArtist(plan, view, theme, surface).paint(s, ys);
				case Series.ErrorBars s -> errorBars(data, s, ys);
				case Series.Band s -> band(data, s, ys);
				case Series.HeatMap s -> new HeatMapArtist(plan, theme, surface).paint(s);
				case Series.Image s -> new ImageArtist(plan, surface).paint(s);
			}
			surface.unclip();
			if (data.series() instanceof Series.XY s) {
				s.style().marker().ifPresent(m -> markers(data, m, theme.colour(s.style().colour()), ys));
				selected(s.rows(), data.line().orElseThrow(), ys);
			} else if (data.series() instanceof Series.Steps s) {
				s.style().marker().ifPresent(m -> markers(data, m, theme.colour(s.style().colour()), ys));
				selected(s.rows(), data.line().orElseThrow(), ys);
			}
		}
	}

	private void curve(SeriesData data, Style style, AxisScale ys) {
		if (style.line() != Line.NONE) {
			SeenLine seen = data.line().orElseThrow().seen(xs, ys, surface.pixelsPerPoint(), theme.lineWidth() * style.width());
			if (seen.filled()) {
				fill(seen.points(), theme.colour(style.colour()));
			} else {
				drawLine(seen.points(), style);
			}
		}
	}

	private void fill(PointBuffer points, int colour) {
		for (int i = 0; i < points.count();) {
			int end = stretch(points, i);
			surface.fillPolygon(Arrays.copyOfRange(points.x(), i, end), Arrays.copyOfRange(points.y(), i, end), end - i, colour);
			i = end + 1;
		}
	}

	private void drawLine(PointBuffer points, Style style) {
		Pen pen = new Pen(theme.colour(style.colour()), theme.lineWidth() * style.width(), style.line());
		double[] x = points.x();
		double[] y = points.y();
		int from = 0;
		for (int i = 0; i <= points.count(); i++) {
			if (i == points.count() || Double.isNaN(x[i])) {
				if (i - from == 1 && style.marker().isEmpty()) {
					// a point alone between gaps would not be seen as a line
					surface.markers(Marker.CIRCLE, new double[] {x[from]}, new double[] {y[from]}, 1, pen.width() * 1.6, pen.colour());
				} else if (i - from > 1) {
					boolean all = from == 0;
					surface.polyline(all ? x : Arrays.copyOfRange(x, from, i), all ? y : Arrays.copyOfRange(y, from, i), i - from, pen);
				}
				from = i + 1;
			}
		}
	}

	private void markers(SeriesData data, Marker marker, int colour, AxisScale ys) {
		PointBuffer points = data.line().orElseThrow().points(xs, ys, surface.pixelsPerPoint());
		double[] x = new double[points.count()];
		double[] y = new double[points.count()];
		Box area = plan.area().inset(-0.5);
		int n = 0;
		for (int i = 0; i < points.count(); i++) {
			if (area.contains(points.x()[i], points.y()[i])) {
				x[n] = points.x()[i];
				y[n++] = points.y()[i];
			}
		}
		surface.markers(marker, x, y, n, theme.markerSize() * (n > MANY_MARKERS ? SMALL_MARKER : 1), colour);
	}

	private void selected(RowIds rows, PreparedLine line, AxisScale ys) {
		long[] selected = view.selection().rows(rows.table());
		if (selected.length == 0 || rows.equals(RowIds.NONE)) {
			return;
		}
		PointBuffer rings = new PointBuffer();
		Box area = plan.area();
		double lastX = Double.NaN;
		double lastY = Double.NaN;
		for (long row : selected) {
			long i = row - rows.first();
			if (i < 0 || i >= line.x().size()) {
				continue;
			}
			double px = xs.point(line.x().get(i));
			double py = ys.point(line.y().get(i));
			boolean apart = !(Math.abs(px - lastX) < 1 && Math.abs(py - lastY) < 1);
			if (area.contains(px, py) && apart) {
				rings.add(px, py);
				lastX = px;
				lastY = py;
			}
		}
		surface.markers(Marker.RING, rings.x(), rings.y(), rings.count(), theme.markerSize() * 1.7, theme.selection());
	}

	private void errorBars(SeriesData data, Series.ErrorBars bars, AxisScale ys) {
		int n = Math.toIntExact(bars.x().size());
		double cap = theme.markerSize() * 0.38;
		double[] ends = new double[12 * n];
		int k = 0;
		for (int i = 0; i < n; i++) {
			double x = xs.point(bars.x().get(i));
			double y = bars.y().get(i);
			double low = ys.pointOrBelow(y - bars.yError().get(i));
			double high = ys.pointOrBelow(y + bars.yError().get(i));
			if (x != x || low != low || high != high || x < xs.start() - 2 && x < xs.end() - 2 || x > xs.start() + 2 && x > xs.end() + 2) {
				continue;
			}
			double[] one = {x, low, x, high, x - cap, low, x + cap, low, x - cap, high, x + cap, high};
			System.arraycopy(one, 0, ends, k, 12);
			k += 12;
		}
		surface.segments(ends, k / 4, Pen.solid(theme.colour(bars.style().colour()), theme.lineWidth() * 0.75));
	}

	private void band(SeriesData data, Series.Band band, AxisScale ys) {
		PointBuffer lower = data.line().orElseThrow().line(xs, ys, surface.pixelsPerPoint());
		PointBuffer upper = data.upper().orElseThrow().line(xs, ys, surface.pixelsPerPoint());
		int colour = Theme.transparent(theme.colour(band.style().colour()), BAND_ALPHA);
		int i = 0;
		int j = 0;
		while (i < lower.count() && j < upper.count()) {
			int iEnd = stretch(lower, i);
			int jEnd = stretch(upper, j);
			double[] x = new double[iEnd - i + jEnd - j];
			double[] y = new double[x.length];
			System.arraycopy(lower.x(), i, x, 0, iEnd - i);
			System.arraycopy(lower.y(), i, y, 0, iEnd - i);
			for (int k = j; k < jEnd; k++) {
				x[x.length - 1 - (k - j)] = upper.x()[k];
				y[x.length - 1 - (k - j)] = upper.y()[k];
			}
			surface.fillPolygon(x, y, x.length, colour);
			i = iEnd + 1;
			j = jEnd + 1;
		}
	}

	private static int stretch(PointBuffer points, int from) {
		int end = from;
		while (end < points.count() && !Double.isNaN(points.x()[end])) {
			end++;
		}
		return end;
	}
}

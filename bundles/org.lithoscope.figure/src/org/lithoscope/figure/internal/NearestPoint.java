/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Optional;
import java.util.OptionalLong;

import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;

/**
 * The data point nearest to a place.
 *
 * @param series   which series of the plot
 * @param index    which point
 * @param x        its number to the right
 * @param y        its number upwards; of a heat map the grid line
 * @param z        the number of a heat map's cell, else NaN
 * @param px       where it is on the surface
 * @param py       where it is on the surface
 * @param distance how far away it is, in points
 */
public record NearestPoint(int series, long index, double x, double y, double z, double px, double py, double distance) {

	/**
	 * Looks for it.
	 *
	 * @param data   the plot
	 * @param layout where it lies
	 * @param px     x of the place
	 * @param py     y of the place
	 * @param radius how far away it may be
	 * @return the nearest point of all series, if there is one
	 */
	public static Optional<NearestPoint> find(PlotData data, PlotLayout layout, double px, double py, double radius) {
		NearestPoint best = null;
		for (int s = 0; s < data.series().size(); s++) {
			SeriesData series = data.series().get(s);
			AxisScale ys = layout.upwards(series.series().onSecondAxis());
			if (series.series() instanceof Series.Bars bars) {
				best = nearer(best, bar(data.bars(bars), bars, s, layout.x(), ys, px, py));
			} else if (series.series() instanceof Series.HeatMap map) {
				best = nearer(best, cell(map, s, layout, px, py));
			} else if (series.line().isPresent() && !(series.series() instanceof Series.Band)) {
				PreparedLine line = series.line().get();
				OptionalLong index = line.nearest(layout.x(), ys, px, py, radius);
				if (index.isPresent()) {
					best = nearer(best, point(line, s, index.getAsLong(), layout.x(), ys, px, py));
				}
			}
		}
		return Optional.ofNullable(best);
	}

	private static NearestPoint nearer(NearestPoint a, NearestPoint b) {
		// later series lie on top of earlier ones; a point of a line is told before the map it lies on
		return b == null || a != null && a.distance < b.distance ? a : b;
	}

	private static NearestPoint point(PreparedLine line, int series, long index, AxisScale xs, AxisScale ys, double px, double py) {
		double x = line.x().get(index);
		double y = line.y().get(index);
		double atX = xs.point(x);
		double atY = ys.point(y);
		return new NearestPoint(series, index, x, y, Double.NaN, atX, atY, Math.hypot(atX - px, atY - py));
	}

	private static NearestPoint bar(BarGeometry g, Series.Bars bars, int series, AxisScale xs, AxisScale ys, double px, double py) {
		double x = xs.value(px);
		for (int i = 0; i < g.left().length; i++) {
			if (x >= g.left()[i] && x <= g.right()[i]) {
				double base = ys.pointOrBelow(g.base()[i]);
				double top = ys.pointOrBelow(g.top()[i]);
				if (py >= Math.min(base, top) - 2 && py <= Math.max(base, top) + 2) {
					return new NearestPoint(series, i, bars.x().get(i), bars.height().get(i), Double.NaN, xs.point(bars.x().get(i)), top, 0);
				}
			}
		}
		return null;
	}

	private static NearestPoint cell(Series.HeatMap map, int series, PlotLayout layout, double px, double py) {
		double[] x = map.x().toArray();
		double[] y = map.y().toArray();
		int column = closest(x, layout.x().value(px));
		int row = closest(y, layout.y().value(py));
		if (column < 0 || row < 0) {
			return null;
		}
		long index = (long) row * x.length + column;
		return new NearestPoint(series, index, x[column], y[row], map.z().get(index), layout.x().point(x[column]), layout.y().point(y[row]), 1e3);
	}

	private static int closest(double[] lines, double value) {
		int best = -1;
		for (int i = 0; i < lines.length; i++) {
			best = best < 0 || Math.abs(lines[i] - value) < Math.abs(lines[best] - value) ? i : best;
		}
		return best;
	}

	/**
	 * The rows that the points of a series are.
	 *
	 * @param series the series
	 * @return its rows, or none
	 */
	public static RowIds rows(Series series) {
		return switch (series) {
			case Series.XY s -> s.rows();
			case Series.Steps s -> s.rows();
			case Series.Bars s -> s.rows();
			default -> RowIds.NONE;
		};
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Optional;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style.Line;

/**
 * Finds a corner of a plot where the legend hides no data. It looks at the ranges that the plot has at first, so that a legend stays where
 * it is while one zooms.
 */
final class LegendPlacer {

	private static final int COLUMNS = 60;
	private static final int ROWS = 40;
	private static final int SAMPLES = 40_000;
	private static final int MOST_SAMPLES_OF_A_SERIES = 2_000;

	private final boolean[] taken = new boolean[COLUMNS * ROWS];
	private final PlotData data;

	LegendPlacer(PlotData data) {
		this.data = data;
		for (SeriesData s : data.series()) {
			if (s.exact()) {
				java.util.Arrays.fill(taken, true);
			} else {
				mark(s);
			}
		}
	}

	private void mark(SeriesData s) {
		boolean second = s.series().onSecondAxis() && data.plot().y2().isPresent();
		AxisScale xs = unit(AxisSide.X, COLUMNS);
		AxisScale ys = unit(second ? AxisSide.Y2 : AxisSide.Y, ROWS);
		if (s.series() instanceof Series.Bars bars) {
			BarGeometry g = data.bars(bars);
			for (int i = 0; i < g.left().length; i++) {
				fill(xs.pointOrBelow(g.left()[i]), xs.pointOrBelow(g.right()[i]), ys.pointOrBelow(g.base()[i]), ys.pointOrBelow(g.top()[i]));
			}
			return;
		}
		s.line().ifPresent(l -> mark(l, xs, ys, joined(s.series())));
		s.upper().ifPresent(l -> mark(l, xs, ys, true));
	}

	private static boolean joined(Series series) {
		return !(series instanceof Series.XY xy && xy.style().line() == Line.NONE || series instanceof Series.ErrorBars);
	}

	private AxisScale unit(AxisSide side, int cells) {
		return new AxisScale(Scaling.of(data.axis(side)), data.range(side), 0, cells);
	}

	private void mark(PreparedLine line, AxisScale xs, AxisScale ys, boolean joined) {
		long n = line.x().size();
		long samples = Math.min(n, Math.min(MOST_SAMPLES_OF_A_SERIES, SAMPLES / data.series().size() + 2));
		double px = Double.NaN;
		double py = Double.NaN;
		for (long i = 0; i < samples; i++) {
			long at = samples == n ? i : i * (n - 1) / (samples - 1);
			double x = xs.pointOrBelow(line.x().get(at));
			double y = ys.pointOrBelow(line.y().get(at));
			int steps = joined && px == px && x == x && y == y ? (int) Math.min(200, 2 * Math.max(Math.abs(x - px), Math.abs(y - py)) + 1) : 1;
			for (int k = 1; k <= steps; k++) {
				double f = k / (double) steps;
				set(steps == 1 ? x : px + (x - px) * f, steps == 1 ? y : py + (y - py) * f);
			}
			px = x;
			py = y;
		}
	}

	private void fill(double x0, double x1, double y0, double y1) {
		for (double x = Math.min(x0, x1); x <= Math.max(x0, x1); x += 0.5) {
			for (double y = Math.max(0, Math.min(y0, y1)); y <= Math.min(ROWS, Math.max(y0, y1)); y += 0.5) {
				set(x, y);
			}
		}
	}

	private void set(double x, double y) {
		if (x >= 0 && x < COLUMNS && y >= 0 && y < ROWS) {
			int column = data.plot().x().inverted() ? COLUMNS - 1 - (int) x : (int) x;
			int row = data.plot().y().inverted() ? (int) y : ROWS - 1 - (int) y;
			taken[row * COLUMNS + column] = true;
		}
	}

	/**
	 * A free place inside.
	 *
	 * @param area   the plot's inside
	 * @param width  the legend's width
	 * @param height the legend's height
	 * @param margin its distance from the edge
	 * @return the place; empty when the legend would hide data wherever it stood
	 */
	Optional<Box> place(Box area, double width, double height, double margin) {
		double right = area.right() - margin - width;
		double left = area.x() + margin;
		double middle = area.middleX() - width / 2;
		double top = area.y() + margin;
		double bottom = area.bottom() - margin - height;
		double centre = area.middleY() - height / 2;
		double[][] places = {{right, top}, {left, top}, {right, bottom}, {left, bottom}, {middle, top}, {middle, bottom}, {right, centre},
				{left, centre}};
		for (double[] p : places) {
			Box box = new Box(p[0], p[1], width, height);
			if (width < area.width() * 0.75 && height < area.height() * 0.6 && isFree(box.inset(-margin * 0.6), area)) {
				return Optional.of(box);
			}
		}
		return Optional.empty();
	}

	private boolean isFree(Box box, Box area) {
		int x0 = (int) Math.max(0, Math.floor((box.x() - area.x()) / area.width() * COLUMNS));
		int x1 = (int) Math.min(COLUMNS, Math.ceil((box.right() - area.x()) / area.width() * COLUMNS));
		int y0 = (int) Math.max(0, Math.floor((box.y() - area.y()) / area.height() * ROWS));
		int y1 = (int) Math.min(ROWS, Math.ceil((box.bottom() - area.y()) / area.height() * ROWS));
		for (int y = y0; y < y1; y++) {
			for (int x = x0; x < x1; x++) {
				if (taken[y * COLUMNS + x]) {
					return false;
				}
			}
		}
		return true;
	}
}

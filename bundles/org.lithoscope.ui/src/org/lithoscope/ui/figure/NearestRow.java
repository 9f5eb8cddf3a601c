/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.table.NumberSequence;

/** Finds the point of a figure nearest to a place, and the row it is. */
final class NearestRow {

	/** Points farther away, in points of the surface, are not meant. */
	private static final double REACH = 14;
	/** Unsorted series longer than this are not searched while the mouse moves. */
	private static final long MOST_SCANNED = 300_000;
	private static final int SPREAD = 400;

	private final PlotLayout plot;
	private final double px;
	private final double py;
	private double best = REACH * REACH;
	private RowKey found;

	private NearestRow(PlotLayout plot, double px, double py) {
		this.plot = plot;
		this.px = px;
		this.py = py;
	}

	static Optional<RowKey> find(Figure figure, FigureLayout layout, double px, double py) {
		for (PlotLayout plot : layout.plots()) {
			Box area = plot.area();
			if (area.contains(px, py)) {
				NearestRow search = new NearestRow(plot, px, py);
				figure.plots().get(plot.index()).series().forEach(search::series);
				return Optional.ofNullable(search.found);
			}
		}
		return Optional.empty();
	}

	private void series(Series series) {
		switch (series) {
			case Series.XY xy -> scan(xy.x(), xy.y(), xy.rows(), xy.onSecondAxis());
			case Series.Steps steps -> scan(steps.x(), steps.y(), steps.rows(), steps.onSecondAxis());
			case Series.Bars bars -> scan(bars.x(), bars.height(), bars.rows(), bars.onSecondAxis());
			default -> {
				// bands, maps and images have no rows
			}
		}
	}

	private void scan(NumberSequence x, NumberSequence y, RowIds rows, boolean second) {
		if (rows.table().isEmpty() || x.size() == 0) {
			return;
		}
		long from = 0;
		long to = x.size();
		if (isRising(x)) {
			double low = plot.x().value(px - REACH);
			double high = plot.x().value(px + REACH);
			from = Math.max(0, lowerBound(x, Math.min(low, high)) - 1);
			to = Math.min(x.size(), lowerBound(x, Math.max(low, high)) + 1);
		} else if (x.size() > MOST_SCANNED) {
			return;
		}
		long step = Math.max(1, (to - from) / MOST_SCANNED);
		for (long i = from; i < to; i += step) {
			double dx = plot.x().point(x.get(i)) - px;
			double dy = plot.upwards(second).point(y.get(i)) - py;
			double distance = dx * dx + dy * dy;
			if (distance < best) {
				best = distance;
				found = new RowKey(rows.table(), rows.first() + i);
			}
		}
	}

	/** A spot check: whether x rises at places all over the series. */
	private static boolean isRising(NumberSequence x) {
		long step = Math.max(1, x.size() / SPREAD);
		double before = Double.NEGATIVE_INFINITY;
		for (long i = 0; i < x.size(); i += step) {
			double value = x.get(i);
			if (!(value >= before)) {
				return false;
			}
			before = value;
		}
		return true;
	}

	private static long lowerBound(NumberSequence x, double value) {
		long low = 0;
		long high = x.size();
		while (low < high) {
			long middle = (low + high) >>> 1;
			if (x.get(middle) < value) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Readings;
import org.lithoscope.figure.internal.NearestPoint;
import org.lithoscope.figure.internal.PlotData;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;

/**
 * What is at a place of a figure: the nearest data point with its values and units, and the row it stands for.
 *
 * @param plot   the plot
 * @param series the series of the plot
 * @param index  the point of the series
 * @param row    the row of a table that it stands for, if it is known
 * @param x      its number to the right, in the axis' unit
 * @param y      its number upwards, in the axis' unit
 * @param lines  name and values with units, for people
 */
public record FigureReadout(int plot, int series, long index, Optional<FigureView.RowKey> row, double x, double y, List<String> lines) {

	/** Copies the list. */
	public FigureReadout {
		Objects.requireNonNull(row, "row");
		lines = List.copyOf(lines);
	}

	/**
	 * Reads a place.
	 *
	 * @param scene  the figure
	 * @param layout the layout as last painted
	 * @param px     x of the place
	 * @param py     y of the place
	 * @param radius how far away the nearest point may be, in points
	 * @return what is there; empty outside plots and where no point is near
	 */
	public static Optional<FigureReadout> at(FigureScene scene, FigureLayout layout, double px, double py, double radius) {
		var plot = layout.plotAt(px, py);
		if (plot.isEmpty()) {
			return Optional.empty();
		}
		PlotData data = scene.plots().get(plot.getAsInt());
		PlotLayout where = layout.plots().get(plot.getAsInt());
		return NearestPoint.find(data, where, px, py, radius).map(n -> {
			RowIds rows = NearestPoint.rows(data.series().get(n.series()).series());
			Optional<FigureView.RowKey> row = rows.table().isEmpty() ? Optional.empty()
					: Optional.of(new FigureView.RowKey(rows.table(), rows.first() + n.index()));
			List<String> lines = text(data, where, Optional.of(n), n.x(), n.y());
			return new FigureReadout(where.index(), n.series(), n.index(), row, n.x(), n.y(), lines);
		});
	}

	/**
	 * The values at a place for people.
	 *
	 * @param data    the plot
	 * @param layout  where it lies
	 * @param nearest the nearest point; empty reads the place itself
	 * @param x       the place's number to the right
	 * @param y       the place's number upwards
	 * @return the series' name if it has one, then one line for each axis
	 */
	public static List<String> text(PlotData data, PlotLayout layout, Optional<NearestPoint> nearest, double x, double y) {
		List<String> lines = new ArrayList<>();
		Series series = nearest.map(n -> data.series().get(n.series()).series()).orElse(null);
		boolean second = series != null && series.onSecondAxis() && layout.y2().isPresent();
		if (series != null && !series.name().isBlank() && !(series instanceof Series.HeatMap)) {
			lines.add(series.name());
		}
		lines.add(line(data.plot().x(), layout.x(), nearest.map(NearestPoint::x).orElse(x)));
		Axis upwards = data.axis(second ? AxisSide.Y2 : AxisSide.Y);
		lines.add(line(upwards, layout.upwards(second), nearest.map(NearestPoint::y).orElse(y)));
		nearest.filter(n -> series instanceof Series.HeatMap).ifPresent(n -> lines.add(series.name() + " = " + Readings.number(n.z())));
		return lines;
	}

	private static String line(Axis axis, AxisScale scale, double value) {
		return axis.quantity() + " = " + Readings.value(axis, scale, value);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.Progress;
import org.lithoscope.figure.decimation.Extent;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.quantity.Units;

/** A plot ready to be painted. Immutable. */
public final class PlotData {

	private final Plot plot;
	private final List<SeriesData> series;
	private final Map<Series.Bars, BarGeometry> bars;

	private PlotData(Plot plot, List<SeriesData> series, Map<Series.Bars, BarGeometry> bars) {
		this.plot = plot;
		this.series = List.copyOf(series);
		this.bars = bars;
	}

	/**
	 * Reads a plot's data once.
	 *
	 * @param plot     the plot
	 * @param progress is told how far it is
	 * @return the data; empty when it was cancelled
	 */
	public static Optional<PlotData> prepare(Plot plot, Progress progress) {
		Map<Series.Bars, BarGeometry> bars = BarGeometry.of(plot.series());
		List<SeriesData> prepared = new ArrayList<>();
		int count = plot.series().size();
		for (Series s : plot.series()) {
			int done = prepared.size();
			Optional<SeriesData> data = SeriesData.prepare(s, fraction -> progress.proceed((done + fraction) / count));
			if (data.isEmpty()) {
				return Optional.empty();
			}
			BarGeometry geometry = s instanceof Series.Bars b ? bars.get(b) : null;
			prepared.add(geometry == null ? data.get() : data.get().reaching(geometry.xExtent(), geometry.yExtent()));
		}
		return Optional.of(new PlotData(plot, prepared, bars));
	}

	/** {@return the plot} */
	public Plot plot() {
		return plot;
	}

	/** {@return the series in the plot's order} */
	public List<SeriesData> series() {
		return series;
	}

	BarGeometry bars(Series.Bars one) {
		return bars.get(one);
	}

	/** {@return whether there is nothing to be seen} */
	public boolean isEmpty() {
		return series.stream().allMatch(s -> s.x().isEmpty() || s.y().isEmpty());
	}

	/**
	 * One of the axes.
	 *
	 * @param side which one
	 * @return the axis
	 */
	public Axis axis(AxisSide side) {
		return switch (side) {
			case X -> plot.x();
			case Y -> plot.y();
			case Y2 -> plot.y2().orElseThrow();
		};
	}

	/**
	 * The range shown when nobody asks for another.
	 *
	 * @param side which axis
	 * @return the range
	 */
	public Range range(AxisSide side) {
		return axis(side).range().orElseGet(() -> AutomaticRange.of(axis(side), on(side), side));
	}

	/**
	 * The range of the middle 98 % of the numbers and half as much again.
	 *
	 * @param side which axis
	 * @return the range
	 */
	public Range rangeWithoutOutliers(AxisSide side) {
		return AutomaticRange.withoutOutliers(axis(side), on(side), side);
	}

	/** Whether an axis counts whole things, as cycles. */
	boolean isWhole(AxisSide side) {
		List<SeriesData> on = on(side);
		return axis(side).unit().equals(Units.ONE) && axis(side).scale() == Axis.Scale.LINEAR && !on.isEmpty()
				&& on.stream().allMatch(s -> (side == AxisSide.X ? centres(s) : s.y()).whole());
	}

	private static Extent centres(SeriesData s) {
		return s.line().map(l -> l.xExtent()).orElse(s.x());
	}

	/** The series that an axis belongs to. */
	List<SeriesData> on(AxisSide side) {
		return series.stream().filter(s -> side == AxisSide.X || (side == AxisSide.Y2) == (s.series().onSecondAxis() && plot.y2().isPresent()))
				.toList();
	}
}

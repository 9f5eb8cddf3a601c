/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.figure.internal.PlotData;
import org.lithoscope.figure.internal.SeriesData;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;

/**
 * A figure ready to be shown: how far its data reach, and the pyramids that make millions of points quick. Made once for a figure, in the
 * background when it is large; then painted as often as one likes. May be used by several threads.
 */
public final class FigureScene {

	private final Figure figure;
	private final List<PlotData> plots;

	private FigureScene(Figure figure, List<PlotData> plots) {
		this.figure = figure;
		this.plots = List.copyOf(plots);
	}

	/**
	 * Reads a figure's data once.
	 *
	 * @param figure   the figure
	 * @param progress is told how far it is
	 * @return the scene; empty when it was cancelled
	 */
	public static Optional<FigureScene> prepare(Figure figure, Progress progress) {
		Objects.requireNonNull(figure, "figure");
		int all = figure.plots().stream().mapToInt(p -> p.series().size()).sum();
		List<PlotData> plots = new ArrayList<>();
		int done = 0;
		for (Plot plot : figure.plots()) {
			int before = done;
			Optional<PlotData> data = PlotData.prepare(plot, fraction -> progress.proceed((before + fraction * plot.series().size()) / all));
			if (data.isEmpty()) {
				return Optional.empty();
			}
			plots.add(data.get());
			done += plot.series().size();
		}
		return Optional.of(new FigureScene(figure, plots));
	}

	/**
	 * Reads a figure's data once, however long it takes: up to a million points a few hundredths of a second.
	 *
	 * @param figure the figure
	 * @return the scene
	 */
	public static FigureScene of(Figure figure) {
		return prepare(figure, Progress.NONE).orElseThrow();
	}

	/** {@return the figure} */
	public Figure figure() {
		return figure;
	}

	/** {@return the view that it has at first} */
	public FigureView initialView() {
		return FigureView.initial(plots.size());
	}

	/**
	 * The range that an axis shows when the view does not say: what the axis asks for, else all data with a margin.
	 *
	 * @param plot the plot
	 * @param side which axis
	 * @return the range
	 */
	public Range range(int plot, AxisSide side) {
		return plots.get(plot).range(side);
	}

	/**
	 * A range that outliers do not stretch: that of the middle 98 % of the numbers and half as much again.
	 *
	 * @param plot the plot
	 * @param side which axis
	 * @return the range; all data when there are no outliers
	 */
	public Range rangeWithoutOutliers(int plot, AxisSide side) {
		return plots.get(plot).rangeWithoutOutliers(side);
	}

	/** {@return how many points the figure has} */
	public long points() {
		return plots.stream().flatMap(p -> p.series().stream()).mapToLong(SeriesData::points).sum();
	}

	/** {@return whether there is nothing to be seen} */
	public boolean isEmpty() {
		return plots.stream().allMatch(PlotData::isEmpty);
	}

	List<PlotData> plots() {
		return plots;
	}
}

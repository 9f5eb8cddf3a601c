/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Optional;

import org.lithoscope.figure.Progress;
import org.lithoscope.figure.decimation.Extent;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.table.NumberSequence;

/**
 * A series ready to be painted.
 *
 * @param series the series
 * @param x      how far it reaches to the right
 * @param y      how far it reaches upwards
 * @param line   its points, or the lower edge of a band
 * @param upper  the upper edge of a band
 * @param points how many points it has
 * @param exact  whether it fills its extent, so that axes need no margin
 */
public record SeriesData(Series series, Extent x, Extent y, Optional<PreparedLine> line, Optional<PreparedLine> upper, long points,
		boolean exact) {

	/** Reads the data of any series but bars, whose tops depend on each other. */
	static Optional<SeriesData> prepare(Series series, Progress progress) {
		return switch (series) {
			case Series.XY xy -> line(series, xy.x(), xy.y(), progress);
			case Series.Steps steps -> line(series, steps.x(), steps.y(), progress);
			case Series.Bars bars -> line(series, bars.x(), bars.height(), progress);
			case Series.ErrorBars bars -> line(series, bars.x(), bars.y(), progress).map(d -> errors(bars, d));
			case Series.Band band -> band(band, progress);
			case Series.HeatMap map -> Optional.of(map(map));
			case Series.Image image -> Optional.of(new SeriesData(image, Extent.of(image.x0(), image.x1()), Extent.of(image.y0(), image.y1()),
					Optional.empty(), Optional.empty(), 1, true));
		};
	}

	private static Optional<SeriesData> line(Series series, NumberSequence x, NumberSequence y, Progress progress) {
		return PreparedLine.build(x, y, progress)
				.map(l -> new SeriesData(series, l.xExtent(), l.yExtent(), Optional.of(l), Optional.empty(), x.size(), false));
	}

	private static SeriesData errors(Series.ErrorBars bars, SeriesData data) {
		double[] ends = new double[Math.toIntExact(2 * bars.y().size())];
		for (int i = 0; i < bars.y().size(); i++) {
			ends[2 * i] = bars.y().get(i) - bars.yError().get(i);
			ends[2 * i + 1] = bars.y().get(i) + bars.yError().get(i);
		}
		return new SeriesData(bars, data.x, data.y.and(Extent.of(ends)), data.line, Optional.empty(), data.points, false);
	}

	private static Optional<SeriesData> band(Series.Band band, Progress progress) {
		return PreparedLine.build(band.x(), band.lower(), progress).flatMap(lower -> PreparedLine.build(band.x(), band.upper(), progress)
				.map(upper -> new SeriesData(band, lower.xExtent(), lower.yExtent().and(upper.yExtent()), Optional.of(lower),
						Optional.of(upper), band.x().size(), false)));
	}

	private static SeriesData map(Series.HeatMap map) {
		boolean cells = map.levels().isEmpty();
		Extent x = cells ? Extent.of(HeatMapGrid.edges(map.x().toArray(), false)) : Extent.of(map.x().toArray());
		Extent y = cells ? Extent.of(HeatMapGrid.edges(map.y().toArray(), false)) : Extent.of(map.y().toArray());
		return new SeriesData(map, x, y, Optional.empty(), Optional.empty(), map.z().size(), true);
	}

	SeriesData reaching(Extent otherX, Extent otherY) {
		return new SeriesData(series, otherX, otherY, line, upper, points, exact);
	}
}

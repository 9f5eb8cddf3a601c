/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.figure.decimation.Extent;
import org.lithoscope.figure.decimation.PreparedLine;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.table.NumberSequence;

/** Chooses the range of an axis from the data. */
final class AutomaticRange {

	private static final double X_MARGIN = 0.02;
	private static final double Y_MARGIN = 0.05;
	/** Nobody looks at more decades than this at first: a number that nearly vanishes would press the others together. */
	private static final double MOST_DECADES = 16;
	private static final int SAMPLE = 20_000;
	private static final double TAIL = 0.01;
	private static final double MOST_NINES = 6;

	private AutomaticRange() {
	}

	static Range of(Axis axis, List<SeriesData> series, AxisSide side) {
		Extent extent = Extent.EMPTY;
		boolean exact = !series.isEmpty();
		boolean onZero = false;
		for (SeriesData s : series) {
			extent = extent.and(side == AxisSide.X ? s.x() : s.y());
			exact &= s.exact();
			onZero |= s.series() instanceof Series.Bars && side != AxisSide.X;
		}
		Scaling scaling = Scaling.of(axis);
		double least = extent.least(scaling);
		if (extent.isEmpty() || Double.isInfinite(least)) {
			return scaling.scale() == Scale.LINEAR ? new Range(0, 1) : new Range(scaling.value(0.01), scaling.value(2));
		}
		double from = place(scaling, least);
		double to = place(scaling, extent.max());
		if (scaling.scale() == Scale.LOGARITHMIC) {
			from = Math.max(from, to - MOST_DECADES);
		}
		return padded(scaling, from, to, exact ? 0 : side == AxisSide.X ? X_MARGIN : Y_MARGIN, onZero);
	}

	private static double place(Scaling scaling, double value) {
		double place = scaling.place(value);
		return Double.isNaN(place) ? MOST_NINES : place;
	}

	private static Range padded(Scaling scaling, double from, double to, double margin, boolean onZero) {
		double length = to - from;
		double low = from - margin * length;
		double high = to + margin * length;
		if (!(length > Math.abs(from) * 1e-12)) {
			double about = scaling.scale() == Scale.LINEAR ? (from == 0 ? 1 : Math.abs(from) * 0.05) : 0.5;
			low = from - about;
			high = to + about;
		}
		if (onZero && scaling.scale() == Scale.LINEAR) {
			low = from >= 0 ? 0 : low;
			high = to <= 0 ? 0 : high;
		}
		return new Range(scaling.value(low), scaling.value(high));
	}

	static Range withoutOutliers(Axis axis, List<SeriesData> series, AxisSide side) {
		Scaling scaling = Scaling.of(axis);
		double[] sample = series.stream().flatMap(s -> s.line().stream()).flatMapToDouble(l -> sample(l, side))
				.map(scaling::place).filter(Double::isFinite).sorted().toArray();
		if (sample.length == 0) {
			return of(axis, series, side);
		}
		double low = sample[(int) (TAIL * (sample.length - 1))];
		double high = sample[(int) Math.ceil((1 - TAIL) * (sample.length - 1))];
		double half = (high - low) / 4;
		Range all = of(axis, series, side);
		return scaling.between(all, Math.max(low - half, scaling.place(all.min())), Math.min(high + half, scaling.place(all.max())));
	}

	private static java.util.stream.DoubleStream sample(PreparedLine line, AxisSide side) {
		NumberSequence numbers = side == AxisSide.X ? line.x() : line.y();
		double[] values = new double[(int) Math.min(SAMPLE, numbers.size())];
		Arrays.setAll(values, i -> numbers.get(i * numbers.size() / values.length));
		return Arrays.stream(values);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.figure.ColourMaps;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.decimation.Extent;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;

/**
 * Numbers as colours.
 *
 * @param title  what the colour stands for
 * @param range  the numbers at the ends
 * @param map    the colour map; empty for the theme's sequential colours
 * @param first  the place of the lower end on the colour map, from 0 to 1
 * @param last   the place of the upper end
 * @param whole  whether only whole numbers make sense
 * @param levels the levels of a contour map, whose bands have one colour each; empty for all shades
 */
record ColourScale(String title, Range range, Optional<Series.ColourMap> map, double first, double last, boolean whole,
		List<Double> levels) {

	private static final Pattern NUMBERED = Pattern.compile("^(.*?)(-?\\d+(?:\\.\\d+)?)(.*)$");

	/** The colours of a heat map; a diverging map has zero in its middle. */
	static ColourScale of(Series.HeatMap map) {
		Extent extent = Extent.of(map.z().toArray());
		double low = extent.isEmpty() ? 0 : extent.min();
		double high = extent.isEmpty() ? 1 : extent.max();
		if (map.levels().size() > 1) {
			low = Math.min(low, map.levels().getFirst());
			high = Math.max(high, map.levels().getLast());
		}
		if (map.map() == Series.ColourMap.DIVERGING) {
			high = Math.max(Math.abs(low), Math.abs(high));
			low = -high;
		}
		if (!(low < high)) {
			low -= 0.5;
			high += 0.5;
		}
		return new ColourScale(map.name(), new Range(low, high), Optional.of(map.map()), 0, 1, false, map.levels());
	}

	/** The colours of many series whose names have a number in them; empty when they have none. */
	static Optional<ColourScale> of(List<Legend.Entry> entries) {
		double[] low = null;
		double[] high = null;
		String title = "";
		boolean whole = true;
		for (Legend.Entry e : entries) {
			Matcher m = NUMBERED.matcher(e.name());
			double fraction = ((Style.Colour.Sequential) e.style().colour()).fraction();
			if (!m.matches()) {
				continue;
			}
			double number = Double.parseDouble(m.group(2));
			title = m.group(1).strip();
			whole &= number == Math.rint(number);
			low = low == null || fraction < low[0] ? new double[] {fraction, number} : low;
			high = high == null || fraction > high[0] ? new double[] {fraction, number} : high;
		}
		if (low == null || !(low[1] < high[1])) {
			return Optional.empty();
		}
		return Optional.of(new ColourScale(title, new Range(low[1], high[1]), Optional.empty(), low[0], high[0], whole, List.of()));
	}

	static String wordsAfterNumber(String name) {
		Matcher m = NUMBERED.matcher(name);
		return m.matches() ? m.group(3).replaceFirst("^[\\s,:–-]+", "").strip() : "";
	}

	/** The colour of a number. */
	int colour(Theme theme, double value) {
		double fraction = (level(value) - range.min()) / (range.max() - range.min());
		double place = first + (last - first) * fraction;
		return map.map(m -> ColourMaps.colour(m, place)).orElseGet(() -> Double.isNaN(place) ? 0 : theme.sequential(place));
	}

	/** The colour of any number, quickly: from a table. */
	ToColour table(Theme theme) {
		if (!levels.isEmpty()) {
			return value -> colour(theme, value);
		}
		int size = 1024;
		int[] table = new int[size];
		for (int i = 0; i < size; i++) {
			table[i] = colour(theme, range.min() + (range.max() - range.min()) * i / (size - 1));
		}
		double perStep = (size - 1) / (range.max() - range.min());
		return value -> value != value ? 0 : table[(int) Math.clamp((value - range.min()) * perStep + 0.5, 0, size - 1)];
	}

	/** From a number to its colour. */
	@FunctionalInterface
	interface ToColour {
		int of(double value);
	}

	/** The middle of the band between two levels in which a number lies. */
	private double level(double value) {
		if (levels.isEmpty() || Double.isNaN(value)) {
			return value;
		}
		double below = range.min();
		for (double level : levels) {
			if (value < level) {
				return (below + level) / 2;
			}
			below = level;
		}
		return (below + range.max()) / 2;
	}

	DoubleUnaryOperator place() {
		return v -> (v - range.min()) / (range.max() - range.min());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.figure.decimation.Extent;
import org.lithoscope.model.figure.Series;

/**
 * Where the bars of a series stand: stacked on those before, or beside those at the same x.
 *
 * @param left  the left edge of each bar
 * @param right the right edge
 * @param base  where it begins
 * @param top   where it ends
 */
record BarGeometry(double[] left, double[] right, double[] base, double[] top) {

	private static final double GAP = 0.06;

	/** The bars of every bar series of a plot; other series are passed over. */
	static Map<Series.Bars, BarGeometry> of(List<Series> series) {
		List<Series.Bars> bars = series.stream().filter(Series.Bars.class::isInstance).map(Series.Bars.class::cast).toList();
		List<String> places = new ArrayList<>();
		Map<Series.Bars, Integer> placeOf = new HashMap<>();
		for (Series.Bars b : bars) {
			String place = b.stack().isEmpty() ? "bars " + places.size() : "stack " + b.stack();
			if (!places.contains(place)) {
				places.add(place);
			}
			placeOf.put(b, places.indexOf(place));
		}
		int beside = places.size() > 1 && meet(bars) ? places.size() : 1;
		Map<String, Map<Double, double[]>> heights = new HashMap<>();
		Map<Series.Bars, BarGeometry> all = new HashMap<>();
		for (Series.Bars b : bars) {
			all.put(b, one(b, beside == 1 ? 0 : placeOf.get(b), beside, heights.computeIfAbsent(b.stack(), k -> new HashMap<>())));
		}
		return all;
	}

	/** Whether bars of different series that are not stacked stand at the same x. */
	private static boolean meet(List<Series.Bars> bars) {
		Map<Double, String> seen = new HashMap<>();
		Set<Series.Bars> done = new HashSet<>();
		for (Series.Bars b : bars) {
			String place = b.stack().isEmpty() ? "bars " + done.size() : "stack " + b.stack();
			done.add(b);
			for (int i = 0; i < b.x().size(); i++) {
				String other = seen.putIfAbsent(b.x().get(i), place);
				if (other != null && !other.equals(place)) {
					return true;
				}
			}
		}
		return false;
	}

	private static BarGeometry one(Series.Bars bars, int place, int places, Map<Double, double[]> heights) {
		int n = Math.toIntExact(bars.x().size());
		BarGeometry g = new BarGeometry(new double[n], new double[n], new double[n], new double[n]);
		double slot = bars.barWidth() / places;
		double gap = places > 1 ? slot * GAP : 0;
		for (int i = 0; i < n; i++) {
			double x = bars.x().get(i);
			double h = bars.height().get(i);
			g.left[i] = x - bars.barWidth() / 2 + place * slot + gap;
			g.right[i] = g.left[i] + slot - 2 * gap;
			if (!bars.stack().isEmpty()) {
				double[] reached = heights.computeIfAbsent(x, k -> new double[2]);
				int sign = h < 0 ? 1 : 0;
				g.base[i] = reached[sign];
				reached[sign] += Double.isNaN(h) ? 0 : h;
			}
			g.top[i] = g.base[i] + h;
		}
		return g;
	}

	Extent xExtent() {
		return Extent.of(left).and(Extent.of(right));
	}

	Extent yExtent() {
		return Extent.of(base).and(Extent.of(top));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marching squares (Lorensen and Cline, Computer Graphics 1987, 21, 163, in two dimensions): where a grid crosses a level, chained into
 * lines. In a saddle the mean of the corners decides which are joined; a cell with a missing corner has no line.
 */
final class ContourLines {

	private final double[] x;
	private final double[] y;
	private final double[] z;
	private final double level;
	/** Crossings are named after the grid edge they lie on; each is joined to at most two others. */
	private final Map<Long, List<Long>> joined = new LinkedHashMap<>();

	private ContourLines(double[] x, double[] y, double[] z, double level) {
		this.x = x;
		this.y = y;
		this.z = z;
		this.level = level;
	}

	/** The lines of one level: for each its x and its y. */
	static List<double[][]> of(double[] x, double[] y, double[] z, double level) {
		ContourLines lines = new ContourLines(x, y, z, level);
		for (int iy = 0; iy + 1 < y.length; iy++) {
			for (int ix = 0; ix + 1 < x.length; ix++) {
				lines.cell(ix, iy);
			}
		}
		return lines.chain();
	}

	private boolean above(int ix, int iy) {
		return z[iy * x.length + ix] >= level;
	}

	private void cell(int ix, int iy) {
		double sum = z[iy * x.length + ix] + z[iy * x.length + ix + 1] + z[(iy + 1) * x.length + ix] + z[(iy + 1) * x.length + ix + 1];
		if (sum != sum) {
			return;
		}
		int corners = (above(ix, iy) ? 1 : 0) | (above(ix + 1, iy) ? 2 : 0) | (above(ix + 1, iy + 1) ? 4 : 0) | (above(ix, iy + 1) ? 8 : 0);
		long bottom = edge(ix, iy, true);
		long top = edge(ix, iy + 1, true);
		long left = edge(ix, iy, false);
		long right = edge(ix + 1, iy, false);
		boolean middleAbove = sum / 4 >= level;
		switch (corners) {
			case 1, 14 -> join(left, bottom);
			case 2, 13 -> join(bottom, right);
			case 3, 12 -> join(left, right);
			case 4, 11 -> join(right, top);
			case 6, 9 -> join(bottom, top);
			case 7, 8 -> join(left, top);
			case 5, 10 -> {
				boolean cutOff = (corners == 5) == middleAbove;
				join(left, cutOff ? top : bottom);
				join(right, cutOff ? bottom : top);
			}
			default -> {
				// all corners on one side: nothing crosses
			}
		}
	}

	private long edge(int ix, int iy, boolean horizontal) {
		return 2L * ((long) iy * x.length + ix) + (horizontal ? 0 : 1);
	}

	private void join(long a, long b) {
		joined.computeIfAbsent(a, k -> new ArrayList<>(2)).add(b);
		joined.computeIfAbsent(b, k -> new ArrayList<>(2)).add(a);
	}

	private List<double[][]> chain() {
		List<double[][]> lines = new ArrayList<>();
		while (!joined.isEmpty()) {
			long start = joined.keySet().iterator().next();
			Deque<Long> chain = new ArrayDeque<>(List.of(start));
			for (long next = take(start); next >= 0; next = take(next)) {
				chain.addLast(next);
			}
			for (long next = take(start); next >= 0; next = take(next)) {
				chain.addFirst(next);
			}
			double[][] line = new double[2][chain.size()];
			int i = 0;
			for (long edge : chain) {
				point(edge, line, i++);
			}
			lines.add(line);
		}
		return lines;
	}

	/** Follows one join from a crossing and forgets it; -1 when there is none left. */
	private long take(long from) {
		List<Long> ends = joined.get(from);
		if (ends == null) {
			return -1;
		}
		long to = ends.removeLast();
		forget(from, ends);
		List<Long> back = joined.get(to);
		back.remove(from);
		forget(to, back);
		return to;
	}

	private void forget(long edge, List<Long> ends) {
		if (ends.isEmpty()) {
			joined.remove(edge);
		}
	}

	private void point(long edge, double[][] line, int i) {
		int at = (int) (edge / 2);
		int ix = at % x.length;
		int iy = at / x.length;
		boolean horizontal = edge % 2 == 0;
		int other = horizontal ? at + 1 : at + x.length;
		double f = (level - z[at]) / (z[other] - z[at]);
		line[0][i] = horizontal ? x[ix] + (x[ix + 1] - x[ix]) * f : x[ix];
		line[1][i] = horizontal ? y[iy] : y[iy] + (y[iy + 1] - y[iy]) * f;
	}
}

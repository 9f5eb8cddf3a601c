/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.figure.Progress;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.table.NumberSequence;

class PreparedLineTest {

	private static final Scaling LINEAR = new Scaling(Scale.LINEAR, 1);

	private static PreparedLine line(double[] x, double[] y) {
		return PreparedLine.build(NumberSequence.of(x), NumberSequence.of(y), Progress.NONE).orElseThrow();
	}

	private static AxisScale xs(double from, double to) {
		return new AxisScale(LINEAR, new Range(from, to), 0, 800);
	}

	private static AxisScale ys(double from, double to) {
		return new AxisScale(LINEAR, new Range(from, to), 600, 0);
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, 1.4})
	void aSingleSpikeIsSeen(double width) {
		int n = 1_000_000;
		double[] x = new double[n];
		double[] y = new double[n];
		Arrays.setAll(x, i -> i);
		Arrays.setAll(y, i -> Math.sin(i / 1e5));
		y[123_457] = 9;
		y[876_543] = -9;
		PreparedLine line = line(x, y);
		PointBuffer points = width == 0 ? line.line(xs(0, n), ys(-10, 10), 1) : line.seen(xs(0, n), ys(-10, 10), 1, width).points();
		double highest = Double.MAX_VALUE;
		double lowest = 0;
		for (int i = 0; i < points.count(); i++) {
			highest = Math.min(highest, points.y()[i]);
			lowest = Math.max(lowest, points.y()[i]);
		}
		assertEquals(30, highest, width + 1e-9, "9 of −10 to 10 lies at 30 of 600");
		assertEquals(570, lowest, width + 1e-9);
		assertTrue(points.count() < 5 * 800, points.count() + " points");
	}

	@Test
	void fewPointsAreAllDrawn() {
		double[] x = {1, 2, 3, 4, 5};
		double[] y = {1, 2, Double.NaN, 4, 5};
		PointBuffer points = line(x, y).line(xs(0, 8), ys(0, 6), 1);
		assertEquals(5, points.count());
		assertEquals(100, points.x()[0]);
		assertTrue(Double.isNaN(points.x()[2]), "a missing number breaks the line");
		assertEquals(100, points.y()[4]);
	}

	@Test
	void orderIsRecognised() {
		assertEquals(Order.RISING, line(new double[] {1, 1, 2}, new double[3]).order());
		assertEquals(Order.FALLING, line(new double[] {3, 2, 2}, new double[3]).order());
		assertEquals(Order.NONE, line(new double[] {1, 3, 2}, new double[3]).order());
		assertEquals(Order.NONE, line(new double[] {1, Double.NaN, 2}, new double[3]).order());
	}

	@Test
	void denseTracesAreFilledAndCoverTheirExtremes() {
		int n = 400_000;
		Random random = new Random(3);
		double[] x = new double[n];
		double[] y = new double[n];
		Arrays.setAll(x, i -> i);
		Arrays.setAll(y, i -> random.nextGaussian());
		PreparedLine line = line(x, y);
		SeenLine seen = line.seen(xs(0, n), ys(-6, 6), 1, 1.5);
		assertTrue(seen.filled());
		assertSame(seen, line.seen(xs(0, n), ys(-6, 6), 1, 1.5), "the same view is not computed again");
		assertFalse(line.seen(xs(0, n), ys(-6, 6), 4, 1.5).filled(), "on paper every stroke is drawn");
	}

	/** Every pixel that a loop passes must be near a drawn point or on a drawn stretch. */
	@Test
	void loopsAreCompleteWhereTheyAreSeen() {
		int n = 300_000;
		Random random = new Random(5);
		double[] x = new double[n];
		double[] y = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = Math.abs(i % 20_000 - 10_000) / 10_000.0 * (200 - i / 5000.0);
			y[i] = 3 + Math.tanh(x[i] / 80) + 0.01 * random.nextGaussian();
		}
		PreparedLine line = line(x, y);
		assertEquals(Order.NONE, line.order());
		for (double[] view : new double[][] {{0, 210, 2, 5}, {40, 60, 3.3, 3.7}}) {
			AxisScale xs = xs(view[0], view[1]);
			AxisScale ys = ys(view[2], view[3]);
			PointBuffer drawn = line.line(xs, ys, 1);
			boolean[] marked = raster(drawn);
			int missing = 0;
			for (int i = 0; i < n; i++) {
				int px = (int) xs.point(x[i]);
				int py = (int) ys.point(y[i]);
				missing += px >= 3 && px < 797 && py >= 3 && py < 597 && !near(marked, px, py) ? 1 : 0;
			}
			assertEquals(0, missing, "points that are not drawn");
			assertTrue(drawn.count() <= 150_000, drawn.count() + " points");
		}
	}

	private static boolean near(boolean[] marked, int px, int py) {
		for (int dy = -3; dy <= 3; dy++) {
			for (int dx = -3; dx <= 3; dx++) {
				if (marked[(py + dy) * 800 + px + dx]) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean[] raster(PointBuffer points) {
		boolean[] marked = new boolean[800 * 600];
		for (int i = 0; i < points.count(); i++) {
			double x = points.x()[i];
			double y = points.y()[i];
			boolean joined = i > 0 && !Double.isNaN(x) && !Double.isNaN(points.x()[i - 1]);
			double x0 = joined ? points.x()[i - 1] : x;
			double y0 = joined ? points.y()[i - 1] : y;
			int steps = (int) Math.ceil(2 * Math.max(Math.abs(x - x0), Math.abs(y - y0))) + 1;
			for (int k = 0; k <= steps && !Double.isNaN(x); k++) {
				int px = (int) (x0 + (x - x0) * k / steps);
				int py = (int) (y0 + (y - y0) * k / steps);
				if (px >= 0 && px < 800 && py >= 0 && py < 600) {
					marked[py * 800 + px] = true;
				}
			}
		}
		return marked;
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void nearestPointIsTheNearest(boolean sorted) {
		int n = 50_000;
		Random random = new Random(11);
		double[] x = random.doubles(n, 0, 100).toArray();
		double[] y = random.doubles(n, 0, 100).toArray();
		if (sorted) {
			Arrays.sort(x);
		}
		PreparedLine line = line(x, y);
		AxisScale xs = xs(0, 100);
		AxisScale ys = ys(0, 100);
		for (int trial = 0; trial < 50; trial++) {
			double px = random.nextDouble() * 800;
			double py = random.nextDouble() * 600;
			double best = Double.MAX_VALUE;
			for (int i = 0; i < n; i++) {
				best = Math.min(best, Math.hypot(xs.point(x[i]) - px, ys.point(y[i]) - py));
			}
			int found = (int) line.nearest(xs, ys, px, py, 30).orElseThrow();
			assertEquals(best, Math.hypot(xs.point(x[found]) - px, ys.point(y[found]) - py), 1e-12);
		}
		assertTrue(line.nearest(xs, ys, -500, 0, 30).isEmpty());
	}
}

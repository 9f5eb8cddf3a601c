/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
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

/** What is shown of a column of pixels must be the true extremes of the numbers in it, whatever the numbers are. */
class ColumnExtremesTest {

	private static final int COLUMNS = 173;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	void extremesAreTheTrueOnes(long seed) {
		Random random = new Random(seed);
		int n = 1 + random.nextInt(200_000);
		boolean falling = seed % 3 == 0;
		boolean logarithmic = seed % 4 == 0;
		double[] x = new double[n];
		double[] y = new double[n];
		double at = 1e-3;
		for (int i = 0; i < n; i++) {
			at += random.nextInt(4) == 0 ? 0 : random.nextExponential() * (random.nextInt(1000) == 0 ? n / 20.0 : 1);
			x[falling ? n - 1 - i : i] = at;
			y[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian() * Math.exp(random.nextGaussian() * 3);
		}
		double a = 1e-3 + at * random.nextDouble() * 0.4;
		double b = a + at * (0.05 + random.nextDouble());
		Scaling scaling = new Scaling(logarithmic ? Scale.LOGARITHMIC : Scale.LINEAR, 1);
		AxisScale scale = new AxisScale(scaling, new Range(a, b), 40, 900);
		NumberSequence xs = NumberSequence.of(x);
		NumberSequence ys = NumberSequence.of(y);
		MinMaxPyramid pyramid = MinMaxPyramid.build(ys, Progress.NONE).orElseThrow();
		Order order = falling ? Order.FALLING : Order.RISING;
		ColumnExtremes found = ColumnExtremes.of(xs, order, ys, pyramid, scale, COLUMNS);
		double[] min = found.min();
		double[] max = found.max();
		long[] start = found.start();
		long covered = 0;
		for (int c = 0; c < COLUMNS; c++) {
			double low = Double.NaN;
			double high = Double.NaN;
			for (int i = (int) start[c]; i < start[c + 1]; i++) {
				low = Double.isNaN(low) || y[i] < low ? y[i] : low;
				high = Double.isNaN(high) || y[i] > high ? y[i] : high;
				double column = (scale.point(x[i]) - 40) / 860 * COLUMNS;
				double place = falling ? COLUMNS - column : column;
				assertTrue(place > c - 1e-6 && place < c + 1 + 1e-6, "point " + i + " belongs to column " + place + ", not " + c);
				covered++;
			}
			assertEquals(low, min[c], "least of column " + c);
			assertEquals(high, max[c], "greatest of column " + c);
		}
		long inside = 0;
		for (double v : x) {
			inside += v > a && v < b ? 1 : 0;
		}
		assertTrue(Math.abs(covered - inside) <= 1, covered + " of " + inside + " visible points are in a column");
	}

	@Test
	void pyramidAnswersAnyStretch() {
		Random random = new Random(7);
		double[] y = random.doubles(70_001).toArray();
		MinMaxPyramid pyramid = MinMaxPyramid.build(NumberSequence.of(y), Progress.NONE).orElseThrow();
		Extremes found = new Extremes();
		double[] scratch = new double[MinMaxPyramid.BLOCK];
		for (int trial = 0; trial < 3000; trial++) {
			int from = random.nextInt(y.length);
			int to = trial % 5 == 0 ? y.length : from + random.nextInt(y.length - from + 1);
			pyramid.extremes(from, to, scratch, found);
			int least = from;
			int greatest = from;
			for (int i = from; i < to; i++) {
				least = y[i] < y[least] ? i : least;
				greatest = y[i] > y[greatest] ? i : greatest;
			}
			if (to == from) {
				assertTrue(found.isEmpty());
			} else {
				assertEquals(y[least], found.min());
				assertEquals(y[greatest], found.max());
				assertEquals(least <= greatest, found.minFirst(), "which came first in " + from + " to " + to);
			}
		}
	}

	@Test
	void pyramidIsSmall() {
		double[] y = new double[1_000_000];
		MinMaxPyramid pyramid = MinMaxPyramid.build(NumberSequence.of(y), Progress.NONE).orElseThrow();
		assertTrue(pyramid.memory() < 0.06 * 2 * Double.BYTES * y.length, pyramid.memory() + " bytes");
		assertEquals(1_000_000, pyramid.count());
	}

	@Test
	void buildingCanBeCancelled() {
		double[] y = new double[2_000_000];
		assertEquals(Optional.empty(), MinMaxPyramid.build(NumberSequence.of(y), fraction -> fraction < 0.5));
		assertEquals(Optional.empty(), PreparedLine.build(NumberSequence.of(y), NumberSequence.of(y), fraction -> fraction < 0.7));
	}
}

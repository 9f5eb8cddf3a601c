/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class SampledDataTest {

	@Test
	void integralsOfPiecewiseLines() {
		double[] x = {0, 1, 3, 4};
		double[] y = {0, 2, 2, 0};
		assertArrayEquals(new double[] {0, 1, 5, 6}, Integration.cumulativeTrapezoid(x, y), 1e-15);
		assertEquals(6, Integration.trapezoid(x, y));
		assertEquals(0.75 + 4 + 0.75, Integration.trapezoid(x, y, 0.5, 3.5), 1e-15);
		assertEquals(0.5, Integration.trapezoid(x, y, 1.25, 1.5), 1e-15);
		assertEquals(6, Integration.trapezoid(x, y, -10, 10));
		assertEquals(0, Integration.trapezoid(new double[0], new double[0]));
	}

	@Test
	void linearInterpolationStaysInside() {
		Interpolation line = Interpolation.linear(new double[] {0, 2, 3}, new double[] {1, 5, 4});
		assertArrayEquals(new double[] {1, 3, 5, 4.5, 4}, line.values(new double[] {0, 1, 2, 2.5, 3}), 1e-15);
		assertTrue(Double.isNaN(line.value(-1e-9)) && Double.isNaN(line.value(3.1)) && Double.isNaN(line.value(Double.NaN)));
		assertThrows(IllegalArgumentException.class, () -> Interpolation.linear(new double[] {1, 1}, new double[] {1, 2}));
	}

	@Test
	void monotoneCubicNeverOvershoots() {
		double[] x = {0, 1, 2, 3.5, 4, 6};
		double[] y = {0, 0, 1, 1, 5, 5.5};
		Interpolation cubic = Interpolation.monotoneCubic(x, y);
		assertArrayEquals(y, cubic.values(x));
		double before = 0;
		for (double at = 0; at <= 6; at += 0.01) {
			double value = cubic.value(at);
			assertTrue(value >= before - 1e-15);
			before = value;
		}
		// values of the Fritsch–Carlson/Brodlie scheme as other implementations give them
		double[] expected = {0.0, 0.21600000000000005, 3.5490149253731325, 5.399253731343284};
		assertArrayEquals(expected, cubic.values(new double[] {0.5, 1.3, 3.8, 5}), 1e-14);
	}

	@Test
	void peakTopsAreRefined() {
		double[] x = new double[200];
		double[] y = new double[200];
		for (int i = 0; i < 200; i++) {
			x[i] = 0.05 * i;
			y[i] = 2 * Math.exp(-Math.pow((x[i] - 3.013) / 0.6, 2)) + Math.exp(-Math.pow((x[i] - 6.02) / 0.9, 2)) + 1e-4 * (i % 2);
		}
		List<Peaks.Peak> peaks = Peaks.find(x, y, 0.01);
		assertEquals(2, peaks.size());
		assertEquals(3.013, peaks.get(0).position(), 2e-2);
		assertEquals(2, peaks.get(0).height(), 2e-3);
		assertEquals(6.02, peaks.get(1).position(), 5e-2);
		assertEquals(1, Peaks.mostProminent(x, y, 1).size());
		assertEquals(peaks.get(0), Peaks.mostProminent(x, y, 1).get(0));
		assertTrue(Peaks.find(x, y, 0).size() > 10);
	}

	@Test
	void prominenceByHand() {
		double[] y = {0, 3, 1, 5, 2, 2, 4, 4, 4, 0, 1};
		double[] x = new double[y.length];
		Arrays.setAll(x, i -> i);
		List<Peaks.Peak> peaks = Peaks.find(x, y, 0);
		assertArrayEquals(new int[] {1, 3, 7}, peaks.stream().mapToInt(Peaks.Peak::index).toArray());
		assertArrayEquals(new double[] {2, 5, 2}, peaks.stream().mapToDouble(Peaks.Peak::prominence).toArray());
		assertEquals(7, peaks.get(2).position());
		// parabola through (2, 1), (3, 5), (4, 2)
		assertEquals(3 + 1.0 / 14, peaks.get(1).position(), 1e-15);
		assertEquals(5 + 1.0 / 56, peaks.get(1).height(), 1e-14);
	}
}

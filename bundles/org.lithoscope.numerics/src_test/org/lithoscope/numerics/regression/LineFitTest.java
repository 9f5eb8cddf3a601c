/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LineFitTest {

	/** Worked by hand. */
	@Test
	void handWorkedLine() {
		LineFit line = LineFit.of(new double[] {1, 2, 3, 4, 5}, new double[] {2, 4, 5, 4, 5});
		assertEquals(0.6, line.slope(), 1e-15);
		assertEquals(2.2, line.intercept(), 1e-14);
		assertEquals(0.8, line.residualVariance(), 1e-14);
		assertEquals(Math.sqrt(0.08), line.slopeError(), 1e-15);
		assertEquals(Math.sqrt(0.8 * (0.2 + 0.9)), line.interceptError(), 1e-14);
		assertEquals(0.6, line.determination(), 1e-15);
		assertEquals(Math.sqrt(0.8 / 5), line.valueError(3), 1e-14);
		assertEquals(-2.2 / 0.6, line.root(), 1e-13);
		assertEquals(3.182446305284263, line.studentFactor(0.95), 1e-8);
	}

	@Test
	void farOriginCostsNoDigits() {
		double[] x = new double[50];
		Arrays.setAll(x, i -> 1e9 + i);
		double[] y = new double[50];
		Arrays.setAll(y, i -> 3 + 0.25 * i + (i % 2 == 0 ? 1e-3 : -1e-3));
		double[] near = new double[50];
		Arrays.setAll(near, i -> i);
		assertEquals(LineFit.of(near, y).slope(), LineFit.of(x, y).slope(), 1e-14);
	}

	@Test
	void knownErrorsCoverTheTruth() {
		Random random = new Random(21);
		int slopes = 0;
		int intercepts = 0;
		int scattered = 0;
		int trials = 2000;
		for (int t = 0; t < trials; t++) {
			double[] x = new double[12];
			double[] y = new double[12];
			double[] s = new double[12];
			for (int i = 0; i < 12; i++) {
				x[i] = i;
				s[i] = 0.1 + 0.05 * i;
				y[i] = 1 - 2 * x[i] + s[i] * random.nextGaussian();
			}
			LineFit line = LineFit.withErrors(x, y, s);
			slopes += Math.abs(line.slope() + 2) < line.slopeError() ? 1 : 0;
			intercepts += Math.abs(line.intercept() - 1) < line.interceptError() ? 1 : 0;
			LineFit relative = LineFit.weighted(x, y, Arrays.stream(s).map(e -> 7 / (e * e)).toArray());
			scattered += Math.abs(relative.slope() + 2) < relative.slopeError() * relative.studentFactor(0.6827) ? 1 : 0;
		}
		// three binomial deviations
		assertEquals(0.6827, slopes / (double) trials, 0.032);
		assertEquals(0.6827, intercepts / (double) trials, 0.032);
		assertEquals(0.6827, scattered / (double) trials, 0.032);
	}

	@Test
	void wrongDataAreRefused() {
		double[] two = {1, 2};
		assertThrows(IllegalArgumentException.class, () -> LineFit.of(new double[] {1, 1}, two));
		assertThrows(IllegalArgumentException.class, () -> LineFit.of(new double[] {1}, new double[] {1}));
		assertThrows(IllegalArgumentException.class, () -> LineFit.withErrors(two, two, new double[] {1, 0}));
		assertTrue(Double.isNaN(LineFit.of(two, two).slopeError()));
	}

	@Test
	void theilSenIgnoresWildPoints() {
		Random random = new Random(4);
		double[] x = new double[40];
		double[] y = new double[40];
		for (int i = 0; i < 40; i++) {
			x[i] = i;
			y[i] = i % 5 == 0 ? 1000 : 3 + 0.5 * i + 0.05 * random.nextGaussian();
		}
		TheilSen line = TheilSen.of(x, y, 0.95);
		assertEquals(0.5, line.slope(), 0.02);
		assertTrue(line.slopeLow() < 0.5 && 0.5 < line.slopeHigh());
		TheilSen exact = TheilSen.of(new double[] {0, 1, 2, 4}, new double[] {1, 3, 5, 9}, 0.9);
		assertEquals(2, exact.slope());
		assertEquals(1, exact.intercept());
	}
}

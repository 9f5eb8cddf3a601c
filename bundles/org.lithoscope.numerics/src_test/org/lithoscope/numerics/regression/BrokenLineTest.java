/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class BrokenLineTest {

	private static double[] cycles(int n) {
		double[] x = new double[n];
		Arrays.setAll(x, i -> i + 1);
		return x;
	}

	private static double[] fade(double[] x, double at, double before, double after, double noise, Random random) {
		double[] y = new double[x.length];
		for (int i = 0; i < y.length; i++) {
			y[i] = 5 + (x[i] - at) * (x[i] < at ? before : after) + noise * random.nextGaussian();
		}
		return y;
	}

	@Test
	void exactDataGiveTheBreakExactly() {
		double[] x = cycles(80);
		BrokenLine fit = BrokenLine.of(x, fade(x, 33.3, -0.001, -0.02, 0, new Random(1)), 0.95);
		assertEquals(33.3, fit.breakPoint(), 1e-5);
		assertEquals(-0.001, fit.slopeBefore(), 1e-9);
		assertEquals(-0.02, fit.slopeAfter(), 1e-9);
		assertEquals(5, fit.valueAtBreak(), 1e-7);
		assertEquals(0, fit.straightProbability(), 1e-12);
		assertEquals(5 - 0.02 * 10, fit.value(43.3), 1e-6);
		assertFalse(fit.open());
	}

	@Test
	void intervalAndErrorsCoverTheTruth() {
		Random random = new Random(2);
		double[] x = cycles(60);
		int covered = 0;
		int slope = 0;
		int trials = 600;
		for (int t = 0; t < trials; t++) {
			BrokenLine fit = BrokenLine.of(x, fade(x, 24.6, -0.002, -0.02, 0.03, random), 0.95);
			assertTrue(fit.breakLow() <= fit.breakPoint() && fit.breakPoint() <= fit.breakHigh());
			covered += fit.breakLow() <= 24.6 && 24.6 <= fit.breakHigh() ? 1 : 0;
			slope += Math.abs(fit.slopeAfter() + 0.02) < fit.slopeAfterError() ? 1 : 0;
		}
		assertEquals(0.95, covered / (double) trials, 0.03);
		assertEquals(0.6827, slope / (double) trials, 0.06);
	}

	@Test
	void straightLineHasNoBreak() {
		double[] x = cycles(40);
		BrokenLine fit = BrokenLine.of(x, fade(x, 20, -0.01, -0.01, 0.05, new Random(3)), 0.95);
		assertTrue(fit.open());
		assertTrue(fit.straightProbability() > 0.05);
	}

	@Test
	void tooFewPointsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> BrokenLine.of(cycles(4), new double[4], 0.95));
	}
}

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
import java.util.Random;

import org.junit.jupiter.api.Test;

class SmoothingTest {

	@Test
	void publishedCoefficients() {
		assertWeights(new SavitzkyGolay(5, 2, 0), 35, -3, 12, 17, 12, -3);
		assertWeights(new SavitzkyGolay(7, 3, 0), 21, -2, 3, 6, 7, 6, 3, -2);
		assertWeights(new SavitzkyGolay(9, 4, 0), 429, 15, -55, 30, 135, 179, 135, 30, -55, 15);
		assertWeights(new SavitzkyGolay(5, 2, 1), 10, -2, -1, 0, 1, 2);
		assertWeights(new SavitzkyGolay(5, 3, 1), 12, 1, -8, 0, 8, -1);
		assertWeights(new SavitzkyGolay(7, 2, 2), 42, 5, 0, -3, -4, -3, 0, 5);
		assertWeights(new SavitzkyGolay(1, 0, 0), 1, 1);
	}

	private static void assertWeights(SavitzkyGolay filter, double norm, double... numerators) {
		assertArrayEquals(Arrays.stream(numerators).map(v -> v / norm).toArray(), filter.coefficients(), 1e-14);
	}

	@Test
	void polynomialsPassUnchangedUpToTheEnds() {
		double h = 0.25;
		double[] y = new double[30];
		double[] first = new double[30];
		double[] second = new double[30];
		for (int i = 0; i < 30; i++) {
			double x = h * i;
			y[i] = 1 - 2 * x + 0.5 * x * x - 0.1 * x * x * x;
			first[i] = -2 + x - 0.3 * x * x;
			second[i] = 1 - 0.6 * x;
		}
		assertArrayEquals(y, SavitzkyGolay.smooth(y, 9, 3), 1e-12);
		assertArrayEquals(first, SavitzkyGolay.derivative(y, h, 9, 3, 1), 1e-11);
		assertArrayEquals(second, SavitzkyGolay.derivative(y, h, 9, 3, 2), 1e-10);
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.smooth(y, 8, 3));
		assertThrows(IllegalArgumentException.class, () -> SavitzkyGolay.smooth(new double[3], 5, 2));
	}

	@Test
	void unequalSpacingReproducesPolynomials() {
		Random random = new Random(9);
		double[] x = random.doubles(60).map(u -> 10 * u).sorted().toArray();
		double[] y = Arrays.stream(x).map(v -> 2 + v - 0.3 * v * v).toArray();
		double[] slope = Arrays.stream(x).map(v -> 1 - 0.6 * v).toArray();
		for (LocalRegression local : new LocalRegression[] {LocalRegression.savitzkyGolay(9, 2), new LocalRegression(12, 2, true, 3)}) {
			assertArrayEquals(y, local.smooth(x, y), 1e-10);
			assertArrayEquals(slope, local.derivative(x, y, 1), 1e-7);
			assertEquals(2 + 5 - 7.5, local.evaluate(x, y, new double[] {5}, 0)[0], 1e-10);
		}
	}

	@Test
	void equalSpacingIsSavitzkyGolay() {
		Random random = new Random(10);
		double[] x = new double[40];
		Arrays.setAll(x, i -> i);
		double[] y = random.doubles(40).toArray();
		assertArrayEquals(SavitzkyGolay.smooth(y, 7, 2), LocalRegression.savitzkyGolay(7, 2).smooth(x, y), 1e-12);
	}

	@Test
	void robustnessRemovesASpike() {
		double[] x = new double[50];
		double[] y = new double[50];
		Random random = new Random(12);
		for (int i = 0; i < 50; i++) {
			x[i] = i;
			y[i] = 0.1 * i + 0.01 * random.nextGaussian();
		}
		y[25] = 100;
		assertTrue(Math.abs(new LocalRegression(15, 1, true, 0).smooth(x, y)[25] - 2.5) > 5);
		assertEquals(2.5, new LocalRegression(15, 1, true, 4).smooth(x, y)[25], 0.02);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FourierTransformTest {

	private static double[] random(int n) {
		Random random = new Random(n);
		return random.doubles(2L * n).map(u -> random.nextGaussian()).toArray();
	}

	@Test
	void everyLengthAgreesWithTheDefinition() {
		for (int n = 1; n <= 200; n++) {
			double[] data = random(n);
			double[] expected = new double[2 * n];
			for (int k = 0; k < n; k++) {
				for (int j = 0; j < n; j++) {
					double angle = -2 * Math.PI * (j * k % n) / n;
					double c = Math.cos(angle);
					double s = Math.sin(angle);
					expected[2 * k] += data[2 * j] * c - data[2 * j + 1] * s;
					expected[2 * k + 1] += data[2 * j] * s + data[2 * j + 1] * c;
				}
			}
			double[] transformed = data.clone();
			FourierTransform transform = new FourierTransform(n);
			transform.forward(transformed);
			assertArrayEquals(expected, transformed, 1e-14 * n + 1e-14, "length " + n);
			transform.inverse(transformed);
			assertArrayEquals(data, transformed, 2e-14, "length " + n);
		}
	}

	@Test
	void longTransformsKeepThePower() {
		for (int n : new int[] {32768, 65536, 30030, 65537, 100_000, 3 * 8192}) {
			double[] data = random(n);
			double before = power(data);
			double[] transformed = data.clone();
			new FourierTransform(n).forward(transformed);
			assertEquals(1, power(transformed) / n / before, 1e-12, "length " + n);
			new FourierTransform(n).inverse(transformed);
			assertArrayEquals(data, transformed, 1e-13, "length " + n);
		}
	}

	private static double power(double[] data) {
		double sum = 0;
		for (double value : data) {
			sum += value * value;
		}
		return sum;
	}

	@Test
	void rootsAreGoodToTheLastDigit() {
		double[] roots = FourierTransform.unitRoots(12);
		assertEquals(0, roots[2 * 3]);
		assertEquals(-1, roots[2 * 3 + 1]);
		assertEquals(-1, roots[2 * 6]);
		assertEquals(0.5, roots[2 * 2], 2e-16);
		double[] odd = FourierTransform.unitRoots(7);
		for (int k = 0; k < 7; k++) {
			assertEquals(Math.cos(2 * Math.PI * k / 7), odd[2 * k], 3e-16);
			assertEquals(-Math.sin(2 * Math.PI * k / 7), odd[2 * k + 1], 3e-16);
		}
	}

	@Test
	void realToneShowsInItsBin() {
		double[] tone = new double[48];
		Arrays.setAll(tone, i -> Math.cos(2 * Math.PI * 5 * i / 48));
		double[] spectrum = new FourierTransform(48).forwardReal(tone);
		for (int k = 0; k < 48; k++) {
			assertEquals(k == 5 || k == 43 ? 24 : 0, spectrum[2 * k], 1e-13);
			assertEquals(0, spectrum[2 * k + 1], 1e-13);
		}
		assertThrows(IllegalArgumentException.class, () -> new FourierTransform(4).forward(new double[4]));
	}
}

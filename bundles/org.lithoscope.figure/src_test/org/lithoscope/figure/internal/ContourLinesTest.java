/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ContourLinesTest {

	@Test
	void theContourOfAConeIsACircle() {
		int n = 81;
		double[] x = new double[n];
		Arrays.setAll(x, i -> i - 40);
		double[] z = new double[n * n];
		Arrays.setAll(z, i -> Math.hypot(x[i % n], x[i / n]));
		List<double[][]> lines = ContourLines.of(x, x, z, 20);
		assertEquals(1, lines.size(), "one closed line");
		double[][] line = lines.getFirst();
		assertEquals(line[0][0], line[0][line[0].length - 1], 1e-12);
		assertEquals(line[1][0], line[1][line[1].length - 1], 1e-12);
		double length = 0;
		for (int i = 0; i < line[0].length; i++) {
			assertEquals(20, Math.hypot(line[0][i], line[1][i]), 0.02);
			length += i == 0 ? 0 : Math.hypot(line[0][i] - line[0][i - 1], line[1][i] - line[1][i - 1]);
		}
		assertEquals(2 * Math.PI * 20, length, 0.1);
	}

	@Test
	void aLineThatLeavesTheGridIsOpen() {
		double[] x = {0, 1, 2};
		double[] z = {0, 1, 2, 0, 1, 2, 0, 1, 2};
		List<double[][]> lines = ContourLines.of(x, x, z, 0.5);
		assertEquals(1, lines.size());
		assertEquals(3, lines.getFirst()[0].length);
		for (double px : lines.getFirst()[0]) {
			assertEquals(0.5, px, 1e-12);
		}
	}

	@Test
	void missingCornersHaveNoLine() {
		double[] x = {0, 1};
		assertTrue(ContourLines.of(x, x, new double[] {0, Double.NaN, 1, 1}, 0.5).isEmpty());
	}
}

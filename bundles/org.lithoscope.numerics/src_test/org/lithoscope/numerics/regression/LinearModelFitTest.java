/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.lithoscope.numerics.NumericalException;

class LinearModelFitTest {

	private static final double[] ONES = {1, 1, 1, 1, 1};

	@Test
	void lineAgreesWithLineFit() {
		double[] x = {1, 2, 3, 4, 5};
		double[] y = {2, 4, 5, 4, 5};
		double[] weights = {1, 2, 1, 0, 3};
		double[] design = new double[10];
		for (int i = 0; i < 5; i++) {
			design[2 * i] = 1;
			design[2 * i + 1] = x[i];
		}
		LineFit line = LineFit.weighted(x, y, weights);
		LinearModelFit fit = LinearModelFit.of(design, 5, 2, y, weights);
		assertArrayEquals(new double[] {line.intercept(), line.slope()}, fit.coefficients(), 1e-13);
		assertEquals(line.interceptError(), fit.standardError(0), 1e-13);
		assertEquals(line.slopeError(), fit.standardError(1), 1e-13);
		assertEquals(line.covariance(), fit.covariance()[1], 1e-13);
		assertEquals(line.residualVariance(), fit.residualVariance(), 1e-13);
	}

	/** Ill-conditioned powers: NIST StRD Wampler1, y = 1 + x + x² + x³ + x⁴ + x⁵ for x = 0 … 20, all coefficients 1. */
	@Test
	void wamplerPolynomial() {
		double[] design = new double[21 * 6];
		double[] y = new double[21];
		double[] weights = new double[21];
		Arrays.fill(weights, 1);
		for (int i = 0; i < 21; i++) {
			for (int j = 0; j < 6; j++) {
				design[6 * i + j] = Math.pow(i, j);
				y[i] += design[6 * i + j];
			}
		}
		LinearModelFit fit = LinearModelFit.of(design, 21, 6, y, weights);
		assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, fit.coefficients(), 1e-8);
		assertTrue(fit.residualVariance() < 1e-15);
	}

	@Test
	void dependentColumnsAndExactFits() {
		double[] same = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
		assertThrows(NumericalException.class, () -> LinearModelFit.of(same, 5, 2, ONES, ONES));
		LinearModelFit exact = LinearModelFit.of(new double[] {2}, 1, 1, new double[] {6}, new double[] {1});
		assertEquals(3, exact.coefficients()[0], 1e-15);
		assertTrue(Double.isNaN(exact.standardError(0)));
	}
}

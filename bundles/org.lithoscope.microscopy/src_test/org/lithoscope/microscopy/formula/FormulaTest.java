/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The formulas against numbers that the papers state, and against analytic surfaces. */
final class FormulaTest {

	@Test
	void thicknessOfDenseLithium() {
		assertEquals(0.7277, Thickness.ofDenseLithium(0.15), 5e-5);
		// the paper's 1.9404 comes from the rounded 4.851 µm per mAh/cm²
		assertEquals(1.9404, Thickness.ofDenseLithium(0.4), 2e-4);
		assertEquals(31.53, Thickness.ofDenseLithium(6.5), 5e-3);
	}

	@Test
	void porosityOfThePapers() {
		assertEquals(0.9, 100 * Porosity.of(Thickness.ofDenseLithium(0.15), 0.734), 0.05);
		assertEquals(55.5, 100 * Porosity.of(Thickness.ofDenseLithium(0.15), 1.635), 0.05);
		assertEquals(13.1, 100 * Porosity.of(Thickness.ofDenseLithium(0.4), 2.233), 0.05);
		assertEquals(66.7, 100 * Porosity.of(Thickness.ofDenseLithium(0.4), 5.828), 0.05);
	}

	@Test
	void uncertaintyOfPorosity() {
		// one per cent of either thickness at half porosity: 0.5 · √2 %
		assertEquals(0.5 * Math.sqrt(2) * 0.01, Porosity.uncertainty(1, 0.01, 2, 0.02), 1e-12);
	}

	@Test
	void tiltOfADualBeam() {
		assertEquals(1.269, Thickness.length(0, 1, 1, 1, 52), 5e-4);
		assertEquals(1, Thickness.length(1, 0, 1, 1, 52), 1e-12);
		assertEquals(5, Thickness.length(3, 4, 1, 1, 90), 1e-12);
		assertEquals(10, Thickness.length(3, 4, 2, 2, 90), 1e-12);
	}

	@Test
	void meanAndStandardDeviation() {
		double[] values = { 34, 35, 36 };
		assertEquals(35, Thickness.mean(values));
		assertEquals(1, Thickness.standardDeviation(values), 1e-12);
		assertEquals(Double.NaN, Thickness.standardDeviation(new double[] { 1 }));
	}

	@Test
	void roughnessOfACosineOnATiltedPlane() {
		int n = 400;
		double[] heights = new double[n * n];
		for (int i = 0; i < heights.length; i++) {
			heights[i] = 3 * Math.cos(2 * Math.PI * 20 * (i % n) / n) + 0.5 * (i % n) - 0.2 * (i / n) + 100;
		}
		Roughness r = Roughness.of(Roughness.levelled(heights, n));
		// twenty samples to a period: the mean of |cos| is that of the samples, less what the plane takes
		assertEquals(3 * 2 / Math.PI, r.arithmeticMean(), 0.02);
		assertEquals(3 / Math.sqrt(2), r.rootMeanSquare(), 0.01);
		assertEquals(6, r.peakToValley(), 0.2);
		assertEquals(0, r.skewness(), 0.01);
		assertEquals(1.5, r.kurtosis(), 0.02);
		assertEquals(n * n, r.count());
	}

	@Test
	void missingHeightsAreLeftOut() {
		Roughness r = Roughness.of(new double[] { 1, Double.NaN, 3 });
		assertEquals(1, r.arithmeticMean());
		assertEquals(2, r.count());
	}
}

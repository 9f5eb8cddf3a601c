/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.electrochemistry.formula.CycleLife;

class FormulaTest {

	@Test
	void lifeFromEfficiency() {
		assertEquals(22.203, CycleLife.cycles(0.8, 0.99), 5e-4);
		assertEquals(2231.32, CycleLife.cycles(0.8, 0.9999), 5e-3);
		assertEquals(Double.POSITIVE_INFINITY, CycleLife.cycles(0.8, 1));
		assertTrue(Double.isNaN(CycleLife.cycles(0.8, 1.01)));
	}

	@Test
	void retentionPerCycle() {
		assertEquals(0.999380, CycleLife.retentionPerCycle(0.9, 170), 5e-7);
	}

	@Test
	void lifeIsInterpolatedAndOneBadPointDoesNotEndIt() {
		assertEquals(2.5, CycleLife.reaches(new double[] { 1, 2, 3 }, new double[] { 1, 0.9, 0.7 }, 0.8), 1e-12);
		assertEquals(4.5, CycleLife.reaches(new double[] { 1, 2, 3, 4, 5 }, new double[] { 1, 0.2, 0.95, 0.9, 0.7 }, 0.8), 1e-12);
		assertTrue(Double.isNaN(CycleLife.reaches(new double[] { 1, 2 }, new double[] { 1, 0.9 }, 0.8)));
	}

	@Test
	void meanOfRatiosAndRatioOfSums() {
		double[] in = { 1, 3 };
		double[] out = { 0.9, 2.97 };
		assertEquals((0.9 + 0.99) / 2, CoulombicEfficiency.meanOfRatios(out, in), 1e-15);
		assertEquals(3.87 / 4, CoulombicEfficiency.ratioOfSums(out, in), 1e-15);
	}

	@Test
	void uncertaintyFallsWithTheRootOfCycles() {
		double one = CoulombicEfficiency.uncertainty(0.99, 1e-4);
		assertEquals(Math.sqrt(2) * 1e-4 * 0.99, one, 1e-18);
		double[] in = new double[100];
		double[] out = new double[100];
		Arrays.fill(in, 1);
		Arrays.fill(out, 0.99);
		assertEquals(one / 10, ChargeUncertainty.ofMeanOfRatios(out, in, 1e-4), 1e-12);
		assertEquals(one / 10, ChargeUncertainty.ofRatioOfSums(out, in, 1e-4), 1e-12);
	}

	@Test
	void sharedErrorCancelsOnlyAsGain() {
		assertEquals(0, ChargeUncertainty.sharedInRatio(1e-4, 0.5, true));
		assertEquals(1e-4, ChargeUncertainty.sharedInRatio(1e-4, 0.5, false), 1e-18);
		assertEquals(1e-4 * Math.sqrt(0.5), ChargeUncertainty.independent(1e-4, 0.5), 1e-18);
	}

	@Test
	void closeEfficienciesCannotBeToldApart() {
		assertFalse(ChargeUncertainty.distinguishable(0.9976, 1e-4, 0.9978, 1e-4));
		assertTrue(ChargeUncertainty.distinguishable(0.9976, 1e-5, 0.9978, 1e-5));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;

class SyntheticCellsTest {

	private static double trapezoid(SyntheticRun run, int cycle, boolean charging) {
		double sum = 0;
		for (int i = 1; i < run.points(); i++) {
			double dq = (run.current()[i] + run.current()[i - 1]) / 2 * (run.time()[i] - run.time()[i - 1]) / 3600;
			if (run.cycle()[i] == cycle && dq > 0 == charging) {
				sum += Math.abs(dq);
			}
		}
		return sum;
	}

	@Test
	void theTrapezoidOverTheFullCellIsTheTruthOfEveryCycle() {
		SyntheticRun run = SyntheticCells.fullCell(20, 4e-3, 0.995, 0.5, Tester.IDEAL);
		for (int n = 1; n <= 20; n++) {
			double in = 4e-3 * Math.pow(0.995, n - 1);
			assertEquals(in, run.charge(n, true), 1e-15);
			assertEquals(in, trapezoid(run, n, true), 1e-12);
			assertEquals(0.995, trapezoid(run, n, false) / trapezoid(run, n, true), 1e-9);
		}
		assertEquals(20, run.cycle()[run.points() - 1] , "the last cycle is whole");
	}

	@Test
	void theReservoirProtocolHasItsEfficiency() {
		SyntheticRun run = SyntheticCells.reservoir(10, 5e-3, 1e-3, 0.99, 5e-4, true, Tester.IDEAL);
		double plated = 5e-3 + 10 * 1e-3;
		double stripped = 10 * 1e-3 + run.truth().get("finalStrip");
		assertEquals(0.99, stripped / plated, 1e-12);
		assertThrows(IllegalArgumentException.class, () -> SyntheticCells.reservoir(5, 1e-3, 1e-3, 0.7, 5e-4, false, Tester.IDEAL));
	}

	@Test
	void timeNeverFallsAndNoiseIsRepeatable() {
		Tester noisy = new Tester(10, 1e-3, 1e-3, 42);
		SyntheticRun a = SyntheticCells.halfCell(3, 1e-3, 0.98, 5e-4, noisy);
		SyntheticRun b = SyntheticCells.halfCell(3, 1e-3, 0.98, 5e-4, noisy);
		for (int i = 1; i < a.points(); i++) {
			assertTrue(a.time()[i] >= a.time()[i - 1]);
			assertEquals(a.voltage()[i], b.voltage()[i]);
		}
		assertEquals(-a.current()[50], a.withOtherSign().current()[50]);
	}

	@Test
	void theSymmetricCellSurvivesItsHours() {
		SyntheticRun run = SyntheticCells.symmetric(50, 1e-3, 1e-3, 0.02, 1e-4, 0.4, Tester.IDEAL);
		assertEquals(100, run.truth().get("hours"), 1e-9);
		assertEquals(0.4, run.voltage()[run.points() - 1], 1e-12);
	}

	@Test
	void theReservoirOfTheAnodeFreeCellHoldsUntilTheInflection() {
		SyntheticRun run = SyntheticCells.anodeFree(80, 4e-3, 0.9, 0.998, 0.5, Tester.IDEAL);
		int inflection = run.truth().get("inflectionCycle").intValue();
		assertEquals(0.098 * 4e-3, run.truth().get("reservoir"), 1e-15);
		assertEquals(56, inflection, "0.098 / (0.002 · 0.9) = 54.4 further cycles");
		assertEquals(run.charge(2, false), run.charge(inflection - 1, false), 1e-15);
		assertEquals(0.998, run.charge(70, false) / run.charge(70, true), 1e-12);
	}
}

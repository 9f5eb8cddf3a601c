/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;

class StepsTest {

	private static List<Step> steps(Measurement m) throws AnalysisException {
		return Steps.of(CyclingRun.of(m), StepOptions.standard(), AnalysisContext.unattended());
	}

	private static List<StepKind> kinds(List<Step> steps) {
		return steps.stream().map(Step::kind).toList();
	}

	private static final List<StepKind> ONE_CYCLE = List.of(StepKind.OPEN_CIRCUIT, StepKind.CC_CHARGE, StepKind.CV_CHARGE, StepKind.REST,
			StepKind.CC_DISCHARGE, StepKind.REST);

	@Test
	void aCycleOfAFullCell() throws AnalysisException {
		List<Step> steps = steps(SyntheticTest.fullCell(1, 1, 4e-3, 0.99).build());
		assertEquals(ONE_CYCLE, kinds(steps));
		double hold = SyntheticTest.held(2e-3, 1e-4, 1200);
		assertEquals(4e-3 - hold, steps.get(1).integrated(), 1e-9);
		// trapezoids of a decay sampled every minute overestimate it by (dt/tau)²/12
		assertEquals(hold, steps.get(2).integrated(), 3e-4 * hold);
		assertEquals(0.99 * 4e-3, steps.get(4).integrated(), 1e-9);
		assertEquals(2e-3, steps.get(1).current(), 1e-9);
		assertEquals(-2e-3, steps.get(4).current(), 1e-9);
		assertEquals(3.5, steps.get(1).voltage().first());
		assertEquals(4.3, steps.get(1).voltage().max());
		assertEquals(600, steps.get(3).duration(), 1e-6);
		// rows are covered without gap or overlap
		for (int i = 1; i < steps.size(); i++) {
			assertEquals(steps.get(i - 1).endRow(), steps.get(i).firstRow());
		}
	}

	@Test
	void noiseAroundZeroIsARest() throws AnalysisException {
		for (int seed = 0; seed < 50; seed++) {
			SyntheticTest test = new SyntheticTest(seed).noise(2e-3, 4e-6, 5e-4);
			test.rest(3600, 3).current(2e-3, 4e-3, 3.5, 4.3).hold(4.3, 2e-3, 1e-4, 1200).rest(3600, 4.2).current(-2e-3, 4e-3, 4.1, 3)
					.rest(3600, 3.2);
			assertEquals(ONE_CYCLE, kinds(steps(test.build())), "seed " + seed);
		}
	}

	@Test
	void aSecondCurrentLevelIsAStepOfItsOwn() throws AnalysisException {
		List<Step> steps = steps(new SyntheticTest(1).noise(1e-3, 0, 0).current(2e-3, 2e-3, 3.5, 3.9).current(1e-3, 1e-3, 3.9, 4.2)
				.current(-2e-3, 2e-3, 4.1, 3).build());
		assertEquals(List.of(StepKind.CC_CHARGE, StepKind.CC_CHARGE, StepKind.CC_DISCHARGE), kinds(steps));
		assertEquals(2e-3, steps.get(0).integrated(), 1e-3 * 2e-3);
		assertEquals(1e-3, steps.get(1).integrated(), 5e-3 * 1e-3);
	}

	@Test
	void theFilesOwnStepsAreKept() throws AnalysisException {
		// the same current before and after: only the step number tells
		List<Step> steps = steps(new SyntheticTest(1).withSteps().current(2e-3, 2e-3, 3.5, 3.9).current(2e-3, 1e-3, 3.9, 4.2)
				.current(-2e-3, 2e-3, 4.1, 3).build());
		assertEquals(3, steps.size());
		assertEquals(2, steps.get(1).fileStep());
		assertEquals(1e-3, steps.get(1).integrated(), 1e-12);
	}

	@Test
	void aHoldDownToAVerySmallCurrentBelongsToItsCharge() throws AnalysisException {
		// four decades below the charging current
		List<Step> steps = steps(new SyntheticTest(1).interval(30).rest(600, 3).current(1e-3, 1e-3, 3.5, 4.3).hold(4.3, 1e-3, 1e-7, 600)
				.rest(1200, 4.2).current(-1e-3, 1e-3, 4.1, 3).build());
		assertEquals(List.of(StepKind.OPEN_CIRCUIT, StepKind.CC_CHARGE, StepKind.CV_CHARGE, StepKind.REST, StepKind.CC_DISCHARGE),
				kinds(steps));
		assertTrue(Math.abs(steps.get(2).duration() - 600 * Math.log(1e4)) < 61);
	}

	@Test
	void timeThatStandsStillOrRunsBackwardsCarriesNoCharge() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1);
		test.row(0, 1, 3);
		test.row(3600, 1, 3.5);
		test.row(3600, 1, 3.5);
		test.row(1800, 1, 3.6);
		test.row(5400, 1, 4);
		assertEquals(2, steps(test.build()).get(0).integrated(), 1e-12);
	}
}

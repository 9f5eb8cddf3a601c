/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;

class FullCellTest {

	private static <P extends Record> Result run(Analysis<P> analysis, Measurement m, Map<String, String> set) throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(AnalysisInputs.of("measurement", m), schema.with(schema.defaults(), set), AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet())).value();
	}

	/** All lithium comes from the cathode; each cycle keeps the share η of what was charged. */
	private static Measurement anodeFree(double efficiency, int cycles) {
		SyntheticTest test = new SyntheticTest(1).interval(600).rest(600, 3);
		double capacity = 4e-3;
		for (int n = 1; n <= cycles; n++) {
			test.cycle(n).current(2e-3, capacity, 3.5, 4.3);
			capacity *= efficiency;
			test.current(-2e-3, capacity, 4.2, 3);
		}
		return test.build();
	}

	@Test
	void zhangsEstimateIsExactWithoutAReservoirAndChiangsIsClose() throws AnalysisException {
		Result result = run(new FullCellEfficiencyAnalysis(), anodeFree(0.98, 30), Map.of());
		assertEquals(98, value(result, "conventional"), 1e-6);
		assertEquals(98, value(result, "zhang"), 1e-6);
		// retention counts from the first discharge: 0.98^(n−1) = 0.8
		int last = 13;
		assertEquals(last, value(result, "cycles"));
		double before = Math.pow(0.98, last - 2);
		double after = Math.pow(0.98, last - 1);
		double n = last - 1 + (before - 0.8) / (before - after);
		assertEquals(100 * (1 - 0.2 / n), value(result, "chiang"), 1e-6);
		assertTrue(result.notices().stream().noneMatch(q -> q.message().contains("has not fallen")));
	}

	@Test
	void theEstimatesCountTheLithiumOnTheAnode() {
		assertEquals(1 - (10 + 0.2 * 5) / (100 * 5), CoulombicEfficiency.chiang(100, 0.8, 10, 5), 1e-15);
		assertEquals(1 - (10 + 5 - 0.8 * 4.5) / 480, CoulombicEfficiency.zhang(0.8, 10, 5, 4.5, 480), 1e-15);
	}

	@Test
	void whereTheEstimatesDoNotHoldItIsSaid() throws AnalysisException {
		Result young = run(new FullCellEfficiencyAnalysis(), anodeFree(0.999, 10), Map.of());
		assertTrue(young.notices().stream().anyMatch(q -> q.message().contains("has not fallen")));
		SyntheticTest rates = new SyntheticTest(1).interval(600);
		for (int n = 1; n <= 8; n++) {
			rates.cycle(n).current(n > 4 ? 4e-3 : 2e-3, 4e-3, 3.5, 4.3).current(-2e-3, 4e-3 * Math.pow(0.9, n), 4.2, 3);
		}
		Result changed = run(new FullCellEfficiencyAnalysis(), rates.build(), Map.of());
		assertTrue(changed.notices().stream().anyMatch(q -> q.message().contains("changes of rate")));
	}

	/** Capacity holds until a cycle, then falls linearly; efficiency drops with it. */
	private static Measurement twoStages(long seed, int inflection, int cycles, double noise) {
		Random random = new Random(seed);
		SyntheticTest test = new SyntheticTest(seed).interval(1200).rest(1200, 3);
		test.cycle(1).current(2e-3, 4.5e-3, 3.5, 4.3).current(-2e-3, 4e-3, 4.2, 3);
		for (int n = 2; n <= cycles; n++) {
			double health = 1 - 0.004 * Math.max(0, n - inflection) + noise * random.nextGaussian();
			double efficiency = n <= inflection ? 0.999 : 0.99;
			test.cycle(n).current(2e-3, 4e-3 * health / efficiency, 3.5, 4.3).current(-2e-3, 4e-3 * health, 4.2, 3);
		}
		return test.build();
	}

	@Test
	void theInflectionIsFound() throws AnalysisException {
		Result result = run(new TwoStageFadeAnalysis(), twoStages(3, 60, 140, 5e-4), Map.of());
		Quantity inflection = result.quantity("inflectionCycle").orElseThrow();
		assertEquals(60, inflection.value(), 4 * inflection.standardUncertainty());
		assertTrue(inflection.standardUncertainty() < 2);
		assertEquals(-0.4, value(result, "slopeAfter"), 0.01);
		assertEquals(0, value(result, "slopeBefore"), 0.01);
		assertEquals(110, value(result, "life"), 1);
		assertEquals(0.9, value(result, "efficiencyDrop"), 0.01);
		assertEquals(0.5, value(result, "reservoir"), 1e-6);
		assertEquals(100 * 0.5 / 4.5, value(result, "reservoirShare"), 1e-6);
	}

	@Test
	void theIntervalOfTheInflectionCoversTheTruth() throws AnalysisException {
		int within = 0;
		int runs = Boolean.getBoolean("lithoscope.full") ? 600 : 80;
		for (int seed = 0; seed < runs; seed++) {
			Result result = run(new TwoStageFadeAnalysis(), twoStages(seed, 20, 60, 3e-3), Map.of("formation-cycles", "0"));
			within += value(result, "inflectionLow") <= 20 && 20 <= value(result, "inflectionHigh") ? 1 : 0;
		}
		// 3.5 standard deviations of the binomial distribution
		assertEquals(0.6827, (double) within / runs, 3.5 * Math.sqrt(0.6827 * 0.3173 / runs));
	}

	@Test
	void aStraightFadeHasNoInflection() throws AnalysisException {
		Result result = run(new TwoStageFadeAnalysis(), twoStages(5, 1, 80, 2e-3), Map.of());
		assertFalse(result.values().containsKey("inflectionCycle"));
		assertTrue(result.notices().stream().anyMatch(q -> q.message().contains("no inflection")));
	}

	@Test
	void theReservoirComesFromAConstantVoltageDischargeWhereThereIsOne() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).interval(60);
		double held = SyntheticTest.held(2e-3, 1e-5, 900);
		for (int n = 1; n <= 6; n++) {
			test.cycle(n).current(2e-3, 5e-3, 3.5, 4.3).current(-2e-3, 4e-3, 4.2, 3).hold(3, -2e-3, -1e-5, 900);
		}
		Result result = run(new TwoStageFadeAnalysis(), test.build(), Map.of());
		assertEquals(1000 * held, value(result, "reservoir"), 1000 * held * 5e-3);
		Result other = run(new TwoStageFadeAnalysis(), test.build(), Map.of("reservoir", "FIRST_CYCLE"));
		assertEquals(1000 * (1e-3 - held), value(other, "reservoir"), 1e-3);
		assertThrows(AnalysisException.class, () -> run(new TwoStageFadeAnalysis(), twoStages(1, 10, 20, 0),
				Map.of("reservoir", "CV_DISCHARGE")));
	}

	@Test
	void cellsThatCannotBeToldApartAreSaidToBeSo() throws AnalysisException {
		CompareEfficiencyAnalysis analysis = new CompareEfficiencyAnalysis();
		ParameterSchema<CompareEfficiencyParameters> schema = ParameterSchema.of(CompareEfficiencyParameters.class);
		Measurement a = anodeFree(0.9990, 10);
		Measurement b = anodeFree(0.99902, 10);
		AnalysisInputs cells = new AnalysisInputs(Map.of("cells", List.of(a, b)), Map.of());
		Result coarse = analysis.analyse(cells, schema.with(schema.defaults(), Map.of("tester.charge-error", "200")),
				AnalysisContext.unattended());
		assertEquals(1, value(coarse, "pairsNotToldApart"));
		assertTrue(coarse.values().get("verdict").text().contains("cannot be told apart"));
		Result fine = analysis.analyse(cells, schema.with(schema.defaults(), Map.of("tester.charge-error", "5")),
				AnalysisContext.unattended());
		assertEquals(0, value(fine, "pairsNotToldApart"));
		assertTrue(fine.values().get("verdict").text().contains("higher efficiency"));
	}

	@Test
	void ratesAreToldApartByTheirCurrent() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).interval(300);
		double[] rate = { 0.5e-3, 1e-3, 2e-3, 0.5e-3 };
		double[] capacity = { 4e-3, 3.6e-3, 3e-3, 3.9e-3 };
		int n = 1;
		for (int r = 0; r < rate.length; r++) {
			for (int k = 0; k < 5; k++) {
				test.cycle(n++).current(rate[r], 1.01 * capacity[r], 3.5, 4.3).current(-rate[r], capacity[r], 4.2, 3);
			}
		}
		Result result = run(new RateCapabilityAnalysis(), test.build(), Map.of("norms.mass", "20 mg", "one-c", "200 mA/g"));
		assertEquals(4, value(result, "rates"));
		assertEquals(150, value(result, "rate3"), 1e-6);
		var table = result.tables().get("rates");
		assertEquals(0.5, table.column("c_rate").orElseThrow().get(2), 1e-9);
		assertEquals(11, table.column("first_cycle").orElseThrow().get(2));
		assertEquals(75, table.column("relative_to_first").orElseThrow().get(2), 1e-6);
		assertThrows(AnalysisException.class, () -> run(new RateCapabilityAnalysis(), test.build(), Map.of("one-c", "200 mA/g")));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.electrochemistry.analysis.CoulombicEfficiencyAnalysis;
import org.lithoscope.electrochemistry.analysis.CoulombicEfficiencyParameters;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;

class PlatingProtocolTest {

	private static PlatingProtocol recognise(Measurement m) throws AnalysisException {
		List<Step> steps = Steps.of(CyclingRun.of(m), StepOptions.standard(), AnalysisContext.unattended());
		return PlatingProtocol.recognise(HalfCycles.of(steps, ChargeSource.INTEGRATED, 0.001), ChargeSource.INTEGRATED);
	}

	@Test
	void theFloorIsWhatPolyimideSilverCopperReached() {
		// PIAG quotes 83.3 % for n·Q_C/Q_T = 5: the least that the method can give
		assertEquals(5.0 / 6, CoulombicEfficiency.reservoirFloor(25, 1, 5), 1e-15);
		assertEquals(0.833, CoulombicEfficiency.reservoirFloor(25, 1, 5), 5e-4);
		assertEquals((10 + 4.8) / 15, CoulombicEfficiency.reservoir(10, 1, 4.8, 5), 1e-15);
	}

	@Test
	void protocolsAreRecognisedInVariedProfiles() throws AnalysisException {
		Random random = new Random(20250101);
		List<String> wrong = new ArrayList<>();
		List<String> missed = new ArrayList<>();
		int runs = Boolean.getBoolean("lithoscope.full") ? 3000 : 200;
		for (int k = 0; k < runs; k++) {
			PlatingCell cell = PlatingCell.random(random, Kind.values()[random.nextInt(3)]);
			PlatingProtocol found = recognise(cell.measurement());
			if (found.kind() == Kind.NOT_RECOGNISED) {
				missed.add(cell + " " + found.remarks());
			} else if (found.kind() != cell.kind() || found.cycles() != cell.cycles()
					|| found.conditioning().size() != 2 * cell.conditioning()) {
				wrong.add(cell + " found " + found.kind() + " n=" + found.cycles() + " cond=" + found.conditioning().size());
			}
		}
		assertEquals(List.of(), wrong, "never silently wrong");
		assertTrue(missed.size() <= runs / 100, missed.size() + " of " + runs + " missed: " + missed);
	}

	@Test
	void theEfficiencyIsThatOfTheCell() throws AnalysisException {
		Random random = new Random(7);
		for (int k = 0; k < 60; k++) {
			PlatingCell cell = PlatingCell.random(random, Kind.values()[random.nextInt(3)]);
			Result result = analyse(cell.measurement(), "AUTO");
			if (result.quantity("averageCoulombicEfficiency").isPresent()) {
				double ce = result.quantity("averageCoulombicEfficiency").orElseThrow().value();
				assertEquals(100 * cell.measuredEfficiency(), ce, 0.05, cell.toString());
			}
		}
	}

	private static Result analyse(Measurement m, String protocol) throws AnalysisException {
		ParameterSchema<CoulombicEfficiencyParameters> schema = ParameterSchema.of(CoulombicEfficiencyParameters.class);
		return new CoulombicEfficiencyAnalysis().analyse(AnalysisInputs.of("measurement", m),
				schema.with(schema.defaults(), Map.of("protocol", protocol)), AnalysisContext.unattended());
	}

	@Test
	void whatIsNoPlatingProtocolIsNotRecognised() throws AnalysisException {
		List<Measurement> others = new ArrayList<>();
		others.add(SyntheticTest.fullCell(1, 10, 4e-3, 0.99).build());
		SyntheticTest symmetric = new SyntheticTest(1);
		SyntheticTest unequal = new SyntheticTest(2);
		SyntheticTest nearlyEqual = new SyntheticTest(3).current(-1e-3, 1.1e-3, -0.06, -0.04);
		for (int n = 0; n < 10; n++) {
			symmetric.current(-1e-3, 1e-3, -0.06, -0.05).current(1e-3, 1e-3, 0.05, 0.06);
			unequal.current(-1e-3, (1 + 0.2 * n) * 1e-3, -0.06, -0.05).current(1e-3, 0.5e-3, 0.05, 0.06);
			nearlyEqual.current(1e-3, 1e-3, 0.04, 0.05).current(-1e-3, 1e-3, -0.06, -0.04);
		}
		others.add(symmetric.build());
		others.add(unequal.build());
		others.add(nearlyEqual.current(1e-3, 1e-3, 0.04, 1).build());
		others.add(new SyntheticTest(4).current(-1e-3, 1e-3, -0.06, -0.05).current(1e-3, 1e-3, 0.05, 1).build());
		for (Measurement m : others) {
			PlatingProtocol protocol = recognise(m);
			assertEquals(Kind.NOT_RECOGNISED, protocol.kind(), protocol.remarks().toString());
			Result result = analyse(m, "AUTO");
			assertTrue(result.quantity("averageCoulombicEfficiency").isEmpty());
			assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("not recognised")));
		}
	}

	@Test
	void lithiumTakenUpByAHostIsNotPlated() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).rest(600, 2.3);
		for (int n = 0; n < 5; n++) {
			test.current(-2e-4, 2e-3, 0.4, 0.005).hold(0.004, -2e-4, -1e-4, 3000).current(2e-4, 1.95e-3, 0.01, 2);
		}
		PlatingProtocol protocol = recognise(test.build());
		assertEquals(Kind.NOT_RECOGNISED, protocol.kind());
		assertTrue(protocol.remarks().stream().anyMatch(r -> r.contains("never fall below 0 V")), protocol.remarks().toString());
	}

	@Test
	void aReservoirTestThatBreaksOffBeforeTheFinalStripIsNotRecognised() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).current(-1e-3, 5e-3, -0.06, -0.04);
		for (int n = 0; n < 10; n++) {
			test.current(1e-3, 1e-3, 0.03, 0.04).current(-1e-3, 1e-3, -0.06, -0.04);
		}
		assertEquals(Kind.NOT_RECOGNISED, recognise(test.build()).kind());
	}

	@Test
	void aProtocolCanBeStated() throws AnalysisException {
		Measurement symmetricLike = new SyntheticTest(1).current(-1e-3, 5e-3, -0.06, -0.05).current(1e-3, 1e-3, 0.05, 0.06)
				.current(-1e-3, 1e-3, -0.06, -0.05).current(1e-3, 4.8e-3, 0.05, 0.06).build();
		assertEquals(100 * 5.8 / 6, analyse(symmetricLike, "RESERVOIR").quantity("averageCoulombicEfficiency").orElseThrow().value(), 1e-6);
	}

	@Test
	void theUncertaintyOfAReservoirEfficiencyCoversTheTruth() throws AnalysisException {
		Random random = new Random(5);
		int within = 0;
		int runs = Boolean.getBoolean("lithoscope.full") ? 3000 : 300;
		double truth = 0.995;
		for (int k = 0; k < runs; k++) {
			// every charge off by 1000 ppm: the current is scaled step by step
			SyntheticTest test = new SyntheticTest(k).interval(600);
			double lithium = truth * 5e-3;
			test.current(-1e-3, off(5e-3, random), -0.06, -0.05);
			for (int n = 0; n < 10; n++) {
				test.current(1e-3, off(1e-3, random), 0.05, 0.06).current(-1e-3, off(1e-3, random), -0.06, -0.05);
				lithium += (truth - 1) * 1e-3;
			}
			test.current(1e-3, off(lithium, random), 0.02, 1);
			ParameterSchema<CoulombicEfficiencyParameters> schema = ParameterSchema.of(CoulombicEfficiencyParameters.class);
			Result result = new CoulombicEfficiencyAnalysis().analyse(AnalysisInputs.of("measurement", test.build()),
					schema.with(schema.defaults(), Map.of("tester.charge-error", "1000", "protocol", "RESERVOIR")),
					AnalysisContext.unattended());
			var ce = result.quantity("averageCoulombicEfficiency").orElseThrow();
			within += Math.abs(ce.value() / 100 - truth) <= ce.standardUncertainty() / 100 ? 1 : 0;
		}
		// 3.5 standard deviations of the binomial distribution
		assertEquals(0.6827, (double) within / runs, 3.5 * Math.sqrt(0.6827 * 0.3173 / runs));
	}

	private static double off(double charge, Random random) {
		return charge * (1 + 1e-3 * random.nextGaussian());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;

class HalfCellTest {

	private static <P extends Record> Result run(Analysis<P> analysis, Measurement m, Map<String, String> set) throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(AnalysisInputs.of("measurement", m), schema.with(schema.defaults(), set), AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet())).value();
	}

	/** 0.05 mAh of alloying from 0.4 V to 0 V, a minimum, a plateau, and a strip; 1 mA, 2 mAh. */
	private static Measurement firstPlating(double depth, double plateau, double noise, long seed) {
		SyntheticTest test = new SyntheticTest(seed).noise(0, 0, noise);
		double t = 0;
		for (int i = 0; i <= 36; i++) {
			test.row(t + i * 5, -1e-3, 0.4 * (1 - i / 36.0));
		}
		t += 180;
		int n = 1404;
		for (int i = 1; i <= n; i++) {
			double q = i * 5 / 3600.0;
			test.row(t + i * 5, -1e-3, plateau - depth * q / 0.02 * Math.exp(1 - q / 0.02));
		}
		t += n * 5;
		return test.pause(t).rest(600, 0).current(1e-3, 1.9e-3, 0.045, 0.055).build();
	}

	@Test
	void theNucleationOverpotentialIsTheDepthOfTheMinimum() throws AnalysisException {
		Result result = run(new NucleationAnalysis(), firstPlating(0.0863, -0.05, 0, 1), Map.of("norms.area", "2 cm2"));
		assertEquals(86.3, value(result, "nucleationOverpotential"), 0.2);
		assertEquals(-136.3, value(result, "minimumVoltage"), 0.2);
		assertEquals(-50, value(result, "platingPlateau"), 0.01);
		// from 45 to 55 mV; the plateau lies between 20 and 60 % of the strip
		assertEquals(49, value(result, "strippingPlateau"), 0.05);
		assertEquals(49.5, value(result, "polarisation"), 0.05);
		assertEquals(99, value(result, "polarisationGap"), 0.1);
		assertEquals(0.05, value(result, "alloyingCapacity"), 1.5e-3);
		assertEquals(0.025, value(result, "arealAlloyingCapacity"), 1e-3);
	}

	@Test
	void noiseDoesNotMakeANucleationMinimum() throws AnalysisException {
		int claimed = 0;
		for (int seed = 0; seed < 30; seed++) {
			Result result = run(new NucleationAnalysis(), firstPlating(0, -0.05, 1e-3, seed), Map.of());
			claimed += result.values().containsKey("nucleationOverpotential") ? 1 : 0;
			Result deep = run(new NucleationAnalysis(), firstPlating(0.02, -0.05, 1e-3, seed), Map.of());
			assertEquals(20, value(deep, "nucleationOverpotential"), 2);
		}
		assertTrue(claimed <= 1, claimed + " of 30");
	}

	@Test
	void aDipBetweenTwoRowsIsSaidToBeSo() throws AnalysisException {
		int within = 0;
		Random random = new Random(5);
		for (int k = 0; k < 100; k++) {
			// falls within a second and recovers exponentially: rows every two minutes meet it somewhere
			double depth = 0.03 + 0.05 * random.nextDouble();
			double fold = 100 + 200 * random.nextDouble();
			double start = 120 * random.nextDouble();
			SyntheticTest test = new SyntheticTest(k).noise(0, 0, 1e-4);
			test.row(0, -1e-3, 0.3);
			for (int i = 1; i < 120; i++) {
				test.row(i * 120, -1e-3, -0.025 - depth * Math.exp(-(i * 120 - start) / fold));
			}
			test.pause(120 * 120).interval(60).current(1e-3, 3.5e-3, 0.025, 0.025);
			Result result = run(new NucleationAnalysis(), test.build(), Map.of());
			Quantity eta = result.quantity("nucleationOverpotential").orElseThrow();
			within += Math.abs(eta.value() - 1000 * depth) <= 2 * eta.standardUncertainty() ? 1 : 0;
			assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("between two rows")));
			assertTrue(result.values().get("nucleationOverpotential").label().endsWith("at least"));
		}
		assertTrue(within >= 93, within + " of 100 within two standard uncertainties");
		Result dense = run(new NucleationAnalysis(), firstPlating(0.0863, -0.05, 0, 1), Map.of());
		assertFalse(dense.notices().stream().anyMatch(n -> n.message().contains("between two rows")));
	}

	@Test
	void aPlatingThatIsNotThereIsSaidToBeMissing() {
		assertThrows(AnalysisException.class, () -> run(new NucleationAnalysis(), firstPlating(0.05, -0.05, 0, 1), Map.of("cycle", "3")));
	}

	private enum End {
		SURGE, SOFT_SHORT, NOISE, NONE
	}

	/** 2 mAh per half cycle at 2 mA, 60 mV with a slow drift, ended in a half cycle in one of the ways. */
	private static Measurement symmetric(Random random, End end, int at, int halves) {
		SyntheticTest test = new SyntheticTest(random.nextLong()).interval(60).noise(0, 0, 4e-4 * (1 + random.nextDouble()));
		double eta = 0.03 + 0.06 * random.nextDouble();
		double drift = 0.005 * random.nextGaussian();
		for (int n = 0; n < halves; n++) {
			int sign = n % 2 == 0 ? -1 : 1;
			double v = eta * Math.exp(Math.max(-0.02, Math.min(0.02, drift)) * n);
			double top = v * 1.1;
			if (n >= at) {
				switch (end) {
					case SURGE -> top = 0.5 + (n - at);
					case SOFT_SHORT -> {
						v *= 0.3;
						top = v;
					}
					case NOISE -> test.noise(0, 0, 0.03);
					case NONE -> top = v;
				}
			}
			test.current(sign * 2e-3, 2e-3, sign * v, sign * top);
		}
		return test.build();
	}

	@Test
	void theThreeEndsAreToldApart() throws AnalysisException {
		Random random = new Random(11);
		List<String> wrong = new ArrayList<>();
		Map<End, String> label = Map.of(End.SURGE, "voltage surge", End.SOFT_SHORT, "soft short (sudden drop)", End.NOISE, "voltage noise",
				End.NONE, "not reached");
		for (int k = 0; k < 80; k++) {
			End end = End.values()[k % 4];
			int at = 10 + random.nextInt(50);
			Result result = run(new SymmetricAnalysis(), symmetric(random, end, at, 80), Map.of("surge-voltage", "0.4 V"));
			String found = result.values().get("endOfLife").text();
			double hours = value(result, "hoursSurvived");
			double truth = end == End.NONE ? 80 : end == End.SURGE ? at + 0.8 : at;
			if (!found.equals(label.get(end)) || Math.abs(hours - truth) > (end == End.SURGE ? 0.25 : 0.05)) {
				wrong.add(end + " at " + at + " found " + found + " after " + hours + " h");
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void aSymmetricCellHasItsOverpotential() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1);
		for (int n = 0; n < 20; n++) {
			test.current(-2e-3, 2e-3, -0.07, -0.07).current(2e-3, 2e-3, 0.07, 0.07);
		}
		Result result = run(new SymmetricAnalysis(), test.build(), Map.of("norms.area", "1 cm2"));
		assertEquals(70, value(result, "overpotential"), 1e-9);
		assertEquals(40, value(result, "hoursSurvived"), 1e-9);
		assertEquals(2, result.tables().get("half-cycles").column("areal_capacity").orElseThrow().get(5), 1e-9);
		assertFalse(result.notices().stream().anyMatch(q -> q.message().contains("may not be")));
		Result full = run(new SymmetricAnalysis(), SyntheticTest.fullCell(1, 5, 4e-3, 0.99).build(), Map.of());
		assertTrue(full.notices().stream().anyMatch(q -> q.message().contains("may not be")));
	}
}

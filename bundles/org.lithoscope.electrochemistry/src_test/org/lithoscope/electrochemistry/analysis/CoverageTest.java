/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.electrochemistry.formula.CycleLife;
import org.lithoscope.electrochemistry.formula.Tafel;
import org.lithoscope.electrochemistry.formula.Titration;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Stated uncertainties cover the truth as often as they claim: many synthetic cells of known truth, 68.27 % within one and 95.45 % within
 * two standard uncertainties. The bands are 3.5 standard deviations of the binomial distribution, so that a right claim fails once in two
 * thousand.
 */
class CoverageTest {

	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");
	private static final double PPM = 300e-6;
	private static final String TESTER = "300";

	/** How often each value lay within its uncertainty. */
	private static final class Coverage {
		private final Map<String, int[]> counts = new HashMap<>();

		void add(Result result, String name, double truth) {
			Quantity q = result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet()));
			double off = Math.abs(q.value() - truth) / q.standardUncertainty();
			int[] c = counts.computeIfAbsent(name, n -> new int[3]);
			c[0]++;
			c[1] += off <= 1 ? 1 : 0;
			c[2] += off <= 2 ? 1 : 0;
		}

		void check() {
			check(0.6827, 0.9545);
		}

		/** With the shares that Student's distribution has within one and two standard errors. */
		void check(double oneSigma, double twoSigma) {
			StringBuilder wrong = new StringBuilder();
			counts.forEach((name, c) -> {
				double one = (double) c[1] / c[0];
				double two = (double) c[2] / c[0];
				if (Math.abs(one - oneSigma) > band(oneSigma, c[0]) || two < twoSigma - band(twoSigma, c[0])) {
					wrong.append(String.format(Locale.ROOT, "%s: %.3f within 1σ, %.3f within 2σ of %d; ", name, one, two, c[0]));
				}
			});
			assertTrue(wrong.isEmpty(), wrong.toString());
		}

		private static double band(double p, int n) {
			return 3.5 * Math.sqrt(p * (1 - p) / n);
		}
	}

	private static int runs(int few) {
		return FULL ? 10 * few : few;
	}

	private static <P extends Record> Result run(Analysis<P> analysis, Measurement m, String... settings) throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		Map<String, String> set = new HashMap<>();
		for (int i = 0; i < settings.length; i += 2) {
			set.put(settings[i], settings[i + 1]);
		}
		return analysis.analyse(m == null ? new AnalysisInputs(Map.of(), Map.of()) : AnalysisInputs.of("measurement", m),
				schema.with(schema.defaults(), set), AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow().value();
	}

	/** An anode-free cell that loses the same share in each cycle, measured by a tester whose every charge is off by its own error. */
	private static Measurement anodeFree(Random random, double error, int cycles) {
		SyntheticTest test = new SyntheticTest(1).interval(3600).rest(3600, 3);
		double capacity = 4e-3;
		for (int n = 1; n <= cycles; n++) {
			test.cycle(n).current(2e-3, capacity * (1 + error * random.nextGaussian()), 3.5, 4.3);
			capacity *= 0.99;
			test.current(-2e-3, capacity * (1 + error * random.nextGaussian()), 4.2, 3);
		}
		return test.build();
	}

	@Test
	void fullCellEfficiencies() throws AnalysisException {
		Random random = new Random(41);
		FullCellEfficiencyAnalysis analysis = new FullCellEfficiencyAnalysis();
		double chiang = value(run(analysis, anodeFree(random, 0, 40)), "chiang");
		double early = value(run(analysis, anodeFree(random, 0, 12)), "chiang");
		Coverage coverage = new Coverage();
		Coverage notReached = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			Result result = run(analysis, anodeFree(random, PPM, 40), "tester.charge-error", TESTER);
			coverage.add(result, "conventional", 99);
			coverage.add(result, "zhang", 99);
			coverage.add(result, "chiang", chiang);
			Result young = run(analysis, anodeFree(random, PPM, 12), "tester.charge-error", TESTER);
			notReached.add(young, "chiang", early);
			notReached.add(young, "zhang", 99);
		}
		coverage.check();
		notReached.check();
	}

	@Test
	void retentionAndLife() throws AnalysisException {
		Random random = new Random(43);
		RetentionAnalysis analysis = new RetentionAnalysis();
		Result truth = run(analysis, anodeFree(random, 0, 40));
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			Result result = run(analysis, anodeFree(random, PPM, 40), "tester.charge-error", TESTER);
			coverage.add(result, "retention", 100 * Math.pow(0.99, 39));
			coverage.add(result, "retentionPerCycle", 99);
			coverage.add(result, "life", value(truth, "life"));
			coverage.add(result, "lifeFromEfficiency", CycleLife.cycles(0.8, 0.99));
		}
		coverage.check();
	}

	@Test
	void fadeAndLifeByTheLine() throws AnalysisException {
		Random random = new Random(47);
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			SyntheticTest test = new SyntheticTest(1).interval(3600);
			// the first cycle is the reference: without scatter, so that the truth is known
			for (int n = 1; n <= 40; n++) {
				double health = 1 - 0.002 * (n - 1) + (n > 1 ? 2e-3 * random.nextGaussian() : 0);
				test.cycle(n).current(2e-3, 4e-3 * health / 0.99, 3.5, 4.3).current(-2e-3, 4e-3 * health, 4.2, 3);
			}
			Result result = run(new RetentionAnalysis(), test.build());
			coverage.add(result, "fade", 0.2);
			coverage.add(result, "lifeByLine", 101);
		}
		coverage.check();
	}

	@Test
	void halfCellEfficiencies() throws AnalysisException {
		Random random = new Random(53);
		Coverage conventional = new Coverage();
		Coverage cycles = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			SyntheticTest test = new SyntheticTest(1).interval(600);
			for (int n = 1; n <= 8; n++) {
				test.current(-1e-3, 1e-3 * (1 + PPM * random.nextGaussian()), -0.08, -0.05)
						.current(1e-3, 0.98e-3 * (1 + PPM * random.nextGaussian()), 0.03, 0.04).sameStep().current(1e-3, 1e-6, 0.04, 1);
			}
			Measurement m = test.build();
			double truth = 100 * (0.98e-3 + 1e-6) / 1e-3;
			conventional.add(run(new CoulombicEfficiencyAnalysis(), m, "tester.charge-error", TESTER, "protocol", "CONVENTIONAL"),
					"averageCoulombicEfficiency", truth);
			cycles.add(run(new CyclesAnalysis(), m, "tester.charge-error", TESTER), "averageCoulombicEfficiency", truth);
		}
		conventional.check();
		cycles.check();
	}

	@Test
	void nucleationAndPolarisation() throws AnalysisException {
		Random random = new Random(59);
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			double depth = 0.02 + 0.08 * random.nextDouble();
			SyntheticTest test = new SyntheticTest(random.nextLong()).noise(0, 0, 5e-4 + 1e-3 * random.nextDouble());
			int n = 1440;
			for (int i = 0; i <= n; i++) {
				double q = i * 5 / 3600.0;
				test.row(i * 5, -1e-3, -0.05 - depth * q / 0.02 * Math.exp(1 - q / 0.02));
			}
			test.pause(n * 5).interval(5).current(1e-3, 1.9e-3, 0.04, 0.04);
			Result result = run(new NucleationAnalysis(), test.build());
			coverage.add(result, "nucleationOverpotential", 1000 * depth);
			coverage.add(result, "minimumVoltage", -1000 * (0.05 + depth));
			coverage.add(result, "platingPlateau", -50);
			coverage.add(result, "polarisation", 45);
		}
		coverage.check();
	}

	@Test
	void tafelLines() throws AnalysisException {
		Random random = new Random(61);
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(100); k++) {
			int n = 401;
			double[] e = new double[n];
			double[] i = new double[n];
			for (int row = 0; row < n; row++) {
				e[row] = -0.2 + 0.4 * row / (n - 1);
				i[row] = 1e-3 * Tafel.butlerVolmer(0.4, e[row], 0.5, 1, 298.15) * (1 + 0.05 * random.nextGaussian());
			}
			Measurement m = Measurement.builder("electrochemistry/voltammetry").name("cv").table("data",
					Table.of(Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), e),
							Column.ofDoubles(ColumnInfo.of("current_ampere", Units.AMPERE), i))).build();
			Result result = run(new TafelAnalysis(), m, "equilibrium", "0 V");
			for (String branch : new String[] { "anodic", "cathodic" }) {
				coverage.add(result, branch + "ExchangeCurrent", 0.4);
				coverage.add(result, branch + "Slope", 1000 * Tafel.voltsPerDecade(0.5, 1, 298.15));
				coverage.add(result, branch + "Symmetry", 0.5);
			}
		}
		coverage.check();
	}

	@Test
	void onsetsOfNoisySweeps() throws AnalysisException {
		Random random = new Random(67);
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			int n = 2001;
			double noise = 1e-8 * Math.pow(10, 1.3 * random.nextDouble());
			double middle = 4.2 + 0.4 * random.nextDouble();
			double[] e = new double[n];
			double[] i = new double[n];
			for (int row = 0; row < n; row++) {
				e[row] = 3 + 2.0 * row / (n - 1);
				i[row] = 1e-6 * Math.exp((e[row] - middle) / 0.1) + noise * random.nextGaussian();
			}
			Measurement m = Measurement.builder("electrochemistry/voltammetry").name("sweep").table("data",
					Table.of(Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), e),
							Column.ofDoubles(ColumnInfo.of("current_ampere", Units.AMPERE), i))).build();
			coverage.add(run(new OnsetAnalysis(), m, "threshold", "2.2 uA/cm2", "norms.area", "1 cm2"), "onset", middle + 0.1 * Math.log(2.2));
		}
		// parabolas through 11 points and more: eight degrees of freedom at least
		coverage.check(0.665, 0.93);
	}

	@Test
	void growthOfDeadLithium() throws AnalysisException {
		Random random = new Random(71);
		double unit = Titration.metallicLithium(Titration.STOICHIOMETRIC, 1, 0.02, 0.03, 24.5);
		Coverage coverage = new Coverage();
		for (int k = 0; k < runs(200); k++) {
			StringJoiner cycles = new StringJoiner(",");
			StringJoiner ratios = new StringJoiner(",");
			StringJoiner losses = new StringJoiner(",");
			for (int n = 5; n <= 60; n += 5) {
				cycles.add(String.valueOf(n));
				double dead = 13.8e-3 * n + 0.02 * random.nextGaussian();
				ratios.add(String.valueOf(dead / unit));
				losses.add(String.valueOf(dead + 17.1e-3 * n + 0.03 * random.nextGaussian()));
			}
			Result result = run(new TitrationAnalysis(), null, "cycles", cycles.toString(), "peak-ratios", ratios.toString(), "total-losses",
					losses.toString());
			coverage.add(result, "deadPerCycle", 13.8);
			coverage.add(result, "interphasePerCycle", 17.1);
		}
		// lines through 12 points: ten degrees of freedom
		coverage.check(0.6591, 0.9266);
	}
}

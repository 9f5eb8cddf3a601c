/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.formula.Onset;
import org.lithoscope.electrochemistry.formula.Tafel;
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

class VoltammetryTest {

	private static <P extends Record> Result run(Analysis<P> analysis, Measurement m, Map<String, String> set) throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(AnalysisInputs.of("measurement", m), schema.with(schema.defaults(), set), AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet())).value();
	}

	/** Sweeps 10 mV/s from one potential to another and back. */
	private static Measurement sweep(double from, double to, int n, boolean back, DoubleUnaryOperator ampere) {
		int rows = back ? 2 * n : n;
		double[] t = new double[rows];
		double[] e = new double[rows];
		double[] i = new double[rows];
		for (int k = 0; k < rows; k++) {
			int at = k < n ? k : 2 * n - 1 - k;
			e[k] = from + (to - from) * at / (n - 1);
			t[k] = Math.abs(to - from) / 0.01 * k / (n - 1);
			i[k] = ampere.applyAsDouble(e[k]);
		}
		return Measurement.builder("electrochemistry/voltammetry").name("cv").table("data",
				Table.of(Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), t),
						Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), e),
						Column.ofDoubles(ColumnInfo.of("current_ampere", Units.AMPERE), i))).build();
	}

	@Test
	void aTafelSlopeOfOneHalf() {
		assertEquals(0.1183, Tafel.voltsPerDecade(0.5, 1, 298.15), 5e-5);
		assertEquals(0.5, Tafel.symmetry(Tafel.voltsPerDecade(0.5, 1, 298.15), 1, 298.15), 1e-15);
	}

	@Test
	void butlerAndVolmerGiveBackTheirExchangeCurrent() throws AnalysisException {
		Random random = new Random(3);
		for (double alpha : new double[] { 0.3, 0.5, 0.6 }) {
			Measurement m = sweep(-0.2, 0.2, 801, true, e -> 1.54e-3 * Tafel.butlerVolmer(0.4, e - 0.003, alpha, 1, 298.15)
					* (1 + 2e-3 * random.nextGaussian()));
			Result result = run(new TafelAnalysis(), m, Map.of("norms.area", "1.54 cm2"));
			assertEquals(0.003, value(result, "equilibriumPotential"), 2e-4);
			assertEquals(10, value(result, "scanRate"), 1e-6);
			for (String branch : new String[] { "anodic", "cathodic" }) {
				assertEquals(0.4, value(result, branch + "ExchangeCurrent"), 0.4 * 0.03, branch + " α " + alpha);
				double a = branch.equals("anodic") ? 1 - alpha : alpha;
				assertEquals(a, value(result, branch + "Symmetry"), 0.01);
			}
		}
	}

	@Test
	void anExactLineIsFittedExactlyInAStatedRegion() throws AnalysisException {
		Measurement m = sweep(0.01, 0.2, 400, false, e -> 1e-3 * Math.pow(10, e / 0.1183));
		Result result = run(new TafelAnalysis(), m, Map.of("equilibrium", "0 V", "from", "0.05 V", "to", "0.15 V"));
		Quantity exchange = result.quantity("anodicExchangeCurrent").orElseThrow();
		assertEquals(1, exchange.value(), 1e-9);
		assertEquals(Units.MILLIAMPERE, exchange.unit());
		assertEquals(118.3, value(result, "anodicSlope"), 1e-6);
		assertTrue(result.notices().stream().anyMatch(q -> q.message().contains("cathodic branch")));
		assertThrows(AnalysisException.class, () -> run(new TafelAnalysis(), m, Map.of()));
	}

	@Test
	void theOnsetIsWhereTheCurrentPassesItsThreshold() throws AnalysisException {
		Measurement m = sweep(3, 5, 4001, false, e -> 1e-6 * Math.exp((e - 4.5) / 0.05));
		Result result = run(new OnsetAnalysis(), m, Map.of("threshold", "2 uA/cm2", "norms.area", "2 cm2", "potentials", "4.5,4.8,6"));
		assertEquals(4.5 + 0.05 * Math.log(4), value(result, "onset"), 1e-5);
		assertEquals(0.5e-3, result.tables().get("currents").column("current").orElseThrow().get(0), 1e-9);
		assertTrue(Double.isNaN(result.tables().get("currents").column("current").orElseThrow().get(2)));
		Result cathodic = run(new OnsetAnalysis(), m, Map.of("direction", "CATHODIC"));
		assertTrue(cathodic.quantity("onset").isEmpty());
	}

	@Test
	void aSpikeIsNoOnset() {
		double[] e = { 1, 2, 3, 4, 5, 6, 7 };
		double[] i = { 0, 9, 0, 0, 2, 3, 4 };
		assertEquals(4.5, Onset.potential(e, i, 1, true), 1e-12);
	}
}

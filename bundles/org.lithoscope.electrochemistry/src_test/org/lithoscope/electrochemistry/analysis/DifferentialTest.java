/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.electrochemistry.formula.DifferentialCapacity;
import org.lithoscope.electrochemistry.formula.PeakTracks;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.table.Table;

class DifferentialTest {

	/** Charge of a sum of logistic steps: dQ/dV has a peak of height 1/(4·width) per unit of charge at each centre. */
	private static double charge(double v, double shift) {
		return 1e-3 / (1 + Math.exp(-(v - 3.55 - shift) / 0.02)) + 2e-3 / (1 + Math.exp(-(v - 3.9 - shift) / 0.03));
	}

	private static double[][] curve(int points, double noise, long seed) {
		Random random = new Random(seed);
		double[] q = new double[points];
		double[] v = new double[points];
		for (int i = 0; i < points; i++) {
			double at = 3.2 + 1.1 * i / (points - 1);
			q[i] = charge(at, 0);
			v[i] = at + noise * random.nextGaussian();
		}
		return new double[][] { q, v };
	}

	@Test
	void theAreaOfDqDvIsTheCharge() {
		for (double noise : new double[] { 0, 1e-3 }) {
			double[][] c = curve(4000, noise, 1);
			DifferentialCapacity.Curve d = DifferentialCapacity.byVoltage(c[0], c[1], 2e-3, 0);
			assertEquals(c[0][3999] - c[0][0], 2e-3 * Arrays.stream(d.value()).sum(), 1e-15);
		}
	}

	@Test
	void dqDvIsTheAnalyticDerivative() {
		double[][] c = curve(8000, 0, 1);
		DifferentialCapacity.Curve d = DifferentialCapacity.byVoltage(c[0], c[1], 2e-3, 8e-3);
		for (int i = 5; i < d.at().length - 5; i++) {
			double v = d.at()[i];
			double truth = (charge(v + 1e-6, 0) - charge(v - 1e-6, 0)) / 2e-6;
			assertEquals(truth, d.value()[i], 2e-4 * 0.0167 * 5, "at " + v);
		}
	}

	@Test
	void dvDqIsTheAnalyticDerivative() {
		int n = 2000;
		double[] q = new double[n];
		double[] v = new double[n];
		for (int i = 0; i < n; i++) {
			q[i] = i / (n - 1.0);
			v[i] = 3 + q[i] * q[i];
		}
		DifferentialCapacity.Curve d = DifferentialCapacity.byCharge(q, v, 401, 0.02);
		for (int i = 0; i < d.at().length; i++) {
			assertEquals(2 * d.at()[i], d.value()[i], 1e-3);
		}
	}

	@Test
	void tracksFollowTheNearestPeak() {
		PeakTracks tracks = new PeakTracks(0.05);
		assertArrayEquals(new int[] { 1, 2 }, tracks.next(new double[] { 3.55, 3.9 }));
		assertArrayEquals(new int[] { 1, 3, 2 }, tracks.next(new double[] { 3.57, 3.75, 3.93 }));
		assertArrayEquals(new int[] { 2 }, tracks.next(new double[] { 3.96 }));
		assertArrayEquals(new int[] { 1 }, tracks.next(new double[] { 3.6 }));
	}

	@Test
	void peaksMoveWithTheCycles() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).noise(0, 0, 5e-4);
		for (int n = 1; n <= 5; n++) {
			double shift = 0.01 * (n - 1);
			test.cycle(n);
			half(test, 1, shift);
			half(test, -1, -shift);
		}
		ParameterSchema<DifferentialParameters> schema = ParameterSchema.of(DifferentialParameters.class);
		Result result = new DifferentialAnalysis().analyse(AnalysisInputs.of("measurement", test.build()),
				schema.with(schema.defaults(), Map.of("peak-prominence", "20")), AnalysisContext.unattended());
		assertEquals(4, result.quantity("peaks").orElseThrow().value());
		Table peaks = result.tables().get("peaks");
		assertEquals(20, peaks.rowCount());
		for (int row = 0; row < peaks.rowCount(); row++) {
			int track = (int) peaks.column("peak").orElseThrow().get(row);
			int cycle = (int) peaks.column("cycle_count").orElseThrow().get(row);
			double shift = 0.01 * (cycle - 1) * (track <= 2 ? 1 : -1);
			double centre = track % 2 == 1 ? 3.55 : 3.9;
			assertEquals(centre + shift, peaks.column("peak_voltage").orElseThrow().get(row), 0.004);
		}
	}

	/** A charge or discharge at 1 mA along the curve, one row every 0.5 mV. */
	private static void half(SyntheticTest test, int sign, double shift) {
		double from = sign > 0 ? 3.2 : 4.3;
		double start = charge(from, shift);
		double last = 0;
		for (int i = 0; i <= 2200; i++) {
			double v = from + sign * i * 5e-4;
			last = Math.abs(charge(v, shift) - start) * 3600 / 1e-3;
			test.row(last, sign * 1e-3, v);
		}
		test.pause(last);
	}

	@Test
	void voltagesInAnotherUnitAreRefusedWithTheReason() {
		ParameterSchema<DifferentialParameters> schema = ParameterSchema.of(DifferentialParameters.class);
		SyntheticTest millivolts = new SyntheticTest(1).current(1e-3, 1e-3, 2700, 4200).current(-1e-3, 1e-3, 4200, 2700);
		AnalysisException e = assertThrows(AnalysisException.class, () -> new DifferentialAnalysis().analyse(
				AnalysisInputs.of("measurement", millivolts.build()), schema.defaults(), AnalysisContext.unattended()));
		assertTrue(e.getMessage().contains("check the unit"), e.getMessage());
	}
}

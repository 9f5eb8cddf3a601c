/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class CyclingRunTest {

	private static Measurement of(Column... columns) {
		return Measurement.builder("electrochemistry/cycling").name("m").table("data", Table.of(columns)).build();
	}

	private static Column time(double... t) {
		return Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), t);
	}

	private static Column voltage(double... v) {
		return Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), v);
	}

	@Test
	void currentComesFromTheChargeOfEachRow() throws AnalysisException {
		Column dq = Column.ofDoubles(new ColumnInfo("dq_ah", Units.AMPERE_HOUR, "dq/mA.h", "mA.h"), 0, 0.001, -0.002, 0.5);
		CyclingRun run = CyclingRun.of(of(time(0, 3600, 7200, 7200), voltage(1, 2, 1, 1), dq));
		assertArrayEquals(new double[] { 0, 0.001, -0.002, 0 }, run.current().toArray(), 1e-15);
		assertEquals(ChargeSource.COUNTED, run.resolve(ChargeSource.AUTO));
		assertEquals(1, run.notices().size());
	}

	@Test
	void currentComesFromCapacitiesThatStartAgain() throws AnalysisException {
		Column in = Column.ofDoubles(ColumnInfo.of("charging_capacity_ah", Units.AMPERE_HOUR), 0, 1, 2, 2, 0.5);
		Column out = Column.ofDoubles(ColumnInfo.of("discharging_capacity_ah", Units.AMPERE_HOUR), 0, 0, 0, 1.5, 0);
		CyclingRun run = CyclingRun.of(of(time(0, 3600, 7200, 10800, 14400), voltage(1, 2, 3, 2, 3), in, out));
		assertArrayEquals(new double[] { 0, 1, 1, -1.5, 0.5 }, run.current().toArray(), 1e-15);
	}

	@Test
	void withoutVoltageOrChargeThereIsNoRun() {
		assertThrows(AnalysisException.class, () -> CyclingRun.of(of(time(0, 1))));
		AnalysisException e = assertThrows(AnalysisException.class, () -> CyclingRun.of(of(time(0, 1), voltage(1, 2))));
		assertTrue(e.getMessage().contains("neither a current nor a charge"), e.getMessage());
	}

	@Test
	void wrongSignIsTurnedAndSaid() throws AnalysisException {
		CyclingRun right = CyclingRun.of(SyntheticTest.fullCell(1, 3, 4e-3, 0.99).build());
		assertFalse(right.isInverted());
		SyntheticTest wrong = new SyntheticTest(1).wrongSign().rest(600, 3).current(2e-3, 4e-3, 3.5, 4.3).current(-2e-3, 4e-3, 4.2, 3)
				.rest(600, 3.2);
		CyclingRun turned = CyclingRun.of(wrong.build());
		assertTrue(turned.isInverted());
		assertEquals(2e-3, turned.current().get(15), 1e-12);
		assertTrue(turned.notices().get(0).message().contains("turned"));
		assertFalse(CyclingRun.of(wrong.build(), SignConvention.POSITIVE_CHARGES).isInverted());
	}

	@Test
	void wrongSignIsSeenInHalfCellsUnderNoiseToo() throws AnalysisException {
		for (int seed = 0; seed < 20; seed++) {
			SyntheticTest half = new SyntheticTest(seed).noise(1e-3, 1e-6, 2e-3);
			SyntheticTest wrong = new SyntheticTest(seed).noise(1e-3, 1e-6, 2e-3).wrongSign();
			for (SyntheticTest test : List.of(half, wrong)) {
				test.rest(600, 2.4);
				for (int n = 0; n < 3; n++) {
					test.current(-1e-3, 1e-3, -0.1, -0.05).rest(600, 0).current(1e-3, 0.9e-3, 0.05, 1).rest(600, 0.5);
				}
			}
			assertFalse(CyclingRun.of(half.build()).isInverted());
			assertTrue(CyclingRun.of(wrong.build()).isInverted());
		}
	}

	@Test
	void platingAloneIsNotMistakenForAWrongSign() throws AnalysisException {
		// after nucleation the voltage rises while lithium is plated
		Measurement plating = new SyntheticTest(1).current(-1e-3, 1e-3, -0.15, -0.05).build();
		assertFalse(CyclingRun.of(plating).isInverted());
	}

	@Test
	void oneClearJumpTellsTheSignWhereNoiseHidesTheTrends() throws AnalysisException {
		for (int seed = 0; seed < 20; seed++) {
			SyntheticTest right = new SyntheticTest(seed).noise(0, 0, 1e-3).current(-1e-3, 1e-3, -0.05, -0.05).current(1e-3, 1e-3, 0.04, 0.04);
			SyntheticTest wrong = new SyntheticTest(seed).wrongSign().noise(0, 0, 1e-3).current(-1e-3, 1e-3, -0.05, -0.05)
					.current(1e-3, 1e-3, 0.04, 0.04);
			assertFalse(CyclingRun.of(right.build()).isInverted());
			assertTrue(CyclingRun.of(wrong.build()).isInverted());
		}
	}

	@Test
	void filesOfOneCellFollowEachOther() throws AnalysisException {
		Measurement a = new SyntheticTest(1).cycle(7).current(1e-3, 1e-3, 3, 4).build();
		Measurement b = new SyntheticTest(2).cycle(1).current(-1e-3, 1e-3, 4, 3).build();
		CyclingRun run = CyclingRun.of(List.of(a, b), SignConvention.POSITIVE_CHARGES);
		assertEquals(a.points() + b.points(), run.rows());
		assertArrayEquals(new long[] { a.points() }, run.breaks());
		assertEquals(3600, run.time().get(a.points()), 1e-9);
		assertEquals(8, run.cycleNumbers().orElseThrow().get(a.points()));
		double[] all = run.current().toArray();
		assertEquals(1e-3, all[0]);
		assertEquals(-1e-3, all[all.length - 1]);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class CyclesTest {

	private static CycleData data(Pairing pairing, Measurement... m) throws AnalysisException {
		return CycleData.of(CyclingRun.of(List.of(m), SignConvention.AUTO), pairing, ChargeSource.AUTO, StepOptions.standard(),
				AnalysisContext.unattended());
	}

	private static boolean says(CycleData data, String text) {
		return data.notices().stream().anyMatch(n -> n.message().contains(text));
	}

	@Test
	void aFullCellPairsChargeWithTheDischargeThatFollows() throws AnalysisException {
		CycleData data = data(Pairing.AUTO, SyntheticTest.fullCell(1, 5, 4e-3, 0.98).build());
		assertEquals(Pairing.CHARGE_FIRST, data.cycles().pairing());
		assertEquals(5, data.summaries().size());
		for (CycleSummary cycle : data.summaries()) {
			assertTrue(cycle.complete());
			assertEquals(0.98, cycle.coulombicEfficiency(), 1e-4);
		}
	}

	@Test
	void aLithiumHalfCellPairsPlatingWithTheStrippingThatFollows() throws AnalysisException {
		// numbers of the field: 3.252 mAh plated, 2.616 mAh stripped, then 2.252 mAh plated
		SyntheticTest test = new SyntheticTest(1).rest(600, 2.3).current(-2.2e-4, 3.252e-3, 0.2, 0.004).current(2.2e-4, 2.616e-3, 0.1, 2)
				.current(-2.2e-4, 2.252e-3, 0.2, 0.004).current(2.2e-4, 2.093e-3, 0.1, 2);
		CycleData data = data(Pairing.AUTO, test.build());
		assertEquals(Pairing.DISCHARGE_FIRST, data.cycles().pairing());
		assertEquals(2.616 / 3.252, data.summaries().get(0).coulombicEfficiency(), 1e-4);
		assertEquals(2.093 / 2.252, data.summaries().get(1).coulombicEfficiency(), 1e-4);
		// as a full cell, the same file would pair each stripping with the plating after it
		CycleData wrong = data(Pairing.CHARGE_FIRST, test.build());
		assertEquals(2.252 / 2.616, wrong.summaries().get(1).coulombicEfficiency(), 1e-4);
		assertEquals(0, wrong.summaries().get(0).number());
		assertFalse(wrong.summaries().get(0).complete());
	}

	@Test
	void aStrippingBeforeTheFirstPlatingIsLeftAlone() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).current(1e-3, 2e-4, 0.05, 1);
		for (int n = 0; n < 3; n++) {
			test.current(-1e-3, 1e-3, -0.1, -0.05).rest(600, 0).current(1e-3, 0.97e-3, 0.05, 1);
		}
		CycleData data = data(Pairing.AUTO, test.build());
		assertEquals(List.of(0, 1, 2, 3), data.summaries().stream().map(CycleSummary::number).toList());
		assertEquals(0.97, data.summaries().get(3).coulombicEfficiency(), 1e-9);
	}

	@Test
	void pulsesAndNoiseMakeNoCycles() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(3).noise(1e-3, 2e-6, 1e-3).rest(600, 3);
		for (int n = 0; n < 4; n++) {
			test.current(2e-3, 2e-3, 3.5, 3.9).interval(1).current(-2e-3, 1e-6, 3.8, 3.8).interval(60).current(2e-3, 2e-3, 3.9, 4.3)
					.rest(600, 4.2).current(-2e-3, 3.9e-3, 4.1, 3).rest(600, 3.2);
		}
		CycleData data = data(Pairing.AUTO, test.build());
		assertEquals(4, data.summaries().size());
		assertTrue(says(data, "short pulses"));
		assertEquals(3.9 / 4.0, data.summaries().get(2).coulombicEfficiency(), 1e-3);
	}

	@Test
	void aCycleThatBreaksOffIsIncomplete() throws AnalysisException {
		CycleData noDischarge = data(Pairing.AUTO, SyntheticTest.fullCell(1, 3, 4e-3, 0.99).cycle(4).current(2e-3, 1e-3, 3.5, 3.7).build());
		assertEquals(4, noDischarge.summaries().size());
		assertFalse(noDischarge.summaries().get(3).complete());
		assertTrue(Double.isNaN(noDischarge.summaries().get(3).coulombicEfficiency()));
		CycleData cut = data(Pairing.AUTO, SyntheticTest.fullCell(1, 3, 4e-3, 0.99).cycle(4).current(2e-3, 3.8e-3, 3.5, 4.3)
				.current(-2e-3, 1e-3, 4.2, 3.9).build());
		assertFalse(cut.summaries().get(3).complete());
		assertTrue(cut.summaries().get(2).complete());
		assertTrue(says(cut, "breaks off"));
	}

	@Test
	void missingCyclesAreNumberedAndSaid() throws AnalysisException {
		SyntheticTest test = SyntheticTest.fullCell(1, 2, 4e-3, 1);
		for (int n : new int[] { 6, 7 }) {
			test.cycle(n).current(2e-3, 3e-3, 3.5, 4.3).rest(600, 4.2).current(-2e-3, 2.9e-3, 4.1, 3).rest(600, 3.2);
		}
		CycleData data = data(Pairing.AUTO, test.build());
		assertEquals(List.of(1, 2, 6, 7), data.summaries().stream().map(CycleSummary::number).toList());
		assertTrue(says(data, "3 cycles are missing before cycle 6"));
	}

	@Test
	void aTestResumedInAnotherFileGivesTheWholeCharge() throws AnalysisException {
		Measurement first = SyntheticTest.fullCell(1, 2, 4e-3, 1).cycle(3).current(2e-3, 1e-3, 3.5, 3.8).build();
		Measurement second = new SyntheticTest(2).current(2e-3, 3e-3, 3.8, 4.3).rest(600, 4.2).current(-2e-3, 3.96e-3, 4.1, 3).rest(600, 3)
				.build();
		CycleData data = data(Pairing.AUTO, first, second);
		assertEquals(3, data.summaries().size());
		assertEquals(4e-3, data.summaries().get(2).charge().capacity(), 1e-9);
		assertEquals(0.99, data.summaries().get(2).coulombicEfficiency(), 1e-6);
	}

	@Test
	void anInterruptionInsideAFileIsSaidAndCanBeLeftOut() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).current(2e-3, 2e-3, 3.5, 3.9).pause(36000).current(2e-3, 2e-3, 3.9, 4.3)
				.current(-2e-3, 4e-3, 4.2, 3);
		CycleData integrated = data(Pairing.AUTO, test.build());
		assertTrue(says(integrated, "interrupted"));
		StepOptions s = StepOptions.standard();
		StepOptions cut = new StepOptions(s.restCurrent(), s.voltageHold(), s.fileSteps(), s.leastShare(),
				Optional.of(Quantity.of(1, "h")));
		CycleData left = CycleData.of(CyclingRun.of(test.build()), Pairing.AUTO, ChargeSource.AUTO, cut, AnalysisContext.unattended());
		assertEquals(1, left.summaries().get(0).coulombicEfficiency(), 1e-9);
	}

	@Test
	void theFilesOwnNumbersSumRowByRow() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1);
		test.cycle(1).row(0, 1, 3);
		test.row(3600, 3, 4);
		test.cycle(2).row(7200, -1, 4);
		test.row(10800, -2, 3);
		CyclingRun run = CyclingRun.of(test.build(), SignConvention.POSITIVE_CHARGES);
		List<CycleSummary> cycles = CycleData.of(run, Pairing.FILE, ChargeSource.AUTO, StepOptions.standard(),
				AnalysisContext.unattended()).summaries();
		assertEquals(2, cycles.get(0).charge().capacity(), 1e-15);
		assertEquals(0, cycles.get(0).discharge().capacity(), 1e-15);
		// (3 − 1)/2 over one hour still charges, and belongs to the cycle of its row
		assertEquals(1, cycles.get(1).charge().capacity(), 1e-15);
		assertEquals(1.5, cycles.get(1).discharge().capacity(), 1e-15);
		// energy: (3·4 + (−1)·4)/2 W h while charging, (4 + 6)/2 W h while discharging
		assertEquals(4, cycles.get(1).charge().energy(), 1e-15);
		assertEquals(5, cycles.get(1).discharge().energy(), 1e-15);
	}

	@Test
	void meanVoltageIsEnergyOverCharge() throws AnalysisException {
		CycleSummary cycle = data(Pairing.AUTO, new SyntheticTest(1).current(1e-3, 1e-3, 3, 4).current(-1e-3, 0.5e-3, 4, 3).build())
				.summaries().get(0);
		assertEquals(3.5, cycle.charge().meanVoltage(), 1e-9);
		assertEquals(3.5, cycle.discharge().meanVoltage(), 1e-9);
		assertEquals(0.5, cycle.energyEfficiency(), 1e-9);
	}

	@Test
	void halfCyclesOfAFileAreNotItsCycles() throws AnalysisException {
		Measurement counted = SyntheticTest.halfCell(1, 4, 1e-3, 0.9).build();
		Table table = counted.table().orElseThrow();
		double[] half = table.column("current_ampere").orElseThrow().toArray();
		double before = 0;
		for (int i = 0, n = 0; i < half.length; i++) {
			n += half[i] * before < 0 ? 1 : 0;
			before = half[i] == 0 ? before : half[i];
			half[i] = n;
		}
		Measurement m = counted.toBuilder().table("data", table.project(List.of("test_time_second", "voltage_volt", "current_ampere"))
				.with(Column.ofDoubles(ColumnInfo.of("half_cycle", Units.ONE), half))).build();
		CycleData paired = data(Pairing.AUTO, m);
		assertEquals(List.of(1, 2, 3, 4), paired.summaries().stream().map(CycleSummary::number).toList());
		assertFalse(says(paired, "missing"));
		CycleData asNumbered = data(Pairing.FILE, m);
		assertEquals(8, asNumbered.summaries().size());
		assertEquals(1e-3, asNumbered.summaries().get(2).discharge().capacity(), 1e-9);
	}
}

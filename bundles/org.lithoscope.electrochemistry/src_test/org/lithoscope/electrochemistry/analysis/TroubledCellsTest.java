/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;

/** Every analysis of cycling gives the truth of a synthetic cell whatever happened to its files. */
class TroubledCellsTest {

	private static final Tester NOISY = new Tester(60, 5e-4, 5e-5, 17);

	private static final int NEVER = Integer.MAX_VALUE;

	/** What happened to the files of a cell. */
	enum Trouble {
		NONE, WRONG_SIGN, TWO_FILES, TWO_FILES_WRONG_SIGN, INTERRUPTED, RESUMED_IN_STEP
	}

	private static Measurement part(SyntheticRun run, IntPredicate rows, int pauseFrom, double pause) {
		int[] at = IntStream.range(0, run.points()).filter(rows).toArray();
		double[] time = Arrays.stream(at).mapToDouble(i -> run.time()[i] + (i >= pauseFrom ? pause : 0)).toArray();
		return Measurement.builder("electrochemistry/cycling").name(run.name()).table("data",
				Table.of(column("test_time_second", Units.SECOND, time), column("voltage_volt", Units.VOLT, pick(run.voltage(), at)),
						column("current_ampere", Units.AMPERE, pick(run.current(), at)),
						column("cycle_count", Units.ONE, Arrays.stream(at).mapToDouble(i -> run.cycle()[i]).toArray()))).build();
	}

	private static Column column(String name, Unit unit, double[] values) {
		return Column.ofDoubles(ColumnInfo.of(name, unit), values);
	}

	private static double[] pick(double[] values, int[] at) {
		return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
	}

	private static AnalysisInputs files(SyntheticRun original, Trouble trouble) {
		boolean turned = trouble == Trouble.WRONG_SIGN || trouble == Trouble.TWO_FILES_WRONG_SIGN;
		SyntheticRun run = turned ? original.withOtherSign() : original;
		int middle = run.points() / 2;
		// the first row of a step, where a tester begins the next file or loses power at rest
		int boundary = IntStream.range(middle, run.points()).filter(i -> run.step()[i] != run.step()[i - 1]).findFirst().orElse(middle);
		return switch (trouble) {
			case NONE, WRONG_SIGN -> one(part(run, i -> true, NEVER, 0));
			case TWO_FILES, TWO_FILES_WRONG_SIGN -> two(part(run, i -> i < boundary, NEVER, 0),
					part(run, i -> i >= boundary, NEVER, 0));
			// the tester stood still for a day between two steps
			case INTERRUPTED -> one(part(run, i -> true, boundary, 86400));
			// the next file begins in the middle of a step with the row that ended the first
			case RESUMED_IN_STEP -> two(part(run, i -> i <= middle, NEVER, 0),
					part(run, i -> i >= middle, NEVER, 0));
		};
	}

	private static AnalysisInputs one(Measurement m) {
		return AnalysisInputs.of("measurement", m);
	}

	private static AnalysisInputs two(Measurement first, Measurement second) {
		return new AnalysisInputs(Map.of("measurement", List.of(first), "continued", List.of(second)), Map.of());
	}

	private static <P extends Record> Result run(Analysis<P> analysis, AnalysisInputs inputs, Trouble trouble, String... settings)
			throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		P p = schema.defaults();
		for (int i = 0; i < settings.length; i += 2) {
			p = schema.with(p, Map.of(settings[i], settings[i + 1]));
		}
		if (trouble == Trouble.INTERRUPTED) {
			p = schema.with(p, Map.of("steps.longest-interval", "1 h"));
		}
		return analysis.analyse(inputs, p, AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet() + " "
				+ result.notices())).value();
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void fullCells(Trouble trouble) throws AnalysisException {
		AnalysisInputs files = files(SyntheticCells.fullCell(30, 4e-3, 0.98, 0.5, NOISY), trouble);
		Result cycles = run(new CyclesAnalysis(), files, trouble);
		assertEquals(30, value(cycles, "completeCycles"));
		assertEquals(98, value(cycles, "averageCoulombicEfficiency"), 0.01);
		assertEquals(98, value(run(new FullCellEfficiencyAnalysis(), files, trouble), "zhang"), 0.01);
		Result retention = run(new RetentionAnalysis(), files, trouble);
		assertEquals(100 * Math.pow(0.98, 29), value(retention, "retention"), 0.02);
		assertEquals(98, value(retention, "retentionPerCycle"), 0.002);
		assertEquals(Math.log(0.8) / Math.log(0.98), value(retention, "lifeFromEfficiency"), 0.1);
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void anodeFreeCells(Trouble trouble) throws AnalysisException {
		SyntheticRun cell = SyntheticCells.anodeFree(60, 4e-3, 0.9, 0.995, 0.5, NOISY);
		Result result = run(new TwoStageFadeAnalysis(), files(cell, trouble), trouble, "formation-cycles", "0");
		// the last flat cycle and the first that falls lie around the inflection
		assertEquals(cell.truth().get("inflectionCycle") - 0.5, value(result, "inflectionCycle"), 1);
		assertEquals(0.4, value(result, "reservoir"), 2e-3);
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void halfCells(Trouble trouble) throws AnalysisException {
		SyntheticRun cell = SyntheticCells.halfCell(12, 1e-3, 0.97, 5e-4, NOISY);
		Result efficiency = run(new CoulombicEfficiencyAnalysis(), files(cell, trouble), trouble);
		assertEquals(97, value(efficiency, "averageCoulombicEfficiency"), 0.01);
		assertEquals("conventional", efficiency.values().get("protocol").text());
		SyntheticRun fine = SyntheticCells.halfCell(12, 1e-3, 0.97, 5e-4, new Tester(5, 5e-4, 5e-5, 3));
		Result nucleation = run(new NucleationAnalysis(), files(fine, trouble), trouble);
		assertEquals(45, value(nucleation, "nucleationOverpotential"), 2);
		assertEquals(25, value(nucleation, "polarisation"), 0.2);
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void reservoirProtocols(Trouble trouble) throws AnalysisException {
		for (boolean conditioned : new boolean[] { false, true }) {
			SyntheticRun cell = SyntheticCells.reservoir(10, 5e-3, 1e-3, 0.992, 5e-4, conditioned, NOISY);
			Result result = run(new CoulombicEfficiencyAnalysis(), files(cell, trouble), trouble);
			assertEquals(99.2, value(result, "averageCoulombicEfficiency"), 0.01);
			assertEquals(conditioned ? "modified reservoir (Zhang)" : "reservoir (Aurbach)", result.values().get("protocol").text());
		}
	}

	@ParameterizedTest
	@EnumSource(Trouble.class)
	void symmetricCells(Trouble trouble) throws AnalysisException {
		SyntheticRun cell = SyntheticCells.symmetric(40, 1e-3, 1e-3, 0.03, 2e-4, 0.5, NOISY);
		Result result = run(new SymmetricAnalysis(), files(cell, trouble), trouble, "surge-voltage", "0.4 V");
		assertEquals("voltage surge", result.values().get("endOfLife").text());
		double idle = trouble == Trouble.INTERRUPTED ? 24 : 0;
		assertEquals(cell.truth().get("hours") + idle, value(result, "hoursSurvived"), 0.5);
	}

	@Test
	void aSurgeIsNoNoiseWhereNobodyStatesTheLimit() throws AnalysisException {
		SyntheticRun cell = SyntheticCells.symmetric(60, 1.54e-3, 1.54e-3, 0.018, 4e-4, 0.4, new Tester(120, 1e-4, 1e-5, 15));
		Result result = run(new SymmetricAnalysis(), files(cell, Trouble.INTERRUPTED), Trouble.INTERRUPTED);
		assertEquals("voltage surge", result.values().get("endOfLife").text());
	}

	@Test
	void missingCyclesAreSaidAndTheRestIsRight() throws AnalysisException {
		SyntheticRun run = SyntheticCells.fullCell(30, 4e-3, 0.98, 0.5, NOISY);
		Measurement holed = part(run, i -> run.cycle()[i] < 10 || run.cycle()[i] > 14, NEVER, 0);
		Result cycles = run(new CyclesAnalysis(), one(holed), Trouble.INTERRUPTED);
		assertEquals(25, value(cycles, "completeCycles"));
		assertEquals(98, value(cycles, "averageCoulombicEfficiency"), 0.01);
		assertTrue(cycles.notices().stream().anyMatch(n -> n.message().contains("5 cycles are missing")), cycles.notices().toString());
		Result retention = run(new RetentionAnalysis(), one(holed), Trouble.INTERRUPTED);
		assertEquals(98, value(retention, "retentionPerCycle"), 0.002);
		assertEquals(100 * Math.pow(0.98, 29), value(retention, "retention"), 0.02);
		// Zhang's sum needs every charge
		Result zhang = run(new FullCellEfficiencyAnalysis(), one(holed), Trouble.INTERRUPTED, "retention", "60");
		assertTrue(zhang.notices().stream().anyMatch(n -> n.message().contains("missing")), zhang.notices().toString());
	}
}

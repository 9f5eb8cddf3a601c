/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfSummary;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;

class CyclesAnalysisTest {

	private static Result run(Measurement m, Map<String, String> set) throws AnalysisException {
		CyclesAnalysis analysis = new CyclesAnalysis();
		AnalysisInputs inputs = AnalysisInputs.of("measurement", m);
		ParameterSchema<CyclesParameters> schema = ParameterSchema.of(CyclesParameters.class);
		CyclesParameters p = schema.with(analysis.propose(inputs, schema.defaults()), set);
		return analysis.analyse(inputs, p, AnalysisContext.unattended());
	}

	private static double cell(Result result, String column, int row) {
		Table table = result.tables().get("cycles");
		return table.column(column).orElseThrow().get(row);
	}

	@Test
	void theTableHasCapacitiesEnergiesAndVoltages() throws AnalysisException {
		Result result = run(SyntheticTest.fullCell(1, 4, 4e-3, 0.99).build(), Map.of("norms.area", "1.54 cm2", "norms.mass", "20 mg"));
		assertEquals(4, result.tables().get("cycles").rowCount());
		double discharged = 4e-3 * Math.pow(0.99, 3);
		assertEquals(discharged, cell(result, "cycle_discharging_capacity_ah", 2), 1e-9);
		assertEquals(1000 * discharged / 1.54, cell(result, "areal_discharge_capacity", 2), 1e-6);
		assertEquals(discharged * 1000 / 0.02, cell(result, "specific_discharge_capacity", 2), 1e-5);
		assertEquals(3.6, cell(result, "mean_discharge_voltage_volt", 2), 1e-9);
		assertEquals(3.0, cell(result, "lowest_voltage_volt", 2));
		assertEquals(4.3, cell(result, "highest_voltage_volt", 2));
		double hold = SyntheticTest.held(2e-3, 1e-4, 1200);
		assertEquals(hold, cell(result, "charge_cv_capacity_ah", 0), 1e-3 * hold);
		assertEquals(1, cell(result, "complete", 3));
		assertEquals(99, result.quantity("averageCoulombicEfficiency").orElseThrow().value(), 0.01);
	}

	@Test
	void withoutAreaOrMassThereAreNoSuchValues() throws AnalysisException {
		// 0.001 g and 0.001 cm² are what EC-Lab writes when nobody typed anything
		Metadata untouched = Metadata.builder().put(MetadataKeys.ACTIVE_MASS, 0.0010000000474974513, Units.GRAM)
				.put(MetadataKeys.ELECTRODE_AREA, 0.001, Units.SQUARE_CENTIMETRE).build();
		Measurement m = SyntheticTest.fullCell(1, 2, 4e-3, 0.99).build().toBuilder().metadata(untouched).build();
		Set<String> names = run(m, Map.of()).tables().get("cycles").columns().stream().map(c -> c.info().name())
				.collect(Collectors.toSet());
		assertTrue(names.stream().noneMatch(n -> n.startsWith("areal") || n.startsWith("specific")), names.toString());
		Metadata stated = Metadata.builder().put(MetadataKeys.ACTIVE_MASS, 0.0123, Units.GRAM).build();
		Result result = run(m.toBuilder().metadata(stated).build(), Map.of());
		assertEquals(4e-3 * 0.99 * 1000 / 0.0123, cell(result, "specific_discharge_capacity", 0), 1e-4);
	}

	@Test
	void theRangeAndTheMeanAreChosen() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1).rest(600, 2);
		double[] plated = { 2e-3, 1e-3, 1e-3 };
		double[] efficiency = { 0.5, 0.9, 0.98 };
		for (int n = 0; n < 3; n++) {
			test.cycle(n + 1).current(-1e-3, plated[n], -0.1, -0.05).rest(600, 0).current(1e-3, plated[n] * efficiency[n], 0.05, 1);
		}
		Measurement m = test.build();
		assertEquals(100 * (0.5 + 0.9 + 0.98) / 3, average(run(m, Map.of())).value(), 1e-6);
		assertEquals(100 * (1 + 0.9 + 0.98) / 4, average(run(m, Map.of("mean", "SUMS"))).value(), 1e-6);
		Quantity late = average(run(m, Map.of("first-cycle", "2", "last-cycle", "2")));
		assertEquals(90, late.value(), 1e-6);
		assertEquals(100 * Math.sqrt(2) * 1e-4 * 0.9, late.standardUncertainty(), 1e-9);
		assertTrue(run(m, Map.of("first-cycle", "8")).quantity("averageCoulombicEfficiency").isEmpty());
	}

	private static Quantity average(Result result) {
		return result.quantity("averageCoulombicEfficiency").orElseThrow();
	}

	@Test
	void theStatedUncertaintyCoversTheTruth() {
		// testers with a charge error of 100 ppm, half of its variance shared and different for each direction
		Random random = new Random(42);
		TesterParameters tester = new TesterParameters(100, 0.5, TesterParameters.Shared.BY_DIRECTION);
		for (Mean mean : Mean.values()) {
			int within = 0;
			int runs = 4000;
			for (int k = 0; k < runs; k++) {
				double[] shared = { random.nextGaussian(), random.nextGaussian() };
				List<CycleSummary> cycles = new ArrayList<>();
				for (int n = 1; n <= 10; n++) {
					cycles.add(cycle(n, measured(1, shared[0], random), measured(0.995, shared[1], random)));
				}
				EfficiencyAverage average = EfficiencyAverage.of(cycles, mean, tester);
				within += Math.abs(average.value() - 0.995) <= average.uncertainty() ? 1 : 0;
			}
			assertEquals(0.6827, (double) within / runs, 0.03, mean + " covers as often as one standard deviation claims");
		}
	}

	private static double measured(double truth, double shared, Random random) {
		double u = 1e-4 * Math.sqrt(0.5);
		return truth * (1 + u * shared + u * random.nextGaussian());
	}

	private static CycleSummary cycle(int number, double in, double out) {
		return new CycleSummary(number, half(out), half(in), Direction.DISCHARGE, 0, true);
	}

	private static HalfSummary half(double capacity) {
		return new HalfSummary(capacity, capacity, 0, 0, 0, 0, 0, 0);
	}

	@Test
	void theEfficiencyAxisZoomsWhereTheDataAllow() throws AnalysisException {
		assertEquals(98, efficiencyAxis(0.995, Map.of()).range().orElseThrow().min());
		assertTrue(efficiencyAxis(0.8, Map.of()).range().isEmpty());
		Axis nines = efficiencyAxis(0.995, Map.of("efficiency-axis", "NINES"));
		assertEquals(Axis.Scale.NINES, nines.scale());
		assertEquals(Units.ONE, nines.unit());
	}

	private static Axis efficiencyAxis(double efficiency, Map<String, String> set) throws AnalysisException {
		Figure figure = run(SyntheticTest.halfCell(1, 5, 1e-3, efficiency).build(), set).figures().get(0);
		return figure.plots().get(1).y();
	}

	@Test
	void aRestAloneIsNoCycle() {
		AnalysisException e = assertThrows(AnalysisException.class,
				() -> run(new SyntheticTest(1).rest(6000, 3).build(), Map.of()));
		assertTrue(e.getMessage().contains("no current flows"), e.getMessage());
	}

	@Test
	void aWrongSignGivesTheSameEfficiency() throws AnalysisException {
		SyntheticTest wrong = new SyntheticTest(1).wrongSign().rest(600, 2.4);
		for (int n = 1; n <= 4; n++) {
			wrong.cycle(n).current(-1e-3, 1e-3, -0.08, -0.05).rest(600, 0).current(1e-3, 0.97e-3, 0.05, 0.9).rest(600, 0.4);
		}
		Result result = run(wrong.build(), Map.of());
		assertEquals(97, average(result).value(), 1e-6);
		assertTrue(result.values().containsKey("sign"));
	}
}

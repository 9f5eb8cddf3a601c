/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.LiteraturePoint;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.electrochemistry.formula.CellDesign;
import org.lithoscope.electrochemistry.formula.Titration;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.table.Table;

class DesignTest {

	private static final AnalysisInputs NOTHING = new AnalysisInputs(Map.of(), Map.of());

	private static <P extends Record> Result run(Analysis<P> analysis, AnalysisInputs inputs, Map<String, String> set)
			throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(inputs, schema.with(schema.defaults(), set), AnalysisContext.unattended());
	}

	private static double value(Result result, String name) {
		return result.quantity(name).orElseThrow(() -> new AssertionError("no " + name + " in " + result.values().keySet())).value();
	}

	@Test
	void lithiumThickness() {
		assertEquals(4.851, CellDesign.lithiumThickness(1), 5e-4);
		assertEquals(31.53, CellDesign.lithiumThickness(6.5), 5e-3);
		assertEquals(0.728, CellDesign.lithiumThickness(0.15), 5e-4);
		assertEquals(10.31, CellDesign.lithiumArealCapacity(50), 5e-3);
	}

	@Test
	void ratiosOfACell() {
		assertEquals(1.00, CellDesign.electrolyteToCapacity(0.36, 0.36), 1e-12);
		assertEquals(0.816, CellDesign.electrolyteToCapacity(2.0, 2.45), 5e-4);
		assertEquals(1.148, CellDesign.discAreaRatio(15, 14), 5e-4);
		assertEquals(0.5, CellDesign.cRate(-120, 240), 1e-15);
	}

	@Test
	void hydrogenIsLithium() {
		assertEquals(0.6564, Titration.metallicLithium(Titration.AS_PRINTED, 1, 0.02, 0.03, 24.5), 5e-5);
		assertEquals(1.3127, Titration.metallicLithium(Titration.STOICHIOMETRIC, 1, 0.02, 0.03, 24.5), 5e-5);
	}

	@Test
	void deadAndInterphaseLithiumGrowWithTheCycles() throws AnalysisException {
		// 13.8 and 17.1 µAh per cycle as printed; the same total with two lithium per hydrogen is 27.6 and 3.3
		StringBuilder ratios = new StringBuilder();
		StringBuilder losses = new StringBuilder();
		for (int n = 10; n <= 50; n += 10) {
			ratios.append(ratios.isEmpty() ? "" : ",").append(13.8e-3 * n / Titration.metallicLithium(1, 1, 0.02, 0.03, 24.5));
			losses.append(losses.isEmpty() ? "" : ",").append(30.9e-3 * n);
		}
		Map<String, String> cells = Map.of("cycles", "10,20,30,40,50", "peak-ratios", ratios.toString(), "total-losses", losses.toString());
		Result two = run(new TitrationAnalysis(), NOTHING, cells);
		assertEquals(27.6, value(two, "deadPerCycle"), 1e-9);
		assertEquals(3.3, value(two, "interphasePerCycle"), 1e-9);
		assertTrue(two.notices().stream().anyMatch(n -> n.message().contains("No reservoir")));
		Map<String, String> printed = new HashMap<>(cells);
		printed.put("stoichiometry", "ONE_AS_PRINTED");
		Result one = run(new TitrationAnalysis(), NOTHING, printed);
		assertEquals(13.8, value(one, "deadPerCycle"), 1e-9);
		assertEquals(17.1, value(one, "interphasePerCycle"), 1e-9);
		assertEquals("1, as printed in DGM", one.values().get("stoichiometry").text());
	}

	@Test
	void theReservoirIsTakenOffAndItsEndIsFound() throws AnalysisException {
		StringBuilder ratios = new StringBuilder();
		double unit = Titration.metallicLithium(2, 1, 0.02, 0.03, 24.5);
		for (int n = 5; n <= 50; n += 5) {
			double dead = 0.01 * n + 0.03 * Math.max(0, n - 30);
			ratios.append(ratios.isEmpty() ? "" : ",").append((dead + 0.2) / unit);
		}
		Result result = run(new TitrationAnalysis(), NOTHING, Map.of("cycles", "5,10,15,20,25,30,35,40,45,50", "peak-ratios",
				ratios.toString(), "reservoirs", "0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2"));
		assertEquals(30, value(result, "deadBreak"), 0.1);
		assertEquals(10, value(result, "deadPerCycleBefore"), 0.01);
		assertEquals(40, value(result, "deadPerCycleAfter"), 0.01);
		assertThrows(AnalysisException.class, () -> run(new TitrationAnalysis(), NOTHING, Map.of("cycles", "1,2", "peak-ratios", "1")));
	}

	@Test
	void aBillOfLayersGivesEnergies() throws AnalysisException {
		Result result = run(new CellDesignAnalysis(), NOTHING, Map.ofEntries(Map.entry("layers", "cathode,separator,copper"),
				Map.entry("areal-masses", "30,1,5"), Map.entry("thicknesses", "80,10,6"), Map.entry("counts", "10,20,10"),
				Map.entry("layer-area", "50 cm2"), Map.entry("electrolyte", "4 g"), Map.entry("packaging", "2 g"), Map.entry("tabs", "0.5 g"),
				Map.entry("packaging-volume", "1 cm3"), Map.entry("capacity", "3 A.h"), Map.entry("voltage", "3.8 V"),
				Map.entry("cathode-capacity", "6.5 mA.h/cm2"), Map.entry("lithium", "50 um")));
		// 10·50·30 + 20·50·1 + 10·50·5 mg = 18.5 g; with 6.5 g beside: 25 g
		assertEquals(25, value(result, "mass"), 1e-9);
		assertEquals(11.4 / 0.025, value(result, "gravimetricEnergy"), 1e-9);
		// 10·50·80 + 20·50·10 + 10·50·6 µm·cm² = 5.3 cm³, with 1 cm³ beside
		assertEquals(11.4 / 0.0063, value(result, "volumetricEnergy"), 1e-6);
		assertEquals(4.0 / 3, value(result, "electrolyteToCapacity"), 1e-12);
		assertEquals(CellDesign.lithiumArealCapacity(50) / 6.5, value(result, "negativeToPositive"), 1e-12);
		assertThrows(AnalysisException.class, () -> run(new CellDesignAnalysis(), NOTHING, Map.of("layers", "a")));
	}

	@Test
	void aCellIsToldWhichConditionsItMeets() throws AnalysisException {
		SyntheticTest test = new SyntheticTest(1);
		for (int n = 0; n < 6; n++) {
			test.current(-2e-3, 6e-3, -0.06, -0.05).current(2e-3, 5.94e-3, 0.02, 0.04).sameStep().current(2e-3, 0.02e-3, 0.05, 1);
		}
		Result result = run(new PracticalConditionsAnalysis(), AnalysisInputs.of("measurement", test.build()),
				Map.of("norms.area", "2 cm2", "lithium", "50 um", "electrolyte-to-capacity", "1.4"));
		// 1 mA/cm² and 3 mAh/cm² are met, since the limits count; 50 µm of lithium is not below 50
		assertEquals(3, value(result, "met"));
		assertEquals(1, value(result, "notMet"));
		assertEquals(3, value(result, "notStated"));
		assertEquals(100 * 5.96 / 6, value(result, "coulombicEfficiency"), 1e-6);
		Table literature = result.tables().get("literature");
		assertEquals(LiteraturePoint.all().size(), literature.rowCount());
	}

	@Test
	void literaturePointsAreThoseOfTheReview() {
		assertEquals(11, LiteraturePoint.all().size());
		assertTrue(LiteraturePoint.all().stream().allMatch(p -> p.current() >= 1 && p.capacity() >= 3 && p.efficiency() < 100));
	}
}

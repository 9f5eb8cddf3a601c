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

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.LiteratureValue.Topic;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.table.Table;

class ManyCellsTest {

	/** Trapezoids over a decaying current with a row each minute miss the charge by 1e-4; in % of an efficiency. */
	private static final double HOLD = 5e-3;

	private static <P extends Record> Result run(Analysis<P> analysis, List<Measurement> cells, Map<String, String> set)
			throws AnalysisException {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		return analysis.analyse(new AnalysisInputs(Map.of("cells", cells), Map.of()), schema.with(schema.defaults(), set),
				AnalysisContext.unattended());
	}

	private static Measurement cell(String name, int cycles, double charge, double efficiency) {
		return SyntheticTest.fullCell(1, cycles, charge, efficiency).build().toBuilder().name(name).build();
	}

	private static double at(Result result, String column, int row) {
		return result.tables().get("replicates").column(column).orElseThrow().get(row);
	}

	@Test
	void meanAndStandardDeviationOfEachCycle() throws AnalysisException {
		List<Measurement> cells = List.of(cell("Cu_1", 3, 4.0e-3, 0.98), cell("Cu_2", 3, 4.2e-3, 0.99), cell("Ag-1", 3, 5e-3, 0.995),
				cell("Cu_3", 2, 4.4e-3, 1));
		Result result = run(new ReplicatesAnalysis(), cells, Map.of("pattern", "[ _-]*[0-9]+$"));
		Table table = result.tables().get("replicates");
		assertEquals(6, table.rowCount());
		assertEquals(3, at(result, "cells", 0));
		assertEquals(2, at(result, "cells", 2));
		double[] first = { 4.0 * 0.98, 4.2 * 0.99, 4.4 };
		double mean = (first[0] + first[1] + first[2]) / 3;
		double squares = 0;
		for (double q : first) {
			squares += (q - mean) * (q - mean);
		}
		assertEquals(mean, at(result, "capacity_mean", 0), 1e-9);
		assertEquals(Math.sqrt(squares / 2), at(result, "capacity_standard_deviation", 0), 1e-9);
		assertEquals(99, at(result, "coulombic_efficiency_mean", 0), HOLD);
		assertEquals(1, at(result, "coulombic_efficiency_standard_deviation", 0), HOLD);
		// 98 and 99 % in the third cycle, which the third cell has not
		assertEquals(Math.sqrt(0.5), at(result, "coulombic_efficiency_standard_deviation", 2), HOLD);
		assertEquals("Ag", table.column("group").orElseThrow().text(3).orElseThrow());
		assertTrue(Double.isNaN(at(result, "capacity_standard_deviation", 3)));
		Quantity efficiency = result.quantity("coulombicEfficiency1").orElseThrow();
		assertEquals(99, efficiency.value(), HOLD);
		assertEquals(1 / Math.sqrt(3), efficiency.standardUncertainty(), HOLD);
		assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("Ag holds a single cell")));
	}

	@Test
	void groupsCanBeNamedAndMustFit() throws AnalysisException {
		List<Measurement> cells = List.of(cell("a", 2, 4e-3, 0.98), cell("b", 2, 4e-3, 0.99), cell("c", 2, 4e-3, 1));
		Result result = run(new ReplicatesAnalysis(), cells, Map.of("groups", "x,y,x"));
		assertEquals(2, at(result, "cells", 0));
		assertEquals(99, at(result, "coulombic_efficiency_mean", 0), HOLD);
		assertThrows(AnalysisException.class, () -> run(new ReplicatesAnalysis(), cells, Map.of("groups", "x,y")));
		assertThrows(AnalysisException.class, () -> run(new ReplicatesAnalysis(), cells, Map.of("pattern", "(")));
	}

	@Test
	void eachCellHasItsOwnColourAndName() throws AnalysisException {
		List<Measurement> cells = new ArrayList<>(List.of(cell("a", 4, 4e-3, 0.99), cell("a", 3, 4e-3, 0.98)));
		cells.add(new SyntheticTest(1).current(1e-3, 1e-3, 3, 4).build().toBuilder().name("charge only").build());
		Result result = run(new OverlayAnalysis(), cells, Map.of("last-cycle", "3"));
		assertEquals(6, result.tables().get("overlay").rowCount());
		List<Series> series = result.figures().get(0).plots().get(0).series();
		assertEquals(List.of("a", "a (2)"), series.stream().map(Series::name).toList());
		assertEquals(new Style.Colour.Keyed("a (2)"), ((Series.XY) series.get(1)).style().colour());
		assertTrue(result.notices().stream().anyMatch(n -> n.message().contains("charge only has no complete cycle")));
		assertEquals(98, result.tables().get("overlay").column("coulombic_efficiency").orElseThrow().get(4), HOLD);
	}

	@Test
	void capacitiesPerTotalAnodeMass() throws AnalysisException {
		ParameterSchema<CyclesParameters> schema = ParameterSchema.of(CyclesParameters.class);
		Result result = new CyclesAnalysis().analyse(AnalysisInputs.of("measurement", cell("a", 2, 4e-3, 0.5)),
				schema.with(schema.defaults(), Map.of("norms.anode", "2 mg")), AnalysisContext.unattended());
		assertEquals(1000, result.tables().get("cycles").column("discharge_capacity_per_anode_mass").orElseThrow().get(0), 1);
	}

	@Test
	void publishedValuesCarryTheirSourceAndCell() throws AnalysisException {
		assertEquals(47, LiteratureValue.all().size());
		for (Topic topic : Topic.values()) {
			assertTrue(!LiteratureValue.of(topic).isEmpty(), topic.name());
		}
		assertTrue(LiteratureValue.all().stream().allMatch(v -> List.of("DGM", "PIAG", "HCM", "NMR7").contains(v.tag())
				&& List.of("half cell", "full cell", "symmetric cell", "not stated").contains(v.cell())));
		LiteratureValue copper = LiteratureValue.of(Topic.NUCLEATION).get(0);
		assertEquals("86.3 mV", copper.value().value() + " " + copper.value().unit().symbol());
		ParameterSchema<RetentionParameters> schema = ParameterSchema.of(RetentionParameters.class);
		Result result = new RetentionAnalysis().analyse(AnalysisInputs.of("measurement", cell("a", 3, 4e-3, 0.99)), schema.defaults(),
				AnalysisContext.unattended());
		assertEquals(4, result.tables().get("literature").rowCount());
	}
}

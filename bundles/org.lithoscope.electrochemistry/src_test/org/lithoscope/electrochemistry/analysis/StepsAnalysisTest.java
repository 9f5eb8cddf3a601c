/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.electrochemistry.SyntheticTest;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.table.Table;

class StepsAnalysisTest {

	private static final AnalysisInputs CELL = AnalysisInputs.of("measurement", SyntheticTest.fullCell(1, 30, 4e-3, 0.999).build());

	@Test
	void stepsAreCountedAndTabled() throws AnalysisException {
		Result result = new StepsAnalysis().analyse(CELL, SyntheticTest.defaults(StepsParameters.class), AnalysisContext.unattended());
		assertEquals(30, result.quantity("ccChargeSteps").orElseThrow().value());
		assertEquals(30, result.quantity("cvChargeSteps").orElseThrow().value());
		assertEquals(60, result.quantity("restSteps").orElseThrow().value());
		assertEquals(1, result.quantity("openCircuitSteps").orElseThrow().value());
		Table table = result.tables().get("steps");
		assertEquals(151, table.rowCount());
		assertEquals("CC charge", table.column("step_type").orElseThrow().text(1).orElseThrow());
		assertEquals(0, table.column("step_discharging_capacity_ah").orElseThrow().get(1));
		assertEquals(4e-3 * 0.999, table.column("step_discharging_capacity_ah").orElseThrow().get(4), 1e-9);
	}

	@Test
	void profilesOfChosenCyclesAreDrawn() throws AnalysisException {
		ParameterSchema<VoltageProfileParameters> schema = ParameterSchema.of(VoltageProfileParameters.class);
		Result some = new VoltageProfileAnalysis().analyse(CELL, schema.with(schema.defaults(), Map.of("cycles", "2,30")),
				AnalysisContext.unattended());
		Figure figure = some.figures().get(0);
		Plot plot = figure.plots().get(0);
		// a charge and a discharge of two cycles
		assertEquals(4, plot.series().size());
		Result spread = new VoltageProfileAnalysis().analyse(CELL, schema.defaults(), AnalysisContext.unattended());
		assertEquals(20, spread.quantity("cyclesDrawn").orElseThrow().value());
		AnalysisException e = assertThrows(AnalysisException.class, () -> new VoltageProfileAnalysis().analyse(CELL,
				schema.with(schema.defaults(), Map.of("cycles", "99")), AnalysisContext.unattended()));
		assertTrue(e.getMessage().contains("1 to 30"), e.getMessage());
	}
}

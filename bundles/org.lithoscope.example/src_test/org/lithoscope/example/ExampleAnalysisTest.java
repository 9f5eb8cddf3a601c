/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
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

class ExampleAnalysisTest {

	private final ExampleAnalysis analysis = new ExampleAnalysis();
	private final ExampleAnalysis.Parameters defaults = ParameterSchema.of(ExampleAnalysis.Parameters.class).defaults();

	@Test
	void aConstantCurrentGivesCurrentTimesTime() throws AnalysisException {
		Measurement run = Measurement.builder("electrochemistry/cycling").table("data",
				Table.of(Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), 0, 1800, 7200),
						Column.ofDoubles(ColumnInfo.of("current_ampere", Units.AMPERE), 0.5, 0.5, 0.5)))
				.build();
		Result result = analysis.analyse(AnalysisInputs.of("run", run), defaults, AnalysisContext.unattended());
		Quantity charge = result.quantity("charge").orElseThrow();
		assertEquals(1.0, charge.value(), 1e-15);
		assertEquals(1e-4, charge.standardUncertainty(), 1e-18);
	}

	@Test
	void saysWhichColumnIsMissing() {
		Measurement run = Measurement.builder("electrochemistry/cycling")
				.table("data", Table.of(Column.ofDoubles(ColumnInfo.of("test_time_second", Units.SECOND), 0, 1))).build();
		AnalysisException e = assertThrows(AnalysisException.class,
				() -> analysis.analyse(AnalysisInputs.of("run", run), defaults, AnalysisContext.unattended()));
		assertEquals("there is no column current_ampere", e.getMessage());
	}
}

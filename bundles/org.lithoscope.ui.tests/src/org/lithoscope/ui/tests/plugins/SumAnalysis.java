/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests.plugins;

import java.util.List;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Adds two voltages: an analysis that takes no measurement. */
public final class SumAnalysis implements Analysis<SumAnalysis.Summands> {

	/** What is added. */
	public record Summands(@Parameter(label = "One", value = "1 V") Quantity one, @Parameter(label = "Two", value = "2 V") Quantity two) {
	}

	/** For the extension point. */
	public SumAnalysis() {
		// nothing to prepare
	}

	@Override
	public Class<Summands> parameterType() {
		return Summands.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, Summands p, AnalysisContext context) {
		return Result.builder("Sum").value("sum", "Sum", p.one().valueIn(Units.VOLT) + p.two().valueIn(Units.VOLT), Units.VOLT).build();
	}
}

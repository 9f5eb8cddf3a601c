/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests.plugins;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;

/** The mean voltage above a limit; proposes the number of points from the data. */
public final class MeanAnalysis implements Analysis<MeanParameters> {

	private static final String ROLE = "series";

	@Override
	public Class<MeanParameters> parameterType() {
		return MeanParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.eachMeasurement(ROLE, "Series", "uitest/series"));
	}

	@Override
	public MeanParameters propose(AnalysisInputs inputs, MeanParameters p) throws AnalysisException {
		return new MeanParameters(p.limit(), p.repetitions(), (int) inputs.measurement(ROLE).points());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, MeanParameters p, AnalysisContext context) throws AnalysisException {
		Table table = inputs.measurement(ROLE).table().orElseThrow();
		double limit = p.limit().valueIn(Units.VOLT);
		double mean = Arrays.stream(table.columns().get(1).toArray()).filter(v -> v >= limit).average()
				.orElseThrow(() -> new AnalysisException("No voltage lies above " + p.limit() + "."));
		Plot plot = Plot.builder(Axis.linear("t", Units.SECOND), Axis.linear("E", Units.VOLT))
				.add(Series.XY.of("", table.columns().get(0), table.columns().get(1), Style.line(0), new RowIds("series", 0))).build();
		return Result.builder("Mean of " + inputs.measurement(ROLE).name()).value("mean", "Mean voltage", mean, Units.VOLT)
				.table("series", table).figure(Figure.of("series", "Series", "", plot)).build();
	}
}

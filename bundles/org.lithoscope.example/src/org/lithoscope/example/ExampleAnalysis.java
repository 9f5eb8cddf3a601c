/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.example;

import java.util.List;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/** Integrates the current over time by the trapezoidal rule: the charge passed, in A h, with an uncertainty. */
public final class ExampleAnalysis implements Analysis<ExampleAnalysis.Parameters> {

	private static final String RUN = "run";
	private static final double SECONDS_PER_HOUR = 3600;

	/**
	 * The parameters; the one record makes the form, the options, the JSON and the provenance.
	 *
	 * @param relativeError the standard uncertainty of the tester's charge, relative to it
	 */
	public record Parameters(
			@Parameter(label = "relative charge error", help = "The standard uncertainty of the tester's charge, relative to it.", value = "1e-4",
					min = 0, max = 1) double relativeError) {
	}

	@Override
	public Class<Parameters> parameterType() {
		return Parameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.eachMeasurement(RUN, "cycling run", "electrochemistry/*"));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, Parameters parameters, AnalysisContext context) throws AnalysisException {
		Measurement run = inputs.measurement(RUN);
		Table table = run.table().orElseThrow(() -> new AnalysisException(run.name() + " has no table"));
		Column time = column(table, "test_time_second");
		Column current = column(table, "current_ampere");
		double[] charge = new double[Math.toIntExact(table.rowCount())];
		for (int i = 1; i < charge.length; i++) {
			context.checkCancelled();
			double hours = (time.get(i) - time.get(i - 1)) / SECONDS_PER_HOUR;
			charge[i] = charge[i - 1] + (current.get(i) + current.get(i - 1)) / 2 * hours;
		}
		double total = charge.length == 0 ? 0 : charge[charge.length - 1];
		Plot plot = Plot.builder(Axis.linear("t", Units.SECOND), Axis.linear("Q", Units.AMPERE_HOUR))
				.add(Series.XY.of("", time, NumberSequence.of(charge), Style.line(0), new RowIds("data", 0))).build();
		return Result.builder("Charge of " + run.name())
				.value("charge", "charge passed", new Quantity(total, Units.AMPERE_HOUR, Math.abs(total) * parameters.relativeError()), "")
				.figure(Figure.of("charge-time", "Charge against time", "The integral of the current from the beginning.", plot)).build();
	}

	private static Column column(Table table, String name) throws AnalysisException {
		return table.column(name).orElseThrow(() -> new AnalysisException("there is no column " + name));
	}
}

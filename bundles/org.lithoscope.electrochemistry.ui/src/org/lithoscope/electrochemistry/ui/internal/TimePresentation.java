/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.GenericPresentation;
import org.lithoscope.ui.MeasurementPresentation;

/** Any electrochemical measurement: voltage and current against time. */
public final class TimePresentation implements MeasurementPresentation {

	/** For the extension point. */
	public TimePresentation() {
		// stateless
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		Optional<Map.Entry<String, Table>> first = measurement.tables().entrySet().stream().findFirst();
		Optional<Column> time = first.flatMap(t -> t.getValue().column("test_time_second"));
		if (time.isEmpty()) {
			return new GenericPresentation().figures(measurement);
		}
		List<Plot> plots = new ArrayList<>();
		add(plots, first.get(), time.get(), "voltage_volt", Axis.linear("E", Units.VOLT), 1);
		add(plots, first.get(), time.get(), "current_ampere", Axis.linear("I", Units.AMPERE), 0.6);
		if (plots.isEmpty()) {
			return new GenericPresentation().figures(measurement);
		}
		return List.of(new Figure("voltage-time", "Against time", "", plots, Figure.Layout.STACKED));
	}

	private static void add(List<Plot> plots, Map.Entry<String, Table> table, Column time, String name, Axis axis, double weight) {
		table.getValue().column(name).ifPresent(y -> plots.add(Plot.builder(Axis.linear("Time", Units.SECOND), axis).weight(weight)
				.add(Series.XY.of("", time, y, Style.line(plots.size()), new RowIds(table.getKey(), 0))).build()));
	}
}

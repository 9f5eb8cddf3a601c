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
import org.lithoscope.ui.MeasurementPresentation;

/** Voltammetry: current against potential first, then both against time. */
public final class VoltammetryPresentation implements MeasurementPresentation {

	/** For the extension point. */
	public VoltammetryPresentation() {
		// stateless
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		List<Figure> figures = new ArrayList<>();
		measurement.tables().entrySet().stream().findFirst().flatMap(VoltammetryPresentation::currentPotential).ifPresent(figures::add);
		figures.addAll(new TimePresentation().figures(measurement));
		return figures;
	}

	private static Optional<Figure> currentPotential(Map.Entry<String, Table> table) {
		Optional<Column> voltage = table.getValue().column("voltage_volt");
		Optional<Column> current = table.getValue().column("current_ampere");
		if (voltage.isEmpty() || current.isEmpty()) {
			return Optional.empty();
		}
		Plot plot = Plot.builder(Axis.linear("E", Units.VOLT), Axis.linear("I", Units.AMPERE))
				.add(Series.XY.of("", voltage.get(), current.get(), Style.line(0), new RowIds(table.getKey(), 0))).build();
		return Optional.of(Figure.of("voltammogram", "Voltammogram", "Positive current oxidises.", plot));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

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
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.table.TableModels;

/** What is shown of a measurement that no technique presents: the columns of its first table against time, or against the first column. */
public final class GenericPresentation implements MeasurementPresentation {

	private static final List<String> ABSCISSAS = List.of("test_time_second", "frequency_hertz");
	private static final int MOST_PLOTS = 3;

	/** A presentation. */
	public GenericPresentation() {
		// stateless
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		Optional<Map.Entry<String, Table>> first = measurement.tables().entrySet().stream().findFirst();
		return first.map(e -> figures(measurement.name(), e.getKey(), e.getValue())).orElse(List.of());
	}

	private static List<Figure> figures(String title, String tableName, Table table) {
		List<Column> numeric = table.columns().stream().filter(c -> c.type() == ColumnType.DOUBLE || c.type() == ColumnType.FLOAT).toList();
		Optional<Column> x = ABSCISSAS.stream().flatMap(n -> table.column(n).stream()).findFirst().or(() -> numeric.stream().findFirst());
		List<Plot> plots = new ArrayList<>();
		for (Column y : numeric) {
			if (plots.size() < MOST_PLOTS && !y.equals(x.orElseThrow())) {
				Style style = Style.line(plots.size());
				plots.add(Plot.builder(axis(x.get()), axis(y)).add(Series.XY.of("", x.get(), y, style, new RowIds(tableName, 0))).build());
			}
		}
		return plots.isEmpty() ? List.of() : List.of(new Figure("overview", title, "", plots, Figure.Layout.STACKED));
	}

	private static Axis axis(Column column) {
		String name = TableModels.title(column.info().name());
		return column.info().name().equals("frequency_hertz") ? Axis.logarithmic(name, column.info().unit())
				: Axis.linear(name, column.info().unit());
	}
}

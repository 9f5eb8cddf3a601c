/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/**
 * Writes the numbers of a figure as CSV: every series with all its points, not thinned out, in columns of its own beside each other, under
 * a heading of series, quantity and unit. Numbers have as many digits as they need to be read back the same; missing ones are empty.
 */
public final class CsvExport {

	private record Column(String heading, NumberSequence numbers) {
	}

	private CsvExport() {
	}

	/**
	 * Writes a figure's numbers.
	 *
	 * @param figure the figure
	 * @param out    where to; lines end in CR LF (RFC 4180)
	 * @throws IOException when they cannot be written
	 */
	public static void write(Figure figure, Appendable out) throws IOException {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < figure.plots().size(); i++) {
			Plot plot = figure.plots().get(i);
			String which = figure.plots().size() > 1 ? "plot " + (i + 1) + ": " : "";
			for (Series series : plot.series()) {
				add(plot, series, which + (series.name().isBlank() ? "" : series.name() + ": "), columns);
			}
		}
		for (int c = 0; c < columns.size(); c++) {
			out.append(c == 0 ? "" : ",").append(quoted(columns.get(c).heading()));
		}
		out.append("\r\n");
		long rows = columns.stream().mapToLong(c -> c.numbers().size()).max().orElse(0);
		for (long row = 0; row < rows; row++) {
			for (int c = 0; c < columns.size(); c++) {
				NumberSequence numbers = columns.get(c).numbers();
				out.append(c == 0 ? "" : ",").append(row < numbers.size() ? number(numbers.get(row)) : "");
			}
			out.append("\r\n");
		}
	}

	private static void add(Plot plot, Series series, String name, List<Column> columns) {
		String x = name + heading(plot.x().quantity(), plot.x().unit());
		Axis upwards = series.onSecondAxis() ? plot.y2().orElse(plot.y()) : plot.y();
		String y = name + heading(upwards.quantity(), upwards.unit());
		switch (series) {
			case Series.XY s -> columns.addAll(List.of(new Column(x, s.x()), new Column(y, s.y())));
			case Series.Steps s -> columns.addAll(List.of(new Column(x, s.x()), new Column(y, s.y())));
			case Series.Bars s -> columns.addAll(List.of(new Column(x, s.x()), new Column(y, s.height())));
			case Series.ErrorBars s -> columns.addAll(List.of(new Column(x, s.x()), new Column(y, s.y()),
					new Column(name + heading("standard uncertainty of " + upwards.quantity(), upwards.unit()), s.yError())));
			case Series.Band s -> columns.addAll(List.of(new Column(x, s.x()),
					new Column(name + heading("lower " + upwards.quantity(), upwards.unit()), s.lower()),
					new Column(name + heading("upper " + upwards.quantity(), upwards.unit()), s.upper())));
			case Series.HeatMap s -> columns.addAll(List.of(new Column(x, repeated(s.x(), s.z().size(), 1, s.x().size())),
					new Column(y, repeated(s.y(), s.z().size(), s.x().size(), s.y().size())), new Column(s.name(), s.z())));
			case Series.Image s -> {
				// an image is no list of numbers: its file has them
			}
		}
	}

	private static String heading(String quantity, Unit unit) {
		return unit.equals(Units.ONE) ? quantity : quantity + " / " + unit.symbol();
	}

	/** The grid lines of a heat map as often as there are cells. */
	private static NumberSequence repeated(NumberSequence lines, long size, long times, long count) {
		return new NumberSequence() {
			@Override
			public long size() {
				return size;
			}

			@Override
			public double get(long index) {
				return lines.get(index / times % count);
			}
		};
	}

	private static String number(double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
		return whole ? Long.toString((long) value) : Double.toString(value);
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.drt.RelaxationDistribution;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * The resistances that a series has in each assignment window.
 *
 * @param windows the windows within the supported relaxation times
 * @param values  resistances, a row for each window, in the unit of the series' values
 * @param errors  their standard errors; NaN where there are none
 */
public record WindowSeries(List<AssignmentWindow> windows, double[][] values, double[][] errors) {

	/**
	 * Follows windows over a series.
	 *
	 * @param series        the series
	 * @param windows       the windows
	 * @param distributions the distributions of its spectra
	 * @param tau           the relaxation times that all spectra support, rising
	 * @return the resistances; empty when no window lies within these relaxation times
	 */
	public static Optional<WindowSeries> of(SpectrumSeries series, List<AssignmentWindow> windows,
			List<RelaxationDistribution> distributions, double[] tau) {
		List<AssignmentWindow> within = windows.stream().filter(w -> w.to() > tau[0] && w.from() < tau[tau.length - 1]).toList();
		double[][] values = new double[within.size()][distributions.size()];
		double[][] errors = new double[within.size()][distributions.size()];
		for (int w = 0; w < within.size(); w++) {
			for (int k = 0; k < distributions.size(); k++) {
				values[w][k] = series.scale().factor() * DistributionTables.area(distributions.get(k), within.get(w), tau);
				errors[w][k] = series.scale().factor() * DistributionTables.areaError(distributions.get(k), within.get(w), tau);
			}
		}
		return within.isEmpty() ? Optional.empty() : Optional.of(new WindowSeries(within, values, errors));
	}

	/**
	 * The table: one row for each window and spectrum.
	 *
	 * @param series the series
	 * @return coordinate, window, resistance and its standard error
	 */
	public Table table(SpectrumSeries series) {
		int n = series.points().size();
		List<String> names = new ArrayList<>();
		double[][] columns = new double[3][windows.size() * n];
		for (int w = 0; w < windows.size(); w++) {
			for (int k = 0; k < n; k++) {
				names.add(windows.get(w).name());
				columns[0][w * n + k] = series.points().get(k).at();
				columns[1][w * n + k] = values[w][k];
				columns[2][w * n + k] = errors[w][k];
			}
		}
		return Table.of(Column.ofDoubles(ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit()), columns[0]),
				Column.ofTexts(ColumnInfo.of("window", Units.ONE), names),
				Column.ofDoubles(ColumnInfo.of("resistance", series.scale().unit()), columns[1]),
				Column.ofDoubles(ColumnInfo.of("resistance_error", series.scale().unit()), columns[2]));
	}

	/**
	 * The resistances against the coordinate.
	 *
	 * @param series the series
	 * @return the figure
	 */
	public Figure figure(SpectrumSeries series) {
		return SeriesFigures.values("window-resistances", "Resistances in the windows", series, Axis.linear("R", series.scale().unit()),
				windows.stream().map(AssignmentWindow::name).toList(), values, errors, "");
	}
}

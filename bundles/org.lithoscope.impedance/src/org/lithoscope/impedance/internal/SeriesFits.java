/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.circuit.CircuitFitter;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** A circuit fitted to every spectrum of a series. */
public final class SeriesFits {

	/** A warm start whose sum of squares is this much worse than that of the spectrum before is not trusted. */
	private static final double SUSPICIOUS = 1.5;

	private SeriesFits() {
	}

	/**
	 * Fits every spectrum: from the values of the one before, and from new starts where that fit is worse than the one before.
	 *
	 * @param circuit the circuit
	 * @param series  the series
	 * @param options how
	 * @param context progress and cancel
	 * @return a fit for each spectrum
	 * @throws AnalysisException when a spectrum cannot be fitted
	 */
	public static List<CircuitFit> fit(Circuit circuit, SpectrumSeries series, CircuitFitOptions options, AnalysisContext context)
			throws AnalysisException {
		List<CircuitFit> fits = new ArrayList<>();
		int count = series.points().size();
		for (int k = 0; k < count; k++) {
			context.checkCancelled();
			SpectrumSeries.Point point = series.points().get(k);
			context.progress((double) k / count, point.spectrum().name());
			CircuitFit fit = null;
			if (k > 0) {
				CircuitFit before = fits.get(k - 1);
				CircuitFit warm = CircuitFitter.fitFrom(circuit, point.spectrum(), options, before.values());
				fit = warm.cost() / warm.spectrum().size() <= SUSPICIOUS * before.cost() / before.spectrum().size() ? warm : null;
			}
			fits.add(fit == null ? CircuitInput.fit(circuit, point.spectrum(), options) : fit);
		}
		return fits;
	}

	/**
	 * The table of a series: the coordinate, every parameter and its standard error, the sum of squares.
	 *
	 * @param series the series
	 * @param fits   the fits
	 * @return a row for each spectrum
	 */
	public static Table table(SpectrumSeries series, List<CircuitFit> fits) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.ofDoubles(ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit()), series.coordinates()));
		List<Circuit.Parameter> parameters = fits.get(0).circuit().parameters();
		for (int k = 0; k < parameters.size(); k++) {
			int index = k;
			List<Quantity> q = fits.stream().map(f -> CircuitTables.quantity(f, index)).toList();
			columns.add(Column.ofDoubles(ColumnInfo.of(parameters.get(k).name(), q.get(0).unit()),
					q.stream().mapToDouble(Quantity::value).toArray()));
			columns.add(Column.ofDoubles(ColumnInfo.of(parameters.get(k).name() + "_error", q.get(0).unit()),
					q.stream().mapToDouble(Quantity::standardUncertainty).toArray()));
		}
		columns.add(Column.ofDoubles(ColumnInfo.of("weighted_sum_of_squares", Units.ONE), fits.stream().mapToDouble(CircuitFit::cost).toArray()));
		columns.add(Column.ofDoubles(ColumnInfo.of("akaike", Units.ONE), fits.stream().mapToDouble(CircuitFit::akaike).toArray()));
		columns.add(Column.ofDoubles(ColumnInfo.of("bayes", Units.ONE), fits.stream().mapToDouble(CircuitFit::bayes).toArray()));
		return Table.of(columns);
	}

	/**
	 * The parameters that are resistances, diffusion and Gerischer resistances included.
	 *
	 * @param circuit the circuit
	 * @return their indices
	 */
	public static List<Integer> resistances(Circuit circuit) {
		List<Integer> indices = new ArrayList<>();
		for (int k = 0; k < circuit.parameters().size(); k++) {
			if (circuit.parameters().get(k).slot().unit().equals("Ohm")
					&& circuit.parameters().get(k).element().type() != ElementType.WARBURG) {
				indices.add(k);
			}
		}
		return indices;
	}
}

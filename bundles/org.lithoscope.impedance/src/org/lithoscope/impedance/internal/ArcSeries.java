/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.lithoscope.impedance.circuit.Arc;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** The arcs of a circuit over a series: characteristic frequencies and effective capacitances. An arc keeps its name. */
public final class ArcSeries {

	private final SpectrumSeries series;
	private final List<String> names;
	private final List<List<Arc>> arcs = new ArrayList<>();
	private final Unit capacitance;

	/**
	 * The arcs of fits.
	 *
	 * @param series the series
	 * @param fits   a fit of the same circuit for each of its spectra
	 */
	public ArcSeries(SpectrumSeries series, List<CircuitFit> fits) {
		this.series = series;
		this.names = fits.get(0).arcs().stream().map(Arc::name).sorted().toList();
		for (String name : names) {
			arcs.add(fits.stream().map(f -> f.arcs().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow()).toList());
		}
		this.capacitance = Unit.of(series.scale().unit().equals(Units.OHM) ? "F" : "F/cm2");
	}

	/** {@return whether the circuit has no arcs} */
	public boolean isEmpty() {
		return names.isEmpty();
	}

	private double[][] each(ToDoubleFunction<Arc> value) {
		return arcs.stream().map(a -> a.stream().mapToDouble(value).toArray()).toArray(double[][]::new);
	}

	/** {@return a row for each arc and spectrum: coordinate, arc, resistance, characteristic frequency, capacitance, with standard errors} */
	public Table table() {
		List<String> rows = new ArrayList<>();
		double s = series.scale().factor();
		for (String name : names) {
			series.points().forEach(p -> rows.add(name));
		}
		double[] at = new double[rows.size()];
		for (int i = 0; i < at.length; i++) {
			at[i] = series.points().get(i % series.points().size()).at();
		}
		return Table.of(List.of(Column.ofDoubles(ColumnInfo.of(series.coordinate().quantity(), series.coordinate().unit()), at),
				Column.ofTexts(ColumnInfo.of("arc", Units.ONE), rows),
				column("resistance", series.scale().unit(), a -> s * a.resistance()),
				column("resistance_error", series.scale().unit(), a -> s * a.resistanceError()),
				column("frequency", Units.HERTZ, Arc::frequency), column("frequency_error", Units.HERTZ, Arc::frequencyError),
				column("effective_capacitance", capacitance, a -> a.capacitance() / s),
				column("effective_capacitance_error", capacitance, a -> a.capacitanceError() / s)));
	}

	private Column column(String name, Unit unit, ToDoubleFunction<Arc> value) {
		return Column.ofDoubles(ColumnInfo.of(name, unit), arcs.stream().flatMap(List::stream).mapToDouble(value).toArray());
	}

	/** {@return characteristic frequencies, and effective capacitances, against the coordinate} */
	public List<Figure> figures() {
		double s = series.scale().factor();
		return List.of(
				SeriesFigures.values("arc-frequencies", "Characteristic frequencies", series, Axis.logarithmic("f", Units.HERTZ), names,
						each(Arc::frequency), each(Arc::frequencyError), ""),
				SeriesFigures.values("arc-capacitances", "Effective capacitances", series, Axis.logarithmic("C", capacitance), names,
						each(a -> a.capacitance() / s), each(a -> a.capacitanceError() / s), ""));
	}
}

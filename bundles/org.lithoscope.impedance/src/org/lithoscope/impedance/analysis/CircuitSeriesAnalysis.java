/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.internal.ArcSeries;
import org.lithoscope.impedance.internal.CircuitInput;
import org.lithoscope.impedance.internal.CircuitTables;
import org.lithoscope.impedance.internal.SeriesFigures;
import org.lithoscope.impedance.internal.SeriesFits;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** A circuit over a series of spectra: its parameters against cycle, time, temperature, voltage or state of charge. */
public final class CircuitSeriesAnalysis implements Analysis<CircuitSeriesParameters> {

	@Override
	public Class<CircuitSeriesParameters> parameterType() {
		return CircuitSeriesParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.several();
	}

	@Override
	public CircuitSeriesParameters propose(AnalysisInputs inputs, CircuitSeriesParameters p) throws AnalysisException {
		return new CircuitSeriesParameters(SpectrumSeries.propose(inputs, p.spectrum()), p.series(), p.circuit(), p.weighting(), p.settings());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CircuitSeriesParameters p, AnalysisContext context) throws AnalysisException {
		SpectrumSeries series = SpectrumSeries.of(inputs, p.spectrum(), p.series());
		if (series.points().isEmpty()) {
			throw new AnalysisException("there is no spectrum");
		}
		Circuit circuit = CircuitInput.circuit(p.circuit());
		CircuitFitOptions d = CircuitFitOptions.defaults();
		List<CircuitFit> fits = SeriesFits.fit(circuit, series,
				CircuitInput.options(p.weighting(), p.settings(), d.starts(), d.seed(), context::isCancelled), context);
		Result.Builder result = Result.builder("Equivalent circuit of " + fits.size() + " spectra");
		result.text("circuit", "Circuit", circuit.text());
		result.value("spectra", "Spectra", fits.size(), Units.ONE);
		result.table("series", SeriesFits.table(series, fits));
		List<Integer> resistances = SeriesFits.resistances(circuit);
		List<String> names = new ArrayList<>();
		double[][] values = new double[resistances.size()][];
		double[][] errors = new double[resistances.size()][];
		for (int k = 0; k < resistances.size(); k++) {
			int index = resistances.get(k);
			names.add(circuit.parameters().get(index).name());
			values[k] = each(fits, f -> CircuitTables.quantity(f, index).value());
			errors[k] = each(fits, f -> CircuitTables.quantity(f, index).standardUncertainty());
		}
		result.figure(SeriesFigures.values("resistances", "Resistances", series, Axis.logarithmic("R", series.scale().unit()), names, values,
				errors, "series"));
		for (int k = 0; k < circuit.parameters().size(); k++) {
			if (!resistances.contains(k)) {
				result.figure(one(circuit, series, fits, k));
			}
		}
		ArcSeries arcs = new ArcSeries(series, fits);
		if (!arcs.isEmpty()) {
			result.table("arcs", arcs.table());
			arcs.figures().forEach(result::figure);
		}
		result.figure(SeriesFigures.nyquist(series));
		return result.build();
	}

	private static double[] each(List<CircuitFit> fits, ToDoubleFunction<CircuitFit> value) {
		return fits.stream().mapToDouble(value).toArray();
	}

	private static Figure one(Circuit circuit, SpectrumSeries series, List<CircuitFit> fits, int index) {
		Circuit.Parameter parameter = circuit.parameters().get(index);
		Quantity first = CircuitTables.quantity(fits.get(0), index);
		String label = CircuitTables.label(parameter, series.points().get(0).spectrum().area().isPresent());
		Axis axis = parameter.isExponent() ? Axis.linear(label, first.unit()) : Axis.logarithmic(label, first.unit());
		return SeriesFigures.values(parameter.name().toLowerCase(Locale.ROOT).replace('.', '-'), parameter.name(), series, axis,
				List.of(parameter.name()), new double[][] { each(fits, f -> CircuitTables.quantity(f, index).value()) },
				new double[][] { each(fits, f -> CircuitTables.quantity(f, index).standardUncertainty()) }, "series");
	}
}

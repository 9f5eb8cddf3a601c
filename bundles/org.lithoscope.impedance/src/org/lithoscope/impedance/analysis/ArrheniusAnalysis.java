/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitException;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.impedance.internal.ArrheniusFigure;
import org.lithoscope.impedance.internal.CircuitInput;
import org.lithoscope.impedance.internal.SeriesFigures;
import org.lithoscope.impedance.internal.SeriesFits;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.impedance.series.ArrheniusFit;
import org.lithoscope.impedance.series.ArrheniusForm;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.special.PhysicalConstants;

/** Activation energies of resistances from spectra at several temperatures. */
public final class ArrheniusAnalysis implements Analysis<ArrheniusParameters> {

	private static final Unit KILOJOULE_PER_MOLE = Unit.of("kJ/mol");
	private static final String POLARISATION = "R_p";

	/** Values and standard errors, in Ω, in the order of the series. */
	private record Resistances(double[] values, double[] errors) {
	}

	@Override
	public Class<ArrheniusParameters> parameterType() {
		return ArrheniusParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.several();
	}

	@Override
	public ArrheniusParameters propose(AnalysisInputs inputs, ArrheniusParameters p) throws AnalysisException {
		return new ArrheniusParameters(SpectrumSeries.propose(inputs, p.spectrum()), p.temperatures(), p.source(), p.circuit(), p.weighting(),
				p.settings(), p.resistances(), p.form());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ArrheniusParameters p, AnalysisContext context) throws AnalysisException {
		SpectrumSeries series = SpectrumSeries.of(inputs, p.spectrum(), new SeriesParameters(SeriesCoordinate.TEMPERATURE, p.temperatures()));
		if (series.points().size() < 2) {
			throw new AnalysisException("an activation energy needs spectra at two temperatures at least, better at five");
		}
		Map<String, Resistances> resistances = p.source() == ArrheniusParameters.Source.CIRCUIT ? ofCircuit(series, p, context)
				: polarisation(series, context);
		double[] kelvin = Arrays.stream(series.coordinates()).map(c -> c + PhysicalConstants.ZERO_CELSIUS).toArray();
		Map<String, ArrheniusFit> fits = new LinkedHashMap<>();
		for (Map.Entry<String, Resistances> e : resistances.entrySet()) {
			fits.put(e.getKey(), ArrheniusFit.of(p.form(), kelvin, e.getValue().values()));
		}
		Result.Builder result = Result.builder("Activation energies from " + kelvin.length + " temperatures");
		result.text("form", "Form", p.form() == ArrheniusForm.T_OVER_R ? "ln(T/R) against 1/T" : "ln(1/R) against 1/T");
		fits.forEach((name, fit) -> result.value("activationEnergy " + name, "Activation energy of " + name, new Quantity(
				fit.activationEnergy(), KILOJOULE_PER_MOLE, fit.activationEnergyError()), "HCM"));
		if (kelvin.length < 4) {
			result.notice(Notice.warning("With " + kelvin.length + " temperatures the standard error says little."));
		}
		report(result, series, resistances, fits, kelvin);
		return result.build();
	}

	private static Map<String, Resistances> ofCircuit(SpectrumSeries series, ArrheniusParameters p, AnalysisContext context)
			throws AnalysisException {
		Circuit circuit = CircuitInput.circuit(p.circuit());
		List<Integer> wanted = new ArrayList<>();
		try {
			p.resistances().forEach(name -> wanted.add(circuit.index(name)));
		} catch (CircuitException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
		CircuitFitOptions d = CircuitFitOptions.defaults();
		List<CircuitFit> fits = SeriesFits.fit(circuit, series,
				CircuitInput.options(p.weighting(), p.settings(), d.starts(), d.seed(), context::isCancelled), context);
		Map<String, Resistances> found = new LinkedHashMap<>();
		for (int index : wanted.isEmpty() ? SeriesFits.resistances(circuit) : wanted) {
			found.put(circuit.parameters().get(index).name(), new Resistances(fits.stream().mapToDouble(f -> f.values()[index]).toArray(),
					fits.stream().mapToDouble(f -> f.error(index)).toArray()));
		}
		return found;
	}

	private static Map<String, Resistances> polarisation(SpectrumSeries series, AnalysisContext context) {
		int n = series.points().size();
		double[] values = new double[n];
		double[] errors = new double[n];
		for (int k = 0; k < n; k++) {
			context.checkCancelled();
			HierarchicalDistribution h = HierarchicalMethod.solve(series.points().get(k).spectrum(), HierarchicalOptions.defaults());
			values[k] = h.polarisationResistance();
			errors[k] = h.polarisationResistanceError();
		}
		return Map.of(POLARISATION, new Resistances(values, errors));
	}

	private static void report(Result.Builder result, SpectrumSeries series, Map<String, Resistances> resistances,
			Map<String, ArrheniusFit> fits, double[] kelvin) {
		List<Column> columns = new ArrayList<>(List.of(Column.ofDoubles(ColumnInfo.of("temperature_celsius", Units.CELSIUS),
				series.coordinates())));
		Map<String, double[]> values = new LinkedHashMap<>();
		Map<String, double[]> relative = new LinkedHashMap<>();
		resistances.forEach((name, r) -> {
			double[] scaled = series.scale().times(r.values());
			double[] share = new double[scaled.length];
			for (int k = 0; k < share.length; k++) {
				share[k] = r.errors()[k] / r.values()[k];
			}
			columns.add(Column.ofDoubles(ColumnInfo.of(name, series.scale().unit()), scaled));
			columns.add(Column.ofDoubles(ColumnInfo.of(name + "_error", series.scale().unit()), series.scale().times(r.errors())));
			values.put(name, r.values());
			relative.put(name, share);
		});
		result.table("resistances", Table.of(columns));
		List<ArrheniusFit> all = List.copyOf(fits.values());
		result.table("activation_energies", Table.of(Column.ofTexts(ColumnInfo.of("resistance", Units.ONE), List.copyOf(fits.keySet())),
				Column.ofDoubles(ColumnInfo.of("activation_energy", KILOJOULE_PER_MOLE),
						all.stream().mapToDouble(ArrheniusFit::activationEnergy).toArray()),
				Column.ofDoubles(ColumnInfo.of("standard_error", KILOJOULE_PER_MOLE),
						all.stream().mapToDouble(ArrheniusFit::activationEnergyError).toArray()),
				Column.ofDoubles(ColumnInfo.of("activation_energy_ev", Unit.of("eV")),
						all.stream().mapToDouble(ArrheniusFit::electronVolts).toArray()),
				Column.ofDoubles(ColumnInfo.of("determination", Units.ONE), all.stream().mapToDouble(f -> f.line().determination()).toArray())));
		result.figure(ArrheniusFigure.of(kelvin, values, relative, fits));
		result.figure(SeriesFigures.nyquist(series));
	}
}

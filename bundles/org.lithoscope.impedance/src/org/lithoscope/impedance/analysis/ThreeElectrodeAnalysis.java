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
import java.util.stream.Stream;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.impedance.internal.ComparedSpectra;
import org.lithoscope.impedance.internal.CommonFrequencies;
import org.lithoscope.impedance.internal.CounterElectrode;
import org.lithoscope.impedance.internal.ImpedanceScale;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Spectra of a cell with a reference electrode: positive and negative electrode, their sum, and whether it is the spectrum of the cell, as
 * it must be when the reference electrode stands where it should. One measurement is enough where it holds both electrodes, as EC-Lab records
 * them with the potential of the counter electrode.
 */
public final class ThreeElectrodeAnalysis implements Analysis<ThreeElectrodeParameters> {

	private static final String POSITIVE = "positive";
	private static final String NEGATIVE = "negative";
	private static final String CELL = "cell";
	private static final String SUM = "sum";
	private static final double PERCENT = 100;
	private static final int LEAST_POINTS = 6;

	/**
	 * Whether one measurement is enough because it holds both electrodes.
	 *
	 * @param measurement the measurement
	 * @return whether the impedances of the counter electrode stand in it beside those of the working electrode
	 */
	public static boolean holdsBoth(Measurement measurement) {
		return CounterElectrode.of(measurement).isPresent();
	}

	@Override
	public Class<ThreeElectrodeParameters> parameterType() {
		return ThreeElectrodeParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.measurements(POSITIVE, "Positive electrode against reference", 1, 1, SpectrumInput.TYPE),
				InputRole.measurements(NEGATIVE, "Negative electrode against reference", 0, 1, SpectrumInput.TYPE),
				InputRole.measurements(CELL, "Cell", 0, 1, SpectrumInput.TYPE));
	}

	@Override
	public ThreeElectrodeParameters propose(AnalysisInputs inputs, ThreeElectrodeParameters p) throws AnalysisException {
		List<Measurement> all = Stream.of(POSITIVE, NEGATIVE, CELL).flatMap(role -> inputs.measurements(role).stream()).toList();
		return new ThreeElectrodeParameters(SpectrumSeries.propose(all, p.spectrum()), p.limit(), p.drt());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ThreeElectrodeParameters p, AnalysisContext context) throws AnalysisException {
		boolean together = inputs.measurements(NEGATIVE).isEmpty();
		Map<String, ImpedanceSpectrum> given = new LinkedHashMap<>();
		for (Map.Entry<String, Measurement> e : electrodes(inputs).entrySet()) {
			given.put(e.getKey(), SpectrumInput.spectrum(e.getValue(), p.spectrum()));
		}
		CommonFrequencies common = CommonFrequencies.of(given.values().toArray(ImpedanceSpectrum[]::new));
		Map<String, ImpedanceSpectrum> spectra = spectra(common, given);
		Result.Builder result = Result.builder("Positive and negative electrode" + (given.containsKey(CELL) ? " and cell" : ""));
		if (together) {
			result.notice(Notice.info("Both electrodes were recorded together: the working electrode is taken for the positive and the counter"
					+ " electrode for the negative one."));
		}
		if (!common.measured()) {
			result.notice(Notice.info("The spectra were measured at different frequencies; they are interpolated to those of the positive"
					+ " electrode."));
		}
		double[][] deviation = given.containsKey(CELL) ? deviation(common) : new double[0][];
		if (deviation.length > 0) {
			verdict(result, common, deviation, p.limit().valueIn(Units.ONE));
		}
		result.table("data", table(spectra, deviation));
		// figures of all are relative to the same, or their sum would not be seen
		ImpedanceScale shown = ImpedanceScale.shown(spectra.get(SUM), p.spectrum().normalisation());
		result.figure(ComparedSpectra.nyquist(spectra, shown));
		if (deviation.length > 0) {
			result.figure(ComparedSpectra.deviation(common.frequency(), deviation, p.limit().valueIn(Units.ONE)));
		}
		result.figure(ComparedSpectra.bode(spectra, shown));
		if (p.drt() && common.frequency().length >= LEAST_POINTS) {
			distributions(result, spectra, shown, context);
		}
		return result.build();
	}

	/** The measurement of each role; where one measurement holds both electrodes, its parts. */
	private static Map<String, Measurement> electrodes(AnalysisInputs inputs) throws AnalysisException {
		Map<String, Measurement> electrodes = new LinkedHashMap<>();
		Measurement positive = inputs.measurements(POSITIVE).get(0);
		electrodes.put(POSITIVE, positive);
		if (inputs.measurements(NEGATIVE).isEmpty()) {
			electrodes.put(NEGATIVE, CounterElectrode.of(positive).orElseThrow(() -> new AnalysisException("the negative electrode is missing: '"
					+ positive.name() + "' has no impedances of a counter electrode, and no second spectrum is given")));
			CounterElectrode.cell(positive).ifPresent(cell -> electrodes.put(CELL, cell));
		} else {
			electrodes.put(NEGATIVE, inputs.measurements(NEGATIVE).get(0));
		}
		inputs.measurements(CELL).forEach(cell -> electrodes.put(CELL, cell));
		return electrodes;
	}

	private static Map<String, ImpedanceSpectrum> spectra(CommonFrequencies common, Map<String, ImpedanceSpectrum> given)
			throws AnalysisException {
		Map<String, ImpedanceSpectrum> spectra = new LinkedHashMap<>();
		int k = 0;
		for (Map.Entry<String, ImpedanceSpectrum> e : given.entrySet()) {
			spectra.put(e.getKey(), ImpedanceSpectrum.of(e.getKey(), common.frequency(), common.real()[k], common.imaginary()[k])
					.withArea(e.getValue().area()));
			k++;
		}
		spectra.put(SUM, ImpedanceSpectrum.of(SUM, common.frequency(), plus(common.real()), plus(common.imaginary()))
				.withArea(given.get(POSITIVE).area()));
		return spectra;
	}

	private static double[] plus(double[][] parts) {
		double[] sum = parts[0].clone();
		for (int i = 0; i < sum.length; i++) {
			sum[i] += parts[1][i];
		}
		return sum;
	}

	/** (Positive + negative − cell)/|cell|, real and imaginary part, at the common frequencies. */
	private static double[][] deviation(CommonFrequencies common) {
		int n = common.frequency().length;
		double[][] deviation = new double[2][n];
		double[] re = plus(common.real());
		double[] im = plus(common.imaginary());
		for (int i = 0; i < n; i++) {
			double modulus = Math.hypot(common.real()[2][i], common.imaginary()[2][i]);
			deviation[0][i] = (re[i] - common.real()[2][i]) / modulus;
			deviation[1][i] = (im[i] - common.imaginary()[2][i]) / modulus;
		}
		return deviation;
	}

	private static void verdict(Result.Builder result, CommonFrequencies common, double[][] deviation, double limit) {
		double[] size = new double[deviation[0].length];
		int worst = 0;
		for (int i = 0; i < size.length; i++) {
			size[i] = Math.hypot(deviation[0][i], deviation[1][i]);
			worst = size[i] > size[worst] ? i : worst;
		}
		result.text("verdict", "Verdict", size[worst] <= limit ? "consistent" : "not consistent");
		result.value("largestDeviation", "Largest deviation of the sum from the cell", PERCENT * size[worst], Units.PERCENT);
		result.value("meanDeviation", "Mean deviation of the sum from the cell", PERCENT * Arrays.stream(size).average().orElse(0),
				Units.PERCENT);
		if (size[worst] > limit) {
			result.notice(Notice.warning("Positive plus negative electrode differs from the cell by " + Math.round(1000 * size[worst]) / 10.0
					+ " % at " + common.frequency()[worst] + " Hz: the reference electrode is not where the potential is that of both, or the cell"
					+ " has changed between the spectra."));
		}
	}

	private static Table table(Map<String, ImpedanceSpectrum> spectra, double[][] deviation) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), spectra.get(SUM).frequency()));
		spectra.forEach((name, s) -> {
			columns.add(Column.ofDoubles(ColumnInfo.of(name + "_real_impedance_ohm", Units.OHM), s.real()));
			columns.add(Column.ofDoubles(ColumnInfo.of(name + "_imaginary_impedance_ohm", Units.OHM), s.imaginary()));
		});
		if (deviation.length > 0) {
			columns.add(Column.ofDoubles(ColumnInfo.of("deviation_real", Units.ONE), falling(deviation[0])));
			columns.add(Column.ofDoubles(ColumnInfo.of("deviation_imaginary", Units.ONE), falling(deviation[1])));
		}
		return Table.of(columns);
	}

	/** Tables have the highest frequency first, as spectra have. */
	private static double[] falling(double[] rising) {
		double[] falling = new double[rising.length];
		for (int i = 0; i < falling.length; i++) {
			falling[i] = rising[rising.length - 1 - i];
		}
		return falling;
	}

	private static void distributions(Result.Builder result, Map<String, ImpedanceSpectrum> spectra, ImpedanceScale shown,
			AnalysisContext context) {
		Map<String, HierarchicalDistribution> all = new LinkedHashMap<>();
		spectra.forEach((name, s) -> {
			context.checkCancelled();
			all.put(name, HierarchicalMethod.solve(s, HierarchicalOptions.defaults()));
		});
		ImpedanceScale scale = ImpedanceScale.of(spectra.get(SUM));
		all.forEach((name, d) -> result
				.value("polarisationResistance " + name, "Polarisation resistance, " + name,
						scale.quantity(d.polarisationResistance(), d.polarisationResistanceError()), "")
				.value("ohmicResistance " + name, "Ohmic resistance R∞, " + name, scale.quantity(d.resistance(), d.resistanceError()), ""));
		result.value("positiveShare", "Share of the positive electrode in the polarisation resistance", PERCENT
				* all.get(POSITIVE).polarisationResistance()
				/ (all.get(POSITIVE).polarisationResistance() + all.get(NEGATIVE).polarisationResistance()), Units.PERCENT);
		result.figure(ComparedSpectra.distributions(spectra.get(SUM), all, shown));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.SeriesParameters;
import org.lithoscope.impedance.analysis.SpectrumParameters;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.ValidRange;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * Spectra in the order of a coordinate.
 *
 * @param coordinate what the coordinate is
 * @param points     the spectra with their coordinates, rising
 */
public record SpectrumSeries(SeriesCoordinate coordinate, List<Point> points) {

	private static final double LIMIT = 0.01;

	/**
	 * A spectrum of a series.
	 *
	 * @param at       its coordinate
	 * @param spectrum the spectrum
	 */
	public record Point(double at, ImpedanceSpectrum spectrum) {
	}

	/** Copies the list. */
	public SpectrumSeries {
		points = List.copyOf(points);
	}

	/**
	 * The series of the inputs; several sweeps of one file are spectra of their own.
	 *
	 * @param inputs the inputs
	 * @param p      frequencies and area
	 * @param series the coordinate
	 * @return the series
	 * @throws AnalysisException when coordinates are missing or stand twice
	 */
	public static SpectrumSeries of(AnalysisInputs inputs, SpectrumParameters p, SeriesParameters series) throws AnalysisException {
		List<ImpedanceSpectrum> spectra = new ArrayList<>();
		List<OptionalDouble> told = new ArrayList<>();
		for (Measurement m : inputs.measurements(SpectrumInput.SERIES)) {
			for (ImpedanceSpectrum s : ImpedanceSpectrum.sweepsOf(m)) {
				spectra.add(SpectrumInput.cut(s, p));
				told.add(series.coordinate().of(m));
			}
		}
		if (!series.values().isEmpty() && series.values().size() != spectra.size()) {
			throw new AnalysisException(series.values().size() + " values are given for " + spectra.size() + " spectra");
		}
		List<Point> points = new ArrayList<>();
		for (int k = 0; k < spectra.size(); k++) {
			double at = k + 1.0;
			if (!series.values().isEmpty()) {
				at = series.values().get(k);
			} else if (series.coordinate() != SeriesCoordinate.NUMBER) {
				String name = spectra.get(k).name();
				at = told.get(k).orElseThrow(() -> new AnalysisException("'" + name + "' does not tell its " + series.coordinate().quantity()
						+ "; give the values by hand"));
			}
			points.add(new Point(at, spectra.get(k)));
		}
		points.sort(Comparator.comparingDouble(Point::at));
		if (series.coordinate() == SeriesCoordinate.TIME && series.values().isEmpty()) {
			double first = points.get(0).at();
			points.replaceAll(q -> new Point(q.at() - first, q.spectrum()));
		}
		for (int k = 1; k < points.size(); k++) {
			if (points.get(k).at() == points.get(k - 1).at()) {
				throw new AnalysisException("two spectra have the " + series.coordinate().quantity() + " " + points.get(k).at()
						+ "; choose another coordinate or give the values by hand");
			}
		}
		return new SpectrumSeries(series.coordinate(), points);
	}

	/**
	 * Proposes area and the frequencies that are valid in every spectrum of a series.
	 *
	 * @param inputs the inputs
	 * @param p      what is given
	 * @return the parameters with proposals
	 * @throws AnalysisException when a measurement is no spectrum
	 */
	public static SpectrumParameters propose(AnalysisInputs inputs, SpectrumParameters p) throws AnalysisException {
		List<ImpedanceSpectrum> all = ImpedanceSpectrum.allOf(inputs.measurements(SpectrumInput.SERIES));
		Optional<Quantity> area = p.area().or(() -> all.isEmpty() ? Optional.empty() : all.get(0).area());
		double low = 0;
		double high = Double.POSITIVE_INFINITY;
		for (ImpedanceSpectrum s : all) {
			ValidRange valid = ValidRange.propose(s, KramersKronigOptions.defaults(), LIMIT);
			low = valid.lowest() > s.lowest() ? Math.max(low, valid.lowest()) : low;
			high = valid.highest() < s.highest() ? Math.min(high, valid.highest()) : high;
		}
		boolean useful = high > 10 * low && p.lowest().isEmpty() && p.highest().isEmpty();
		return new SpectrumParameters(p.sweep(), useful && low > 0 ? Optional.of(Quantity.of(low, Units.HERTZ)) : p.lowest(),
				useful && high < Double.POSITIVE_INFINITY ? Optional.of(Quantity.of(high, Units.HERTZ)) : p.highest(), area);
	}

	/** {@return the coordinates, rising} */
	public double[] coordinates() {
		return points.stream().mapToDouble(Point::at).toArray();
	}

	/** {@return what impedances are given in} */
	public ImpedanceScale scale() {
		return ImpedanceScale.of(points.get(0).spectrum());
	}
}

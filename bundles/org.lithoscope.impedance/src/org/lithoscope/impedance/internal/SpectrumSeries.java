/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.SeriesParameters;
import org.lithoscope.impedance.analysis.SpectrumParameters;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.ValidRange;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.cell.CellState;
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
	 * @param shown    what its impedances are shown in
	 * @param phase    whether the cell was charged, as far as is told
	 */
	public record Point(double at, ImpedanceSpectrum spectrum, ImpedanceScale shown, CellState.Phase phase) {

		/**
		 * The same spectrum at another coordinate.
		 *
		 * @param other the coordinate
		 * @return a new point
		 */
		public Point at(double other) {
			return new Point(other, spectrum, shown, phase);
		}
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
		return inOrder(series.coordinate(), points(inputs, p, series));
	}

	/**
	 * Spectra in the order of their coordinates.
	 *
	 * @param coordinate what the coordinate is
	 * @param points     the spectra in any order
	 * @return the series
	 * @throws AnalysisException when a coordinate stands twice
	 */
	public static SpectrumSeries inOrder(SeriesCoordinate coordinate, List<Point> points) throws AnalysisException {
		List<Point> sorted = new ArrayList<>(points);
		sorted.sort(Comparator.comparingDouble(Point::at));
		for (int k = 1; k < sorted.size(); k++) {
			if (sorted.get(k).at() == sorted.get(k - 1).at()) {
				throw new AnalysisException("two spectra have the " + coordinate.quantity() + " " + sorted.get(k).at()
						+ "; choose another coordinate or give the values by hand");
			}
		}
		return new SpectrumSeries(coordinate, sorted);
	}

	/**
	 * The spectra of the inputs with their coordinates, in the order of the inputs.
	 *
	 * @param inputs the inputs
	 * @param p      frequencies and area
	 * @param series the coordinate
	 * @return the spectra; time begins with the first of them
	 * @throws AnalysisException when coordinates are missing
	 */
	public static List<Point> points(AnalysisInputs inputs, SpectrumParameters p, SeriesParameters series) throws AnalysisException {
		List<Point> points = new ArrayList<>();
		for (Measurement m : inputs.measurements(SpectrumInput.SERIES)) {
			for (ImpedanceSpectrum s : ImpedanceSpectrum.sweepsOf(m)) {
				ImpedanceSpectrum cut = SpectrumInput.cut(s, p);
				double told = series.coordinate() == SeriesCoordinate.NUMBER ? points.size() + 1.0
						: series.coordinate().of(m, s.rows()).orElse(Double.NaN);
				points.add(new Point(told, cut, ImpedanceScale.shown(cut, p.normalisation()), phase(m)));
			}
		}
		List<Double> given = series.values();
		if (!given.isEmpty() && given.size() != points.size()) {
			throw new AnalysisException(given.size() + " values are given for " + points.size() + " spectra");
		}
		for (int k = 0; k < points.size(); k++) {
			if (!given.isEmpty()) {
				points.set(k, points.get(k).at(given.get(k)));
			} else if (Double.isNaN(points.get(k).at())) {
				throw new AnalysisException("'" + points.get(k).spectrum().name() + "' does not tell its " + series.coordinate().quantity()
						+ "; give the values by hand");
			}
		}
		if (series.coordinate() == SeriesCoordinate.TIME && given.isEmpty()) {
			double first = points.stream().mapToDouble(Point::at).min().orElse(0);
			points.replaceAll(q -> q.at(q.at() - first));
		}
		return points;
	}

	private static CellState.Phase phase(Measurement m) {
		CellState.Phase told = m.cellState().map(CellState::phase).orElse(CellState.Phase.UNKNOWN);
		int named = NamedCoordinates.phase(m.name());
		return told != CellState.Phase.UNKNOWN || named == 0 ? told : named > 0 ? CellState.Phase.CHARGED : CellState.Phase.DISCHARGED;
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
		return propose(inputs.measurements(SpectrumInput.SERIES), p);
	}

	/**
	 * Proposes area and the frequencies that are valid in every one of several spectra.
	 *
	 * @param measurements the measurements
	 * @param p            what is given
	 * @return the parameters with proposals
	 * @throws AnalysisException when a measurement is no spectrum
	 */
	public static SpectrumParameters propose(List<Measurement> measurements, SpectrumParameters p) throws AnalysisException {
		List<ImpedanceSpectrum> all = ImpedanceSpectrum.allOf(measurements);
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
				useful && high < Double.POSITIVE_INFINITY ? Optional.of(Quantity.of(high, Units.HERTZ)) : p.highest(), area, p.normalisation());
	}

	/** {@return the coordinates, rising} */
	public double[] coordinates() {
		return points.stream().mapToDouble(Point::at).toArray();
	}

	/**
	 * The unit in which the figures show impedances, and how they name them.
	 *
	 * @return the scale of the first spectrum; the factor of others may differ
	 */
	public ImpedanceScale shown() {
		return points.get(0).shown();
	}

	/** {@return what impedances are given in} */
	public ImpedanceScale scale() {
		return ImpedanceScale.of(points.get(0).spectrum());
	}
}

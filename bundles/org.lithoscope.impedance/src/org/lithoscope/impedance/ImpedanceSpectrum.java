/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.internal.SpectrumColumns;
import org.lithoscope.impedance.internal.SweepSplitter;
import org.lithoscope.impedance.internal.SpectrumPoints;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * One impedance spectrum: frequencies in Hz, strictly descending, and complex impedances in Ω, capacitive imaginary parts negative. The
 * electrode area is kept beside it, never divided in. Immutable.
 */
public final class ImpedanceSpectrum {

	/** The fewest points that make a spectrum. */
	public static final int MINIMUM_POINTS = 3;

	/** What EC-Lab writes when nobody typed anything, in cm². */
	private static final double UNTOUCHED_AREA = 0.001;

	private final String name;
	private final double[] frequency;
	private final double[] real;
	private final double[] imaginary;
	private final int[] rows;
	private final Optional<Quantity> area;
	private final List<Notice> notices;

	private ImpedanceSpectrum(String name, SpectrumPoints points, Optional<Quantity> area, List<Notice> notices) {
		this.name = name;
		this.frequency = points.frequency();
		this.real = points.real();
		this.imaginary = points.imaginary();
		this.rows = points.rows();
		this.area = area;
		this.notices = List.copyOf(notices);
	}

	/**
	 * A spectrum of numbers in any order.
	 *
	 * @param name      its name for people
	 * @param frequency frequencies in Hz
	 * @param real      Re Z in Ω, as many
	 * @param imaginary Im Z in Ω, negative where capacitive, as many
	 * @return the spectrum, sorted; points without a positive frequency or with missing numbers are left out, points of one frequency merged
	 * @throws AnalysisException when fewer than {@value #MINIMUM_POINTS} points are left
	 */
	public static ImpedanceSpectrum of(String name, double[] frequency, double[] real, double[] imaginary) throws AnalysisException {
		List<Notice> notices = new ArrayList<>();
		SpectrumPoints points = new SpectrumPoints(frequency, real, imaginary).usable(notices).sorted(notices);
		return checked(name, points, Optional.empty(), notices);
	}

	/**
	 * The spectrum of a measurement; the first one when it holds several sweeps.
	 *
	 * @param measurement a measurement with the columns {@code frequency_hertz}, {@code real_impedance_ohm} and
	 *                    {@code imaginary_impedance_ohm}, or modulus and phase instead of the latter two
	 * @return the spectrum
	 * @throws AnalysisException when columns are missing or there are too few usable points
	 */
	public static ImpedanceSpectrum of(Measurement measurement) throws AnalysisException {
		List<ImpedanceSpectrum> all = sweepsOf(measurement);
		ImpedanceSpectrum first = all.get(0);
		if (all.size() == 1) {
			return first;
		}
		List<Notice> notices = new ArrayList<>(first.notices);
		notices.add(Notice.warning("The file holds " + all.size() + " sweeps; this is the first."));
		return new ImpedanceSpectrum(first.name, first.points(), first.area, notices);
	}

	/**
	 * The sweeps of a measurement, each a spectrum of its own. A file may hold one sweep after another, numbered by a column or recognised by
	 * the frequency starting anew; a short run-up in the other direction that the sweep repeats (Zahner) is left out.
	 *
	 * @param measurement the measurement
	 * @return the spectra, at least one, in order
	 * @throws AnalysisException when columns are missing or there are too few usable points
	 */
	public static List<ImpedanceSpectrum> sweepsOf(Measurement measurement) throws AnalysisException {
		SpectrumColumns columns = SpectrumColumns.of(measurement);
		List<Notice> common = new ArrayList<>();
		List<SpectrumPoints> sweeps = SweepSplitter.split(columns.points(), columns.sweepNumbers(), common);
		Optional<Quantity> area = measurement.metadata().quantity(MetadataKeys.ELECTRODE_AREA)
				.filter(a -> a.unit().isCompatible(Units.SQUARE_CENTIMETRE) && a.value() > 0
						&& Math.abs(a.valueIn(Units.SQUARE_CENTIMETRE) - UNTOUCHED_AREA) > 1e-8);
		List<ImpedanceSpectrum> spectra = new ArrayList<>();
		for (int k = 0; k < sweeps.size(); k++) {
			List<Notice> notices = new ArrayList<>(common);
			SpectrumPoints points = sweeps.get(k).usable(notices).sorted(notices);
			boolean empty = points.size() < MINIMUM_POINTS && sweeps.size() > 1;
			if (!empty) {
				String name = sweeps.size() == 1 ? measurement.name() : measurement.name() + " sweep " + (k + 1);
				spectra.add(checked(name, points, area, notices));
			}
		}
		if (spectra.isEmpty()) {
			throw new AnalysisException("'" + measurement.name() + "' has no sweep of at least " + MINIMUM_POINTS + " usable points");
		}
		return spectra;
	}

	private static ImpedanceSpectrum checked(String name, SpectrumPoints points, Optional<Quantity> area, List<Notice> notices)
			throws AnalysisException {
		if (points.size() < MINIMUM_POINTS) {
			throw new AnalysisException("'" + name + "' has " + points.size() + " points with a positive frequency and an impedance; a spectrum"
					+ " needs at least " + MINIMUM_POINTS);
		}
		return new ImpedanceSpectrum(name, points, area, notices);
	}

	/** {@return the name for people} */
	public String name() {
		return name;
	}

	/** {@return how many points there are} */
	public int size() {
		return frequency.length;
	}

	/** {@return the frequencies in Hz, descending; a copy} */
	public double[] frequency() {
		return frequency.clone();
	}

	/** {@return the real parts in Ω; a copy} */
	public double[] real() {
		return real.clone();
	}

	/** {@return the imaginary parts in Ω, negative where capacitive; a copy} */
	public double[] imaginary() {
		return imaginary.clone();
	}

	/** {@return the row of the table, or the index of the numbers, that each point stands in; of points that were averaged the first; a copy} */
	public int[] rows() {
		return rows.clone();
	}

	/** {@return the moduli in Ω} */
	public double[] modulus() {
		double[] modulus = new double[real.length];
		for (int i = 0; i < modulus.length; i++) {
			modulus[i] = Math.hypot(real[i], imaginary[i]);
		}
		return modulus;
	}

	/** {@return the phases in rad, negative where capacitive, unwrapped from the highest frequency} */
	public double[] phase() {
		double[] phase = new double[real.length];
		for (int i = 0; i < phase.length; i++) {
			phase[i] = Math.atan2(imaginary[i], real[i]);
			if (i > 0) {
				phase[i] -= 2 * Math.PI * Math.rint((phase[i] - phase[i - 1]) / (2 * Math.PI));
			}
		}
		return phase;
	}

	/** {@return the highest frequency in Hz} */
	public double highest() {
		return frequency[0];
	}

	/** {@return the lowest frequency in Hz} */
	public double lowest() {
		return frequency[frequency.length - 1];
	}

	/** {@return the electrode area, if it is known} */
	public Optional<Quantity> area() {
		return area;
	}

	/** {@return what was done to the points of the file} */
	public List<Notice> notices() {
		return notices;
	}

	/**
	 * The same spectrum with another area.
	 *
	 * @param other the area, or empty
	 * @return a new spectrum
	 */
	public ImpedanceSpectrum withArea(Optional<Quantity> other) {
		return new ImpedanceSpectrum(name, points(), other, notices);
	}

	/**
	 * The points within a range of frequencies.
	 *
	 * @param low  the lowest frequency in Hz
	 * @param high the highest frequency in Hz
	 * @return a new spectrum
	 * @throws AnalysisException when fewer than {@value #MINIMUM_POINTS} points are left
	 */
	public ImpedanceSpectrum within(double low, double high) throws AnalysisException {
		// a bound typed with fewer digits than the file has still keeps the point it means
		double slack = 1 + 1e-6;
		int from = 0;
		while (from < size() && frequency[from] > high * slack) {
			from++;
		}
		int to = size();
		while (to > from && frequency[to - 1] < low / slack) {
			to--;
		}
		if (from == 0 && to == size()) {
			return this;
		}
		return checked(name, points().part(from, to), area, notices);
	}

	private SpectrumPoints points() {
		return new SpectrumPoints(frequency, real, imaginary, rows);
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof ImpedanceSpectrum s && name.equals(s.name) && Arrays.equals(frequency, s.frequency)
				&& Arrays.equals(real, s.real) && Arrays.equals(imaginary, s.imaginary) && area.equals(s.area);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(frequency) * 31 + Arrays.hashCode(real);
	}

	@Override
	public String toString() {
		return name + ": " + size() + " points, " + highest() + " to " + lowest() + " Hz";
	}

	/**
	 * The spectra of several measurements, one after the other.
	 *
	 * @param measurements the measurements
	 * @return all their sweeps
	 * @throws AnalysisException when one of them is no spectrum
	 */
	public static List<ImpedanceSpectrum> allOf(List<Measurement> measurements) throws AnalysisException {
		List<ImpedanceSpectrum> all = new ArrayList<>();
		for (Measurement m : measurements) {
			all.addAll(sweepsOf(m));
		}
		return Collections.unmodifiableList(all);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.Normalisation;
import org.lithoscope.impedance.analysis.SpectrumParameters;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.ValidRange;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** The inputs that analyses of impedance share. */
public final class SpectrumInput {

	/** The role of one spectrum. */
	public static final String MEASUREMENT = "measurement";
	/** The role of a series of spectra. */
	public static final String SERIES = "series";
	/** The type of measurement. */
	public static final String TYPE = "impedance/spectrum";
	private static final double LIMIT = 0.01;
	private static final int MANY = 100_000;

	private SpectrumInput() {
	}

	/** {@return the role: one spectrum, the analysis runs for each of several} */
	public static List<InputRole> one() {
		return List.of(InputRole.eachMeasurement(MEASUREMENT, "Impedance spectrum", TYPE));
	}

	/** {@return the role: several spectra together} */
	public static List<InputRole> several() {
		return List.of(InputRole.measurements(SERIES, "Impedance spectra", 1, MANY, TYPE));
	}

	/**
	 * The spectrum of a measurement.
	 *
	 * @param measurement the measurement
	 * @param p           sweep, frequencies and area
	 * @return the spectrum, cut to the frequencies, with the area
	 * @throws AnalysisException when there is no such sweep or too little is left
	 */
	public static ImpedanceSpectrum spectrum(Measurement measurement, SpectrumParameters p) throws AnalysisException {
		List<ImpedanceSpectrum> sweeps = ImpedanceSpectrum.sweepsOf(measurement);
		if (p.sweep() > sweeps.size()) {
			throw new AnalysisException("'" + measurement.name() + "' has " + sweeps.size() + " sweeps; there is no sweep " + p.sweep());
		}
		return cut(sweeps.get(p.sweep() - 1), p);
	}

	/**
	 * A spectrum cut to the frequencies, with the area.
	 *
	 * @param spectrum the spectrum
	 * @param p        frequencies and area
	 * @return the spectrum to be analysed
	 * @throws AnalysisException when too little is left
	 */
	public static ImpedanceSpectrum cut(ImpedanceSpectrum spectrum, SpectrumParameters p) throws AnalysisException {
		double low = p.lowest().map(q -> q.valueIn(Units.HERTZ)).orElse(0.0);
		double high = p.highest().map(q -> q.valueIn(Units.HERTZ)).orElse(Double.POSITIVE_INFINITY);
		if (p.normalisation() == Normalisation.AREA && p.area().isEmpty()) {
			throw new AnalysisException("impedances per area need the electrode area, which '" + spectrum.name() + "' does not tell");
		}
		return spectrum.within(low, high).withArea(p.normalisation() == Normalisation.NONE ? Optional.empty() : p.area());
	}

	/**
	 * Proposes area and valid range; what the user has said stays.
	 *
	 * @param measurement the measurement
	 * @param p           what is given
	 * @param range       whether to propose the valid range
	 * @return the parameters with proposals
	 * @throws AnalysisException when the measurement is no spectrum
	 */
	public static SpectrumParameters propose(Measurement measurement, SpectrumParameters p, boolean range) throws AnalysisException {
		List<ImpedanceSpectrum> sweeps = ImpedanceSpectrum.sweepsOf(measurement);
		ImpedanceSpectrum spectrum = sweeps.get(Math.min(p.sweep(), sweeps.size()) - 1);
		Optional<Quantity> area = p.area().or(spectrum::area);
		if (!range || p.lowest().isPresent() || p.highest().isPresent()) {
			return new SpectrumParameters(p.sweep(), p.lowest(), p.highest(), area, p.normalisation());
		}
		ValidRange valid = ValidRange.propose(spectrum, KramersKronigOptions.defaults(), LIMIT);
		Optional<Quantity> low = valid.lowest() > spectrum.lowest() ? Optional.of(Quantity.of(valid.lowest(), Units.HERTZ)) : Optional.empty();
		Optional<Quantity> high = valid.highest() < spectrum.highest() ? Optional.of(Quantity.of(valid.highest(), Units.HERTZ))
				: Optional.empty();
		return new SpectrumParameters(p.sweep(), low, high, area, p.normalisation());
	}
}

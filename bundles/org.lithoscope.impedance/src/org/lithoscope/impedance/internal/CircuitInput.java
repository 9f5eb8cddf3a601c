/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitException;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.CircuitFitOptions;
import org.lithoscope.impedance.circuit.CircuitFitter;
import org.lithoscope.impedance.circuit.ParameterSetting;
import org.lithoscope.impedance.circuit.Weighting;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.numerics.NumericalException;

/** Circuits and settings as texts, and fits with failures that say why. */
public final class CircuitInput {

	private CircuitInput() {
	}

	/**
	 * Reads a circuit.
	 *
	 * @param text the text
	 * @return the circuit
	 * @throws AnalysisException when it is not understood
	 */
	public static Circuit circuit(String text) throws AnalysisException {
		try {
			return Circuit.parse(text);
		} catch (CircuitException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
	}

	/**
	 * Makes options of texts.
	 *
	 * @param weighting the weighting
	 * @param settings  the settings
	 * @param starts    the most starts
	 * @param seed      the seed
	 * @param cancelled asked during the fit
	 * @return the options
	 * @throws AnalysisException when a setting is not understood
	 */
	public static CircuitFitOptions options(Weighting weighting, List<String> settings, int starts, long seed, BooleanSupplier cancelled)
			throws AnalysisException {
		try {
			return new CircuitFitOptions(weighting, settings.stream().map(ParameterSetting::parse).toList(), starts, seed, cancelled);
		} catch (CircuitException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
	}

	/**
	 * Fits.
	 *
	 * @param circuit  the circuit
	 * @param spectrum the spectrum
	 * @param options  how
	 * @return the fit
	 * @throws AnalysisException when there is none
	 */
	public static CircuitFit fit(Circuit circuit, ImpedanceSpectrum spectrum, CircuitFitOptions options) throws AnalysisException {
		try {
			return CircuitFitter.fit(circuit, spectrum, options);
		} catch (CircuitException | NumericalException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
	}
}

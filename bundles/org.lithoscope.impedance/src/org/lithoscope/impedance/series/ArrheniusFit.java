/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.series;

import org.lithoscope.numerics.regression.LineFit;
import org.lithoscope.numerics.special.PhysicalConstants;

/**
 * The activation energy of a resistance from its values at several temperatures: the slope of ln(T/R) or ln(1/R) against 1/T is
 * −E<sub>a</sub>/R<sub>gas</sub> (HCM).
 *
 * @param form                what was plotted against 1/T
 * @param activationEnergy    E<sub>a</sub> in kJ/mol
 * @param activationEnergyError its standard error from the scatter about the line in kJ/mol; NaN for two temperatures
 * @param line                the line, of ln(…) against 1/T in 1/K
 */
public record ArrheniusFit(ArrheniusForm form, double activationEnergy, double activationEnergyError, LineFit line) {

	private static final double KILO = 1000;

	/**
	 * Fits a straight line, all points with the same weight.
	 *
	 * @param form       what is plotted against 1/T
	 * @param kelvin     temperatures in K, at least two different ones
	 * @param resistance resistances in Ω or Ω cm², positive, as many
	 * @return the fit
	 */
	public static ArrheniusFit of(ArrheniusForm form, double[] kelvin, double[] resistance) {
		double[] x = new double[kelvin.length];
		double[] y = new double[kelvin.length];
		for (int i = 0; i < x.length; i++) {
			if (!(kelvin[i] > 0) || !(resistance[i] > 0)) {
				throw new IllegalArgumentException("R = " + resistance[i] + " at " + kelvin[i] + " K");
			}
			x[i] = 1 / kelvin[i];
			y[i] = ordinate(form, kelvin[i], resistance[i]);
		}
		LineFit line = LineFit.of(x, y);
		return new ArrheniusFit(form, -line.slope() * PhysicalConstants.MOLAR_GAS / KILO,
				line.slopeError() * PhysicalConstants.MOLAR_GAS / KILO, line);
	}

	/**
	 * What is plotted.
	 *
	 * @param form       the form
	 * @param kelvin     T in K
	 * @param resistance R
	 * @return ln(T/R) or ln(1/R)
	 */
	public static double ordinate(ArrheniusForm form, double kelvin, double resistance) {
		return form == ArrheniusForm.T_OVER_R ? Math.log(kelvin / resistance) : -Math.log(resistance);
	}

	/** {@return the activation energy in eV per particle} */
	public double electronVolts() {
		return activationEnergy * KILO / PhysicalConstants.FARADAY;
	}
}

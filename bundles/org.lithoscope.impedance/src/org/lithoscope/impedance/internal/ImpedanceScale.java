/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.Normalisation;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * What impedances are given in: Ω cm² where the area is known, else Ω; or relative to the polarisation resistance.
 *
 * @param unit     the unit
 * @param factor   from Ω to the unit
 * @param relative whether it is relative to the polarisation resistance
 */
public record ImpedanceScale(Unit unit, double factor, boolean relative) {

	private static final int LEAST_POINTS = 6;

	/**
	 * The scale of a spectrum.
	 *
	 * @param spectrum the spectrum
	 * @return the scale
	 */
	public static ImpedanceScale of(ImpedanceSpectrum spectrum) {
		return spectrum.area().map(a -> new ImpedanceScale(Units.OHM_SQUARE_CENTIMETRE, a.valueIn(Units.SQUARE_CENTIMETRE), false))
				.orElse(new ImpedanceScale(Units.OHM, 1, false));
	}

	/**
	 * The scale of the figures of a spectrum.
	 *
	 * @param spectrum      the spectrum
	 * @param normalisation what is asked for
	 * @return that of its values, or relative to its polarisation resistance, which is that of the hierarchical distribution of relaxation
	 *         times
	 * @throws AnalysisException when there are too few points for a polarisation resistance, or it is not positive
	 */
	public static ImpedanceScale shown(ImpedanceSpectrum spectrum, Normalisation normalisation) throws AnalysisException {
		if (normalisation != Normalisation.POLARISATION) {
			return of(spectrum);
		}
		if (spectrum.size() < LEAST_POINTS) {
			throw new AnalysisException("the polarisation resistance of '" + spectrum.name() + "' is not known from " + spectrum.size() + " points");
		}
		double resistance = HierarchicalMethod.solve(spectrum, HierarchicalOptions.defaults()).polarisationResistance();
		if (!(resistance > 0)) {
			throw new AnalysisException("the polarisation resistance of '" + spectrum.name() + "' is " + resistance + " Ω");
		}
		return new ImpedanceScale(Units.ONE, 1 / resistance, true);
	}

	/**
	 * The name of a quantity on this scale.
	 *
	 * @param quantity an impedance, for instance {@code Re Z}
	 * @return its name, with the polarisation resistance by which it is divided
	 */
	public String label(String quantity) {
		return relative ? quantity + "/Rₚ" : quantity;
	}

	/**
	 * A resistance on this scale.
	 *
	 * @param ohm   the value in Ω
	 * @param error its standard error in Ω; NaN or infinite when it is not known
	 * @return the quantity
	 */
	public Quantity quantity(double ohm, double error) {
		return new Quantity(ohm * factor, unit, Double.isFinite(error) ? error * factor : Double.NaN);
	}

	/**
	 * Many values on this scale.
	 *
	 * @param ohm values in Ω
	 * @return new values
	 */
	public double[] times(double[] ohm) {
		double[] scaled = ohm.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= factor;
		}
		return scaled;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * What impedances are given in: Ω cm² where the area is known, else Ω.
 *
 * @param unit   the unit
 * @param factor from Ω to the unit
 */
public record ImpedanceScale(Unit unit, double factor) {

	/**
	 * The scale of a spectrum.
	 *
	 * @param spectrum the spectrum
	 * @return the scale
	 */
	public static ImpedanceScale of(ImpedanceSpectrum spectrum) {
		return spectrum.area().map(a -> new ImpedanceScale(Units.OHM_SQUARE_CENTIMETRE, a.valueIn(Units.SQUARE_CENTIMETRE)))
				.orElse(new ImpedanceScale(Units.OHM, 1));
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

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.HierarchicalMethod;
import org.lithoscope.impedance.drt.HierarchicalOptions;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/** What impedances are shown in. */
public enum Shown {
	/** As measured, in Ω. */
	OHM("Ω", "NONE"),
	/** Times the electrode area, in Ω cm². */
	AREAL("Ω cm²", "AREA"),
	/** Relative to the polarisation resistance of each spectrum. */
	NORMALISED("Z/Rₚ", "POLARISATION");

	private final String label;
	private final String normalisation;

	Shown(String label, String normalisation) {
		this.label = label;
		this.normalisation = normalisation;
	}

	/** {@return what people choose} */
	public String label() {
		return label;
	}

	/** {@return the value of the analyses' parameter for the same choice} */
	public String normalisation() {
		return normalisation;
	}

	/**
	 * How the numbers of a spectrum are shown.
	 *
	 * @param unit     the unit
	 * @param factor   from Ω to the unit
	 * @param relative whether it is relative to the polarisation resistance
	 */
	public record Scale(Unit unit, double factor, boolean relative) {

		/** In Ω. */
		public static final Scale PLAIN = new Scale(Units.OHM, 1, false);

		/**
		 * A quantity's name on an axis.
		 *
		 * @param quantity the quantity
		 * @return its name
		 */
		public String label(String quantity) {
			return relative ? quantity + "/Rₚ" : quantity;
		}
	}

	/**
	 * The scale of a spectrum; takes a few milliseconds when a polarisation resistance has to be found.
	 *
	 * @param spectrum the spectrum, with its area if that is known
	 * @return the scale; Ω when what is asked for is not known
	 */
	public Scale scale(ImpedanceSpectrum spectrum) {
		return switch (this) {
			case OHM -> Scale.PLAIN;
			case AREAL -> spectrum.area().map(a -> new Scale(Units.OHM_SQUARE_CENTIMETRE, a.valueIn(Units.SQUARE_CENTIMETRE), false))
					.orElse(Scale.PLAIN);
			case NORMALISED -> {
				double resistance = HierarchicalMethod.solve(spectrum, HierarchicalOptions.defaults()).polarisationResistance();
				yield resistance > 0 ? new Scale(Units.ONE, 1 / resistance, true) : Scale.PLAIN;
			}
		};
	}
}

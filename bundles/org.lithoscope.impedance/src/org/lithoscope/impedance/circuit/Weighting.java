/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.analysis.Label;

/** How the points of a spectrum are weighted in a fit. */
public enum Weighting {
	/** 1/|Z|²: errors proportional to the modulus, as instruments have them. */
	@Label("modulus, 1/|Z|²")
	MODULUS,
	/** 1: constant errors. */
	@Label("unit")
	UNIT,
	/** 1/Re² and 1/Im²: errors of each part proportional to it. */
	@Label("proportional, 1/Re² and 1/Im²")
	PROPORTIONAL;

	private static final double LEAST_SHARE = 1e-3;

	/**
	 * The weights of a spectrum.
	 *
	 * @param spectrum the spectrum
	 * @return weights of the real parts, then of the imaginary parts
	 */
	public double[] weights(ImpedanceSpectrum spectrum) {
		double[] re = spectrum.real();
		double[] im = spectrum.imaginary();
		int n = re.length;
		double[] w = new double[2 * n];
		for (int i = 0; i < n; i++) {
			double square = re[i] * re[i] + im[i] * im[i];
			// a part that happens to be zero must not rule the fit
			double floor = LEAST_SHARE * LEAST_SHARE * square;
			w[i] = this == UNIT ? 1 : this == MODULUS ? 1 / square : 1 / Math.max(floor, re[i] * re[i]);
			w[n + i] = this == UNIT ? 1 : this == MODULUS ? 1 / square : 1 / Math.max(floor, im[i] * im[i]);
		}
		return w;
	}
}

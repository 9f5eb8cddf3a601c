/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.lithoscope.impedance.ImpedanceSpectrum;

/**
 * An impedance divided by its largest modulus.
 *
 * @param scale   the largest modulus in Ω
 * @param stacked real parts, then imaginary parts, divided by it
 */
record ScaledImpedance(double scale, double[] stacked) {

	static ScaledImpedance of(ImpedanceSpectrum spectrum) {
		double[] re = spectrum.real();
		double[] im = spectrum.imaginary();
		double largest = 0;
		for (int i = 0; i < re.length; i++) {
			largest = Math.max(largest, Math.hypot(re[i], im[i]));
		}
		double[] stacked = new double[2 * re.length];
		for (int i = 0; i < re.length; i++) {
			stacked[i] = re[i] / largest;
			stacked[re.length + i] = im[i] / largest;
		}
		return new ScaledImpedance(largest, stacked);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import java.util.Arrays;

import org.lithoscope.impedance.ImpedanceSpectrum;

/** The noise of a spectrum in each neighbourhood, from third differences: without any model, and blind to what is smooth. */
final class LocalNoise {

	/** Variance of a third difference of white noise: 1 + 9 + 9 + 1. */
	private static final double GAIN = 20;
	private static final int HALF_WINDOW = 6;

	private LocalNoise() {
	}

	/** The standard deviation of real and imaginary part at each point, relative to |Z|: root mean square of the lower three quarters. */
	static double[] of(ImpedanceSpectrum spectrum) {
		int n = spectrum.size();
		double[] re = spectrum.real();
		double[] im = spectrum.imaginary();
		double[] modulus = spectrum.modulus();
		double[] noise = new double[n];
		if (n < 4) {
			return noise;
		}
		double[] square = new double[n - 3];
		for (int i = 0; i < square.length; i++) {
			double a = re[i] - 3 * re[i + 1] + 3 * re[i + 2] - re[i + 3];
			double b = im[i] - 3 * im[i + 1] + 3 * im[i + 2] - im[i + 3];
			square[i] = (a * a + b * b) / (2 * GAIN);
		}
		for (int i = 0; i < n; i++) {
			int from = Math.max(0, Math.min(i - 1 - HALF_WINDOW, square.length - 2 * HALF_WINDOW));
			double[] near = Arrays.copyOfRange(square, from, Math.min(square.length, from + 2 * HALF_WINDOW));
			// one outlier spoils up to four differences: the largest are not counted
			Arrays.sort(near);
			int kept = Math.max(1, near.length * 3 / 4);
			noise[i] = Math.sqrt(Arrays.stream(near, 0, kept).average().orElse(0) * near.length / kept) / modulus[i];
		}
		return noise;
	}
}

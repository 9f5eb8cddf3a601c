/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.util.Random;

/**
 * A spectrum of known truth.
 *
 * @param frequency frequencies in Hz, falling
 * @param real      Re Z in Ω, as many
 * @param imaginary Im Z in Ω, negative where capacitive, as many
 */
public record SyntheticSpectrum(double[] frequency, double[] real, double[] imaginary) {

	/** Copies the arrays. */
	public SyntheticSpectrum {
		frequency = frequency.clone();
		real = real.clone();
		imaginary = imaginary.clone();
	}

	/**
	 * A resistance, an inductance and two arcs with noise.
	 *
	 * @param points how many points there are from 100 kHz to 10 mHz
	 * @param seed   of the noise
	 * @return the spectrum
	 */
	public static SyntheticSpectrum cell(int points, long seed) {
		double[] f = new double[points];
		double[] re = new double[points];
		double[] im = new double[points];
		Random random = new Random(seed);
		for (int i = 0; i < points; i++) {
			f[i] = Math.pow(10, 5 - 7.0 * i / (points - 1));
			double w = 2 * Math.PI * f[i];
			re[i] = 2.5 + 30 / (1 + w * w * 1e-8) + 60 / (1 + w * w * 1e-2) + 0.01 * random.nextGaussian();
			im[i] = 1e-7 * w - 30 * w * 1e-4 / (1 + w * w * 1e-8) - 60 * w * 0.1 / (1 + w * w * 1e-2) + 0.01 * random.nextGaussian();
		}
		return new SyntheticSpectrum(f, re, im);
	}

	/** {@return how many points there are} */
	public int points() {
		return frequency.length;
	}
}

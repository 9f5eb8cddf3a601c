/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.lithoscope.impedance.drt.KnownDistributions;
import org.lithoscope.model.analysis.AnalysisException;

/** Spectra of one to three ZARC elements drawn at random, with noise, a resistance and now and then an inductance. */
public final class RandomArcs {

	private final List<double[]> arcs = new ArrayList<>();
	private final ImpedanceSpectrum spectrum;

	/**
	 * Draws a spectrum.
	 *
	 * @param seed the seed
	 * @throws AnalysisException never
	 */
	public RandomArcs(long seed) throws AnalysisException {
		Random random = new Random(seed);
		double low = -2.5 + 1.5 * random.nextDouble();
		double high = 4.5 + 1.5 * random.nextDouble();
		int n = (int) Math.round((high - low) * (random.nextBoolean() ? 10 : 7)) + 1;
		double ohmic = Math.pow(10, 2 * random.nextDouble() - 1);
		int count = 1 + random.nextInt(3);
		for (int k = 0; k < count; k++) {
			double centre = Math.pow(10, 0.6 - high + random.nextDouble() * (high - low - 2.2));
			arcs.add(new double[] { Math.pow(10, 2 * random.nextDouble()), centre, 0.75 + 0.2 * random.nextDouble() });
		}
		double inductance = random.nextDouble() < 0.4 ? Math.pow(10, -7.5 + 1.5 * random.nextDouble()) : 0;
		double noise = Math.pow(10, -3 + random.nextDouble());
		boolean proportional = random.nextDouble() < 0.75;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, high + (low - high) * i / (n - 1));
			re[i] = ohmic;
			im[i] = 2 * Math.PI * f[i] * inductance;
			for (double[] a : arcs) {
				double power = Math.pow(2 * Math.PI * f[i] * a[1], a[2]);
				double x = 1 + power * Math.cos(a[2] * Math.PI / 2);
				double y = power * Math.sin(a[2] * Math.PI / 2);
				re[i] += a[0] * x / (x * x + y * y);
				im[i] -= a[0] * y / (x * x + y * y);
			}
		}
		for (int i = 0; i < n; i++) {
			double sigma = noise * (proportional ? Math.hypot(re[i], im[i]) : 0.5 * re[n - 1]);
			re[i] += sigma * random.nextGaussian();
			im[i] += sigma * random.nextGaussian();
		}
		spectrum = ImpedanceSpectrum.of("random " + seed, f, re, im);
	}

	/** {@return the spectrum} */
	public ImpedanceSpectrum spectrum() {
		return spectrum;
	}

	/** {@return the true polarisation resistance in Ω} */
	public double polarisationResistance() {
		return arcs.stream().mapToDouble(a -> a[0]).sum();
	}

	/**
	 * The true distribution.
	 *
	 * @param tau τ in s
	 * @return γ in Ω
	 */
	public double gamma(double tau) {
		return arcs.stream().mapToDouble(a -> KnownDistributions.zarc(a[0], a[1], a[2], tau)).sum();
	}
}

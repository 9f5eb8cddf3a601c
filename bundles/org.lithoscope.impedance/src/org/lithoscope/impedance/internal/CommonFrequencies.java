/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Arrays;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.analysis.AnalysisException;

/**
 * Spectra at the same frequencies. Where those of the files differ, real and imaginary part are interpolated linearly in ln f; nothing is
 * extrapolated.
 *
 * @param frequency frequencies in Hz, rising
 * @param real      Re Z in Ω, a row for each spectrum
 * @param imaginary Im Z in Ω, a row for each spectrum
 * @param measured  whether all were measured at these frequencies
 */
public record CommonFrequencies(double[] frequency, double[][] real, double[][] imaginary, boolean measured) {

	private static final double SAME = 1e-3;

	/**
	 * Brings spectra to the frequencies of the first of them that all cover.
	 *
	 * @param spectra the spectra
	 * @return the same at common frequencies
	 * @throws AnalysisException when they have fewer than three in common
	 */
	public static CommonFrequencies of(ImpedanceSpectrum... spectra) throws AnalysisException {
		double low = Arrays.stream(spectra).mapToDouble(ImpedanceSpectrum::lowest).max().orElseThrow() / (1 + SAME);
		double high = Arrays.stream(spectra).mapToDouble(ImpedanceSpectrum::highest).min().orElseThrow() * (1 + SAME);
		double[] grid = Arrays.stream(rising(spectra[0].frequency())).filter(f -> f >= low && f <= high).toArray();
		if (grid.length < ImpedanceSpectrum.MINIMUM_POINTS) {
			throw new AnalysisException("the spectra have no range of frequencies in common");
		}
		double[][] real = new double[spectra.length][];
		double[][] imaginary = new double[spectra.length][];
		boolean measured = true;
		for (int k = 0; k < spectra.length; k++) {
			double[] f = rising(spectra[k].frequency());
			measured &= Arrays.stream(grid).allMatch(g -> Math.abs(f[nearest(f, g)] / g - 1) < SAME);
			real[k] = at(grid, f, rising(spectra[k].real()));
			imaginary[k] = at(grid, f, rising(spectra[k].imaginary()));
		}
		return new CommonFrequencies(grid, real, imaginary, measured);
	}

	private static double[] rising(double[] falling) {
		double[] rising = new double[falling.length];
		for (int i = 0; i < rising.length; i++) {
			rising[i] = falling[falling.length - 1 - i];
		}
		return rising;
	}

	private static int nearest(double[] f, double g) {
		int above = above(f, g);
		return above > 0 && g / f[above - 1] < f[above] / g ? above - 1 : above;
	}

	/** The first frequency that is not below; the last when all are. */
	private static int above(double[] f, double g) {
		int k = Arrays.binarySearch(f, g);
		return Math.min(f.length - 1, k >= 0 ? k : -k - 1);
	}

	private static double[] at(double[] grid, double[] f, double[] values) {
		double[] result = new double[grid.length];
		for (int i = 0; i < grid.length; i++) {
			int near = nearest(f, grid[i]);
			if (Math.abs(f[near] / grid[i] - 1) < SAME) {
				result[i] = values[near];
			} else {
				int high = Math.max(1, above(f, grid[i]));
				double t = Math.log(grid[i] / f[high - 1]) / Math.log(f[high] / f[high - 1]);
				result[i] = values[high - 1] * (1 - t) + values[high] * t;
			}
		}
		return result;
	}
}

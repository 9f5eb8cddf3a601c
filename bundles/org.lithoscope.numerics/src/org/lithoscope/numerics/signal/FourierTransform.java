/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;

/**
 * Discrete Fourier transform of any length, X<sub>k</sub> = Σ x<sub>j</sub> exp(−2πi jk/n), of interleaved complex data (re, im, re, im …).
 * Lengths of small factors go through Stockham's self-sorting mixed-radix scheme (Van Loan, <i>Computational Frameworks for the FFT</i>,
 * 1992), others through Bluestein's convolution (<i>IEEE Trans. Audio Electroacoust.</i> 1970, 18, 451). Relative error about
 * 10⁻¹⁵·log n. A transform is immutable and may be shared between threads; make one per length and use it often.
 */
public final class FourierTransform {

	private static final int LARGEST_RADIX = 31;

	private final int length;
	private final int[] radices;
	private final double[] twiddles;
	private final Bluestein bluestein;

	/**
	 * Prepares transforms of one length.
	 *
	 * @param length number of complex values, at least 1
	 */
	public FourierTransform(int length) {
		Arguments.require(length > 0 && length < 1 << 28, "length is " + length);
		this.length = length;
		this.radices = factors(length);
		if (radices.length > 0 && radices[radices.length - 1] > LARGEST_RADIX) {
			this.bluestein = new Bluestein(length);
			this.twiddles = new double[0];
		} else {
			this.bluestein = null;
			this.twiddles = unitRoots(length);
		}
	}

	/** Fours first, the largest prime last. */
	private static int[] factors(int length) {
		int[] found = new int[32];
		int count = 0;
		int rest = length;
		while (rest % 4 == 0) {
			found[count++] = 4;
			rest /= 4;
		}
		for (int p = 2; p * p <= rest; p++) {
			while (rest % p == 0) {
				found[count++] = p;
				rest /= p;
			}
		}
		if (rest > 1) {
			found[count++] = rest;
		}
		return Arrays.copyOf(found, count);
	}

	/** exp(−2πi k/n), each from the nearest octant so that no digit is lost to a large angle. */
	static double[] unitRoots(int n) {
		double[] roots = new double[2 * n];
		double half = Math.sqrt(0.5);
		double[] eighths = {1, half, 0, -half, -1, -half, 0, half};
		for (int k = 0; k < n; k++) {
			long octant = (8L * k + n / 2) / n;
			double angle = 2 * Math.PI * (8L * k - octant * n) / (8.0 * n);
			double cos = Math.cos(angle);
			double sin = Math.sin(angle);
			double turnCos = eighths[(int) (octant % 8)];
			double turnSin = eighths[(int) ((octant + 6) % 8)];
			roots[2 * k] = turnCos * cos - turnSin * sin;
			roots[2 * k + 1] = -(turnSin * cos + turnCos * sin);
		}
		return roots;
	}

	/** @return number of complex values */
	public int length() {
		return length;
	}

	/**
	 * Transforms in place, sign −, not scaled.
	 *
	 * @param data {@code length} complex values, interleaved
	 */
	public void forward(double[] data) {
		Arguments.requireLength(data, 2 * length, "data");
		if (bluestein != null) {
			bluestein.transform(data);
		} else if (length > 1) {
			mixedRadix(data);
		}
	}

	/**
	 * Transforms back in place, sign +, scaled by 1/n: undoes {@link #forward}.
	 *
	 * @param data {@code length} complex values, interleaved
	 */
	public void inverse(double[] data) {
		conjugate(data, 1);
		forward(data);
		conjugate(data, 1.0 / length);
	}

	private static void conjugate(double[] data, double scale) {
		for (int i = 0; i < data.length; i += 2) {
			data[i] *= scale;
			data[i + 1] *= -scale;
		}
	}

	/**
	 * Transforms real data.
	 *
	 * @param real {@code length} values
	 * @return {@code length} complex values, interleaved
	 */
	public double[] forwardReal(double[] real) {
		Arguments.requireLength(real, length, "real");
		double[] data = new double[2 * length];
		for (int i = 0; i < length; i++) {
			data[2 * i] = real[i];
		}
		forward(data);
		return data;
	}

	private void mixedRadix(double[] data) {
		double[] from = data;
		double[] to = new double[data.length];
		int rest = length;
		int stride = 1;
		for (int radix : radices) {
			int part = rest / radix;
			switch (radix) {
				case 4 -> Butterflies.four(from, to, part, stride, twiddles);
				case 2 -> Butterflies.two(from, to, part, stride, twiddles);
				default -> Butterflies.any(from, to, radix, part, stride, twiddles);
			}
			double[] swap = from;
			from = to;
			to = swap;
			rest = part;
			stride *= radix;
		}
		if (from != data) {
			System.arraycopy(from, 0, data, 0, data.length);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

/** Transform of any length n as a convolution of a power-of-two length ≥ 2n − 1: jk = (j² + k² − (k − j)²)/2. Immutable. */
final class Bluestein {

	private final int length;
	private final double[] chirp;
	private final double[] kernel;
	private final FourierTransform inner;

	Bluestein(int length) {
		this.length = length;
		int padded = Integer.highestOneBit(2 * length - 1);
		padded = padded < 2 * length - 1 ? padded << 1 : padded;
		this.inner = new FourierTransform(padded);
		double[] roots = FourierTransform.unitRoots(2 * length);
		this.chirp = new double[2 * length];
		this.kernel = new double[2 * padded];
		for (int j = 0; j < length; j++) {
			int phase = (int) ((long) j * j % (2L * length));
			chirp[2 * j] = roots[2 * phase];
			chirp[2 * j + 1] = roots[2 * phase + 1];
			int mirror = j == 0 ? 0 : padded - j;
			kernel[2 * j] = chirp[2 * j];
			kernel[2 * j + 1] = -chirp[2 * j + 1];
			kernel[2 * mirror] = chirp[2 * j];
			kernel[2 * mirror + 1] = -chirp[2 * j + 1];
		}
		inner.forward(kernel);
	}

	void transform(double[] data) {
		double[] work = new double[kernel.length];
		multiply(data, chirp, work, 2 * length);
		inner.forward(work);
		multiply(work, kernel, work, work.length);
		inner.inverse(work);
		multiply(work, chirp, data, 2 * length);
	}

	private static void multiply(double[] a, double[] b, double[] result, int values) {
		for (int i = 0; i < values; i += 2) {
			double re = a[i] * b[i] - a[i + 1] * b[i + 1];
			double im = a[i] * b[i + 1] + a[i + 1] * b[i];
			result[i] = re;
			result[i + 1] = im;
		}
	}
}

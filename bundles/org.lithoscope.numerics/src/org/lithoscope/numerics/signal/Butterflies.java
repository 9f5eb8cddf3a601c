/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

/**
 * One stage of Stockham's scheme: for p &lt; part, q &lt; stride, the values at q + stride·(p + part·j) go through a transform of
 * length radix, result k times exp(−2πi pk/(radix·part)), to q + stride·(radix·p + k). Roots are those of the whole length.
 */
final class Butterflies {

	private Butterflies() {
	}

	static void two(double[] from, double[] to, int part, int stride, double[] roots) {
		int far = 2 * stride * part;
		for (int p = 0; p < part; p++) {
			double c = roots[2 * p * stride];
			double s = roots[2 * p * stride + 1];
			int in = 2 * stride * p;
			int out = 4 * stride * p;
			for (int q = 0; q < 2 * stride; q += 2) {
				double ar = from[in + q];
				double ai = from[in + q + 1];
				double br = from[in + q + far];
				double bi = from[in + q + far + 1];
				to[out + q] = ar + br;
				to[out + q + 1] = ai + bi;
				put(to, out + q + 2 * stride, ar - br, ai - bi, c, s);
			}
		}
	}

	static void four(double[] from, double[] to, int part, int stride, double[] roots) {
		int far = 2 * stride * part;
		for (int p = 0; p < part; p++) {
			int root = 2 * p * stride;
			double c1 = roots[root];
			double s1 = roots[root + 1];
			double c2 = roots[2 * root];
			double s2 = roots[2 * root + 1];
			double c3 = roots[3 * root];
			double s3 = roots[3 * root + 1];
			int in = 2 * stride * p;
			int out = 8 * stride * p;
			for (int q = 0; q < 2 * stride; q += 2) {
				int a = in + q;
				double evenSumRe = from[a] + from[a + 2 * far];
				double evenSumIm = from[a + 1] + from[a + 2 * far + 1];
				double evenRe = from[a] - from[a + 2 * far];
				double evenIm = from[a + 1] - from[a + 2 * far + 1];
				double oddSumRe = from[a + far] + from[a + 3 * far];
				double oddSumIm = from[a + far + 1] + from[a + 3 * far + 1];
				double oddRe = from[a + far] - from[a + 3 * far];
				double oddIm = from[a + far + 1] - from[a + 3 * far + 1];
				int b = out + q;
				to[b] = evenSumRe + oddSumRe;
				to[b + 1] = evenSumIm + oddSumIm;
				put(to, b + 2 * stride, evenRe + oddIm, evenIm - oddRe, c1, s1);
				put(to, b + 4 * stride, evenSumRe - oddSumRe, evenSumIm - oddSumIm, c2, s2);
				put(to, b + 6 * stride, evenRe - oddIm, evenIm + oddRe, c3, s3);
			}
		}
	}

	static void any(double[] from, double[] to, int radix, int part, int stride, double[] roots) {
		int far = 2 * stride * part;
		int length = radix * part * stride;
		int turn = length / radix;
		for (int p = 0; p < part; p++) {
			for (int k = 0; k < radix; k++) {
				int root = 2 * p * k * stride;
				for (int q = 0; q < 2 * stride; q += 2) {
					double re = 0;
					double im = 0;
					int phase = 0;
					for (int j = 0; j < radix; j++) {
						int a = 2 * stride * p + q + far * j;
						double c = roots[2 * turn * phase];
						double s = roots[2 * turn * phase + 1];
						re += from[a] * c - from[a + 1] * s;
						im += from[a] * s + from[a + 1] * c;
						phase += k;
						phase -= phase >= radix ? radix : 0;
					}
					put(to, 2 * stride * (radix * p + k) + q, re, im, roots[root], roots[root + 1]);
				}
			}
		}
	}

	private static void put(double[] to, int at, double re, double im, double c, double s) {
		to[at] = re * c - im * s;
		to[at + 1] = re * s + im * c;
	}
}

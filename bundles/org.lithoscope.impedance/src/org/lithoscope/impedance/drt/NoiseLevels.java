/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/** The noise of an impedance: variance proportional to |Z|^(2p), p between 0 (constant) and 1 (proportional), by maximum likelihood. */
final class NoiseLevels {

	private static final double STEP = 0.25;

	private final double[] logModulus;

	/** For stacked real and imaginary parts. */
	NoiseLevels(double[] stacked) {
		int n = stacked.length / 2;
		logModulus = new double[stacked.length];
		double mean = 0;
		for (int i = 0; i < n; i++) {
			logModulus[i] = Math.log(Math.hypot(stacked[i], stacked[n + i]));
			mean += logModulus[i] / n;
		}
		for (int i = 0; i < n; i++) {
			// about the geometric mean, so that the sum of logarithms of the variances is zero for every p
			logModulus[i] -= mean;
			logModulus[n + i] = logModulus[i];
		}
	}

	/** Relative variances for a power p. */
	double[] variance(double power) {
		double[] v = new double[logModulus.length];
		for (int i = 0; i < v.length; i++) {
			v[i] = Math.exp(2 * power * logModulus[i]);
		}
		return v;
	}

	/** The power under which residuals are most likely. */
	double power(double[] residual) {
		double best = 1;
		double least = Double.POSITIVE_INFINITY;
		for (double p = 1; p >= 0; p -= STEP) {
			double sum = weighted(residual, variance(p));
			if (sum < least) {
				least = sum;
				best = p;
			}
		}
		return best;
	}

	/** Σ r²/v. */
	static double weighted(double[] residual, double[] variance) {
		double sum = 0;
		for (int i = 0; i < residual.length; i++) {
			sum += residual[i] * residual[i] / variance[i];
		}
		return sum;
	}
}

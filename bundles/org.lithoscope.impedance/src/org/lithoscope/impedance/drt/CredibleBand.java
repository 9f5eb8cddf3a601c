/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.lithoscope.numerics.linear.Matrices;

/**
 * The band of γ between two quantiles: the exponentials of the quantiles of ln γ. These are those of Student's distribution, not of the
 * normal one, because the noise and the smoothness are themselves found from the spectrum; its degrees of freedom and its width are such
 * that bands of 50 to 99 % cover the truth of random spectra as often as they say, on the average over τ. Where γ is near nothing its
 * logarithm may fall without limit but rise only as far as the data allow: the upper quantile follows the direction in which the posterior
 * lets a grid point vary most easily, as far as the exact posterior density has not fallen too far.
 */
public final class CredibleBand {

	/**
	 * How much farther than a normal density the posterior may fall: one direction is followed while others could give way. Found on random
	 * spectra of known γ, of which about 3 % then lie above a band of 95 %.
	 */
	private static final double ALLOWANCE = 2;
	private static final int BISECTIONS = 12;
	/** Found on random spectra of known γ, other ones than those of the tests. */
	private static final double DEGREES_OF_FREEDOM = 3;
	private static final double WIDTH = 0.72;
	/** Downwards a factor of e³⁰ is nothing. */
	private static final double LARGEST = 30;

	private final HierarchicalDistribution distribution;
	private final double[] low;
	private final double[] high;

	private CredibleBand(HierarchicalDistribution distribution, double[] low, double[] high) {
		this.distribution = distribution;
		this.low = low;
		this.high = high;
	}

	/**
	 * Computes a band.
	 *
	 * @param distribution the distribution
	 * @param curvature    CᵀWC/σ², in the order γ on the grid, R∞, L, scaled
	 * @param slope        the gradient of the logarithm of the likelihood by the same unknowns
	 * @param unknowns     the unknowns
	 * @param covariance   the covariance of ln γ, R∞, L
	 * @param normal       the quantile in standard deviations of a normal distribution
	 */
	static CredibleBand of(HierarchicalDistribution distribution, double[] curvature, double[] slope, double[] unknowns, double[] covariance,
			double normal) {
		double sigma = student(normal);
		int n = distribution.size();
		int columns = unknowns.length;
		double[] low = new double[n];
		double[] high = new double[n];
		double[] direction = new double[columns];
		for (int m = 0; m < n; m++) {
			double deviation = Math.sqrt(covariance[m * columns + m]);
			for (int i = 0; i < columns; i++) {
				direction[i] = covariance[m * columns + i] / deviation;
			}
			Path path = new Path(curvature, slope, unknowns, direction, n);
			high[m] = deviation * path.reach(sigma);
			low[m] = Math.min(LARGEST, deviation * sigma);
		}
		return new CredibleBand(distribution, low, high);
	}

	private static double student(double normal) {
		double probability = (1 + Erf.erf(Math.max(0, normal) / Math.sqrt(2))) / 2;
		return WIDTH * new TDistribution(null, DEGREES_OF_FREEDOM).inverseCumulativeProbability(Math.min(probability, 1 - 1e-9));
	}

	/** The way along one direction. */
	private record Path(double[] curvature, double[] slope, double[] unknowns, double[] direction, int n) {

		/** How far up, in standard deviations and at most {@code sigma}. */
		double reach(double sigma) {
			double limit = ALLOWANCE * sigma * sigma / 2;
			double[] first = new double[unknowns.length];
			double start = 0;
			for (int i = 0; i < first.length; i++) {
				first[i] = i < n ? unknowns[i] * direction[i] : direction[i];
				start += first[i] * slope[i];
			}
			// the direction has norm one in the posterior: what the likelihood does not account for is the prior's
			double prior = Math.max(0, 1 - quadratic(first));
			double a = 0;
			double b = sigma;
			if (fall(b, start, prior) <= limit) {
				return b;
			}
			for (int k = 0; k < BISECTIONS; k++) {
				double t = (a + b) / 2;
				if (fall(t, start, prior) <= limit) {
					a = t;
				} else {
					b = t;
				}
			}
			return (a + b) / 2;
		}

		private double quadratic(double[] v) {
			double sum = 0;
			for (int i = 0; i < v.length; i++) {
				sum += v[i] * Matrices.dot(curvature, i * v.length, v, 0, v.length);
			}
			return sum;
		}

		private double fall(double t, double start, double prior) {
			double[] change = new double[unknowns.length];
			double linear = 0;
			for (int i = 0; i < change.length; i++) {
				change[i] = i < n ? unknowns[i] * Math.expm1(t * direction[i]) : t * direction[i];
				linear += change[i] * slope[i];
			}
			return quadratic(change) / 2 - linear + t * start + t * t * prior / 2;
		}
	}

	/**
	 * The lower edge.
	 *
	 * @param tau τ in s
	 * @return γ in Ω
	 */
	public double low(double tau) {
		return distribution.gamma(tau) * Math.exp(-between(low, tau));
	}

	/**
	 * The upper edge.
	 *
	 * @param tau τ in s
	 * @return γ in Ω
	 */
	public double high(double tau) {
		return distribution.gamma(tau) * Math.exp(between(high, tau));
	}

	private double between(double[] values, double tau) {
		double position = Math.max(0, Math.min(values.length - 1.0, distribution.position(tau)));
		int k = Math.min(values.length - 2, (int) position);
		return values[k] + (position - k) * (values[k + 1] - values[k]);
	}
}

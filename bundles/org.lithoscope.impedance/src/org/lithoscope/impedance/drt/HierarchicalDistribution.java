/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import java.util.Arrays;

/**
 * A distribution of relaxation times with its covariance: ln γ on an even grid of ln τ, interpolated by cubics. Immutable.
 */
public final class HierarchicalDistribution implements RelaxationDistribution {

	private static final double GRID_ERROR = 1.0 / 6;

	private final double[] logTau;
	private final double[] logGamma;
	private final double resistance;
	private final double inductance;
	private final double[] covariance;
	private final double scale;
	private final double turn;
	private final double[] residual;
	private final Likelihood likelihood;
	private final Found found;

	/**
	 * What the method found beside γ.
	 *
	 * @param lambda     precision λ of the curvature of ln γ
	 * @param noise      standard deviation of Re and Im in Ω at the geometric mean of |Z|
	 * @param power      p of noise proportional to |Z|<sup>p</sup>: 0 constant, 1 proportional
	 * @param effective  effective number of parameters
	 * @param iterations iterations done
	 * @param settled    whether γ had settled
	 */
	public record Found(double lambda, double noise, double power, double effective, int iterations, boolean settled) {
	}

	/**
	 * The likelihood at the solution, by γ on the grid, R∞ and 2πf·L, all divided by the scale.
	 *
	 * @param curvature CᵀWC/σ²
	 * @param slope     CᵀW(y − Cu)/σ²
	 */
	record Likelihood(double[] curvature, double[] slope) {
	}

	/** All in Ω but the covariance, which is that of ln γ, then of R∞ and of 2πf·L divided by {@code scale}. */
	HierarchicalDistribution(double[] logTau, double[] logGamma, double resistance, double inductance, double[] covariance, double scale,
			double turn, double[] residual, Likelihood likelihood, Found found) {
		this.likelihood = likelihood;
		this.logTau = logTau;
		this.logGamma = logGamma;
		this.resistance = resistance;
		this.inductance = inductance;
		this.covariance = covariance;
		this.scale = scale;
		this.turn = turn;
		this.residual = residual;
		this.found = found;
	}

	/** {@return the relaxation times of the grid in s, ascending} */
	public double[] tau() {
		return Arrays.stream(logTau).map(Math::exp).toArray();
	}

	/** {@return the number of grid points} */
	public int size() {
		return logTau.length;
	}

	/** {@return the ohmic resistance R∞ in Ω} */
	@Override
	public double resistance() {
		return resistance;
	}

	/** {@return the standard error of R∞ in Ω} */
	public double resistanceError() {
		int k = logTau.length;
		return scale * Math.sqrt(covariance[k * columns() + k]);
	}

	/** {@return the inductance in H; 0 when none was fitted} */
	@Override
	public double inductance() {
		return inductance;
	}

	/** {@return the standard error of the inductance in H; NaN when none was fitted} */
	public double inductanceError() {
		int k = logTau.length + 1;
		return columns() > k ? scale * turn * Math.sqrt(covariance[k * columns() + k]) : Double.NaN;
	}

	/** {@return Z − fit in Ω, real parts, then imaginary parts, in the order of the spectrum; a copy} */
	@Override
	public double[] residual() {
		return residual.clone();
	}

	/** {@return what was found beside γ} */
	public Found found() {
		return found;
	}

	private int columns() {
		return (int) Math.round(Math.sqrt(covariance.length));
	}

	/**
	 * The distribution.
	 *
	 * @param tau τ in s, within the grid
	 * @return γ in Ω (per unit of ln τ): the median
	 */
	@Override
	public double gamma(double tau) {
		double[] w = new double[4];
		int k = weights(Math.log(tau), w);
		double sum = 0;
		for (int i = 0; i < 4; i++) {
			sum += w[i] * logGamma[k + i];
		}
		return Math.exp(sum);
	}

	/**
	 * The credible band between two quantiles of γ.
	 *
	 * @param sigma the quantiles in standard deviations of a normal distribution: 1.96 for a band of 95 %
	 * @return the band
	 */
	public CredibleBand band(double sigma) {
		int n = logTau.length;
		double[] unknowns = new double[columns()];
		for (int m = 0; m < n; m++) {
			unknowns[m] = Math.exp(logGamma[m]) / scale;
		}
		return CredibleBand.of(this, likelihood.curvature(), likelihood.slope(), unknowns, covariance, sigma);
	}

	/** The place of a relaxation time in units of the grid. */
	double position(double tau) {
		return (Math.log(tau) - logTau[0]) / (logTau[1] - logTau[0]);
	}

	/**
	 * The standard error of ln γ.
	 *
	 * @param tau τ in s, within the grid
	 * @return the standard error
	 */
	public double logarithmicError(double tau) {
		double[] w = new double[4];
		int k = weights(Math.log(tau), w);
		double variance = 0;
		for (int i = 0; i < 4; i++) {
			for (int j = 0; j < 4; j++) {
				variance += w[i] * w[j] * covariance[(k + i) * columns() + k + j];
			}
		}
		return Math.sqrt(Math.max(0, variance));
	}

	/**
	 * The standard error of the centroid of γ over ln τ between two relaxation times.
	 *
	 * @param low  the lower τ in s
	 * @param high the upper τ in s
	 * @return the standard error of ln τ to first order, with a sixth of the grid's spacing for what the grid itself costs
	 */
	public double centreError(double low, double high) {
		double[] part = parts(low, high);
		double sum = Arrays.stream(part).sum();
		double centre = 0;
		for (int m = 0; m < part.length; m++) {
			centre += part[m] * logTau[m] / sum;
		}
		for (int m = 0; m < part.length; m++) {
			part[m] *= (logTau[m] - centre) / sum;
		}
		return Math.hypot(spread(part), GRID_ERROR * (logTau[1] - logTau[0]));
	}

	/** Weights of the cubic through four grid points; returns the first of them. */
	private int weights(double log, double[] w) {
		double position = (log - logTau[0]) / (logTau[1] - logTau[0]);
		int k = Math.max(0, Math.min(logTau.length - 4, (int) Math.floor(position) - 1));
		double t = position - k;
		w[0] = -(t - 1) * (t - 2) * (t - 3) / 6;
		w[1] = t * (t - 2) * (t - 3) / 2;
		w[2] = -t * (t - 1) * (t - 3) / 2;
		w[3] = t * (t - 1) * (t - 2) / 6;
		return k;
	}

	/** {@return the polarisation resistance in Ω: the area under γ over the whole grid} */
	@Override
	public double polarisationResistance() {
		return area(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)[0];
	}

	/** {@return the standard error of the polarisation resistance in Ω} */
	public double polarisationResistanceError() {
		return area(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)[1];
	}

	/**
	 * The area under γ between two relaxation times.
	 *
	 * @param low  the lower τ in s; grid points half inside count half
	 * @param high the upper τ in s
	 * @return the area in Ω and its standard error
	 */
	public double[] area(double low, double high) {
		double[] part = parts(low, high);
		return new double[] { Arrays.stream(part).sum(), spread(part) };
	}

	/** The area of each grid point that lies between two relaxation times. */
	private double[] parts(double low, double high) {
		int n = logTau.length;
		double step = logTau[1] - logTau[0];
		double from = low > 0 ? Math.log(low) : Double.NEGATIVE_INFINITY;
		double to = high < Double.POSITIVE_INFINITY ? Math.log(high) : Double.POSITIVE_INFINITY;
		double[] part = new double[n];
		for (int m = 0; m < n; m++) {
			double inside = Math.min(to, logTau[m] + step / 2) - Math.max(from, logTau[m] - step / 2);
			part[m] = Math.max(0, Math.min(step, inside)) * Math.exp(logGamma[m]);
		}
		return part;
	}

	/** √(gᵀΣg) for a gradient by ln γ. */
	private double spread(double[] gradient) {
		double variance = 0;
		for (int i = 0; i < gradient.length; i++) {
			for (int j = 0; j < gradient.length; j++) {
				variance += gradient[i] * gradient[j] * covariance[i * columns() + j];
			}
		}
		return Math.sqrt(Math.max(0, variance));
	}
}

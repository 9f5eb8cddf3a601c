/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import java.util.Arrays;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.linear.BoundedLeastSquares;
import org.lithoscope.numerics.linear.BoundedSolution;
import org.lithoscope.numerics.linear.Matrices;

/**
 * The distribution of relaxation times by Tikhonov regularisation on Gaussian radial basis functions, as DRTtools does it (Wan, Saccoccio,
 * Chen and Ciucci, <i>Electrochim. Acta</i> 2015, 184, 483):
 * <pre>min ‖A′x − Z′‖² + ‖A″x − Z″‖² + λ xᵀMx,  x ≥ 0,</pre>
 * x = (L,) R<sub>∞</sub>, one coefficient for each measured point at τ = 1/f (not 1/2πf). The quadratic programme is solved exactly by
 * active sets after scaling Z, so the answer does not depend on whether Z is in mΩ or MΩ. One object serves all λ and all spectra of the
 * same frequencies. Immutable.
 */
public final class TikhonovProblem {

	private final TikhonovOptions options;
	private final double[] frequency;
	private final int offset;
	private final int columns;
	private final RadialKernel kernel;
	private final double[] design;
	private final double[] gram;
	private final double[] penalty;

	private TikhonovProblem(TikhonovOptions options, double[] frequency) {
		this.options = options;
		this.frequency = frequency;
		int n = frequency.length;
		double mean = Math.log(frequency[0] / frequency[n - 1]) / (n - 1);
		double epsilon = options.shape() * 2 * Math.sqrt(Math.log(2)) / mean;
		double reach = Math.log(frequency[0] / frequency[n - 1]);
		double centre = Math.log(2 * Math.PI);
		this.kernel = RadialKernel.of(epsilon, centre - reach, centre + reach);
		this.offset = options.inductance() ? 2 : 1;
		this.columns = n + offset;
		this.design = designOf();
		this.gram = Matrices.gram(design, 2 * n, columns);
		this.penalty = penaltyOf(epsilon);
	}

	/**
	 * Assembles the matrices for the frequencies of a spectrum.
	 *
	 * @param spectrum the spectrum
	 * @param options  the settings
	 * @return the problem
	 */
	public static TikhonovProblem of(ImpedanceSpectrum spectrum, TikhonovOptions options) {
		return new TikhonovProblem(options, spectrum.frequency());
	}

	private double[] designOf() {
		int n = frequency.length;
		double[] a = new double[2 * n * columns];
		double[] logs = new double[n];
		for (int i = 0; i < n; i++) {
			logs[i] = Math.log(frequency[i]);
		}
		double logTwoPi = Math.log(2 * Math.PI);
		double[] pair = new double[2];
		for (int i = 0; i < n; i++) {
			int re = i * columns;
			int im = (n + i) * columns;
			if (options.inductance()) {
				// in units of the largest 2πf, so that the column is of order one
				a[im] = frequency[i] / frequency[0];
			}
			a[re + offset - 1] = 1;
			for (int m = 0; m < n; m++) {
				kernel.evaluate(logTwoPi + logs[i] - logs[m], pair);
				a[re + offset + m] = pair[0];
				a[im + offset + m] = pair[1];
			}
		}
		return a;
	}

	private double[] penaltyOf(double epsilon) {
		double[] m = new double[columns * columns];
		double factor = options.order() == 1 ? epsilon * Math.sqrt(Math.PI / 2) : epsilon * epsilon * epsilon * Math.sqrt(Math.PI / 2);
		for (int i = 0; i < frequency.length; i++) {
			for (int j = 0; j <= i; j++) {
				double a = epsilon * Math.log(frequency[i] / frequency[j]);
				double square = a * a;
				double polynomial = options.order() == 1 ? 1 - square : 3 - 6 * square + square * square;
				double value = factor * polynomial * Math.exp(-square / 2);
				m[(offset + i) * columns + offset + j] = value;
				m[(offset + j) * columns + offset + i] = value;
			}
		}
		return m;
	}

	/**
	 * Whether a spectrum has the frequencies of this problem.
	 *
	 * @param spectrum the spectrum
	 * @return whether it can be solved here
	 */
	public boolean fits(ImpedanceSpectrum spectrum) {
		return Arrays.equals(frequency, spectrum.frequency());
	}

	/**
	 * Solves for one spectrum.
	 *
	 * @param spectrum a spectrum of the frequencies of this problem
	 * @param lambda   the regularisation parameter λ, positive
	 * @return the distribution
	 */
	public TikhonovDistribution solve(ImpedanceSpectrum spectrum, double lambda) {
		if (!fits(spectrum)) {
			throw new IllegalArgumentException("'" + spectrum.name() + "' has other frequencies");
		}
		if (!(lambda > 0)) {
			throw new IllegalArgumentException("λ = " + lambda);
		}
		ScaledImpedance z = ScaledImpedance.of(spectrum);
		double[] h = regularised(lambda);
		double[] c = Matrices.multiplyTransposed(design, 2 * frequency.length, columns, z.stacked());
		double[] start = new double[columns];
		double guess = 1.0 / columns;
		for (int j = 0; j < columns; j++) {
			c[j] = -c[j];
			start[j] = guess;
		}
		double[] upper = new double[columns];
		Arrays.fill(upper, Double.POSITIVE_INFINITY);
		BoundedSolution solution = BoundedLeastSquares.quadratic(h, c, new double[columns], upper, start);
		double[] x = solution.x();
		double[] residual = Matrices.multiply(design, 2 * frequency.length, columns, x);
		for (int i = 0; i < residual.length; i++) {
			residual[i] = (z.stacked()[i] - residual[i]) * z.scale();
		}
		double[] coefficients = new double[frequency.length];
		double[] tau = new double[frequency.length];
		for (int m = 0; m < coefficients.length; m++) {
			coefficients[m] = x[offset + m] * z.scale();
			tau[m] = 1 / frequency[m];
		}
		double inductance = options.inductance() ? x[0] * z.scale() / (2 * Math.PI * frequency[0]) : 0;
		return new TikhonovDistribution(tau, coefficients, kernel.epsilon(), x[offset - 1] * z.scale(), inductance, lambda, residual);
	}

	/** AᵀA + λM. */
	double[] regularised(double lambda) {
		double[] h = gram.clone();
		Matrices.addScaled(lambda, penalty, 0, h, 0, h.length);
		return h;
	}

	/** The stacked matrix, real parts above imaginary parts. */
	double[] design() {
		return design;
	}

	/** The penalty matrix M. */
	double[] penalty() {
		return penalty;
	}

	/** Number of unknowns. */
	int columns() {
		return columns;
	}

	/** Number of measured points. */
	int points() {
		return frequency.length;
	}
}

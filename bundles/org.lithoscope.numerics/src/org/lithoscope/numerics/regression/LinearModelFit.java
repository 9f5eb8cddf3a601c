/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.Covariance;
import org.lithoscope.numerics.internal.TriangularReduction;
import org.lithoscope.numerics.linear.Matrices;

/**
 * A model that is linear in its coefficients, y = A·c, by weighted least squares through orthogonal transformations. The covariance is
 * s²(AᵀWA)⁻¹, s² = Σ w(y − A·c)²/(n − p). Immutable; arrays are copies.
 */
public final class LinearModelFit {

	/** Columns count as dependent when a singular value falls below this fraction of the largest, columns scaled to norm 1. */
	public static final double RANK_TOLERANCE = 1e-12;

	private final double[] coefficients;
	private final double[] covariance;
	private final double residualVariance;

	private LinearModelFit(double[] coefficients, double[] covariance, double residualVariance) {
		this.coefficients = coefficients;
		this.covariance = covariance;
		this.residualVariance = residualVariance;
	}

	/**
	 * Fits.
	 *
	 * @param design A, rows × columns, row after row, finite
	 * @param rows number of data, not fewer than columns
	 * @param columns number of coefficients
	 * @param y data, finite
	 * @param weights relative weights ≥ 0
	 * @return the fit; without degrees of freedom the variances are NaN
	 * @throws NumericalException if the columns depend on each other
	 */
	public static LinearModelFit of(double[] design, int rows, int columns, double[] y, double[] weights) {
		Arguments.requireLength(design, rows * columns, "design");
		Arguments.requireFinite(design, "design");
		Arguments.requireLength(y, rows, "y");
		Arguments.requireFinite(y, "y");
		Arguments.requireLength(weights, rows, "weights");
		Arguments.requireFinite(weights, "weights");
		Arguments.require(columns > 0 && rows >= columns, rows + " data for " + columns + " coefficients");
		double[] a = design.clone();
		double[] b = y.clone();
		int used = 0;
		for (int i = 0; i < rows; i++) {
			Arguments.require(weights[i] >= 0, "weight " + i + " is negative");
			double root = Math.sqrt(weights[i]);
			used += root > 0 ? 1 : 0;
			b[i] *= root;
			for (int j = 0; j < columns; j++) {
				a[i * columns + j] *= root;
			}
		}
		TriangularReduction reduction = new TriangularReduction(a, rows, columns, b);
		double[] covariance = Covariance.of(reduction, RANK_TOLERANCE);
		for (int j = 0; j < columns; j++) {
			if (Double.isInfinite(covariance[j * columns + j])) {
				throw new NumericalException("coefficient " + j + " is not determined by the data");
			}
		}
		double[] c = reduction.right().clone();
		for (int i = columns - 1; i >= 0; i--) {
			double rest = Matrices.dot(reduction.r(), i * columns + i + 1, c, i + 1, columns - i - 1);
			c[i] = (c[i] - rest) / reduction.r()[i * columns + i];
		}
		double[] model = Matrices.multiply(a, rows, columns, c);
		double sum = 0;
		for (int i = 0; i < rows; i++) {
			sum += (b[i] - model[i]) * (b[i] - model[i]);
		}
		double variance = used > columns ? sum / (used - columns) : Double.NaN;
		for (int k = 0; k < covariance.length; k++) {
			covariance[k] *= variance;
		}
		return new LinearModelFit(c, covariance, variance);
	}

	/** @return the coefficients c */
	public double[] coefficients() {
		return coefficients.clone();
	}

	/** @return covariance matrix of the coefficients, row after row */
	public double[] covariance() {
		return covariance.clone();
	}

	/**
	 * @param index index of a coefficient
	 * @return its standard error
	 */
	public double standardError(int index) {
		return Math.sqrt(covariance[index * coefficients.length + index]);
	}

	/** @return s², NaN without degrees of freedom */
	public double residualVariance() {
		return residualVariance;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import org.lithoscope.numerics.linear.Matrices;

/**
 * Weights h such that Σ h<sub>i</sub>y<sub>i</sub> is the d-th derivative, at one place, of the weighted least-squares polynomial
 * through (x<sub>i</sub>, y<sub>i</sub>).
 */
public final class PolynomialWeights {

	private PolynomialWeights() {
	}

	/**
	 * @param x abscissae, more distinct ones than {@code degree}
	 * @param at the place
	 * @param degree degree of the polynomial
	 * @param derivative order of the derivative, at most {@code degree}
	 * @param rootWeights square roots of the weights of the points
	 * @return the weights h
	 */
	public static double[] of(double[] x, double at, int degree, int derivative, double[] rootWeights) {
		int n = x.length;
		double scale = 0;
		for (double value : x) {
			scale = Math.max(scale, Math.abs(value - at));
		}
		double[][] q = new double[degree + 1][n];
		double[][] r = new double[degree + 1][degree + 1];
		for (int i = 0; i < n; i++) {
			double power = rootWeights[i];
			for (int k = 0; k <= degree; k++) {
				q[k][i] = power;
				power *= (x[i] - at) / scale;
			}
		}
		for (int k = 0; k <= degree; k++) {
			double before = Matrices.norm(q[k], 0, n);
			// twice is enough: the second pass removes what rounding left of the first
			for (int pass = 0; pass < 2; pass++) {
				for (int j = 0; j < k; j++) {
					double c = Matrices.dot(q[j], q[k]);
					r[j][k] += c;
					Matrices.addScaled(-c, q[j], 0, q[k], 0, n);
				}
			}
			r[k][k] = Matrices.norm(q[k], 0, n);
			Arguments.require(r[k][k] > 1e-13 * before, "too few distinct points of weight for degree " + degree);
			for (int i = 0; i < n; i++) {
				q[k][i] /= r[k][k];
			}
		}
		// the coefficient of degree d is row d of R⁻¹ times Qᵀ
		double[] h = new double[n];
		double[] row = new double[degree + 1];
		for (int k = derivative; k <= degree; k++) {
			double sum = k == derivative ? 1 : 0;
			for (int j = derivative; j < k; j++) {
				sum -= row[j] * r[j][k];
			}
			row[k] = sum / r[k][k];
			Matrices.addScaled(row[k], q[k], 0, h, 0, n);
		}
		double factor = 1;
		for (int k = 1; k <= derivative; k++) {
			factor *= k / scale;
		}
		for (int i = 0; i < n; i++) {
			h[i] *= factor * rootWeights[i];
		}
		return h;
	}
}

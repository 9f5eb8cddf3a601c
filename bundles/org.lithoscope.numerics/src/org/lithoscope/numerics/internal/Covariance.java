/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * (AᵀA)⁻¹ from the triangular factor of A by singular values of the column-scaled factor. A parameter that takes part in a direction the
 * data do not determine gets an infinite variance.
 */
public final class Covariance {

	/** A parameter takes part in a direction if its component exceeds this. */
	private static final double PART = 1e-6;

	private Covariance() {
	}

	/**
	 * @param reduction triangular factor of A
	 * @param rank a singular value below this fraction of the largest, columns scaled to 1, is an undetermined direction
	 * @return (AᵀA)⁻¹, columns × columns; covariances of undetermined parameters are NaN, their variances +∞
	 */
	public static double[] of(TriangularReduction reduction, double rank) {
		int n = reduction.columns();
		double[] result = new double[n * n];
		if (n == 0) {
			return result;
		}
		double[] norms = reduction.columnNorms();
		double[][] scaled = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				scaled[i][j] = norms[j] > 0 ? reduction.r()[i * n + j] / norms[j] : 0;
			}
		}
		SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false));
		double[] singular = svd.getSingularValues();
		double[][] v = svd.getV().getData();
		boolean[] undetermined = new boolean[n];
		for (int k = 0; k < n; k++) {
			boolean lost = !(singular[k] > rank * singular[0]);
			for (int i = 0; i < n; i++) {
				undetermined[i] |= lost && Math.abs(v[i][k]) > PART;
				for (int j = 0; j < n && !lost; j++) {
					result[i * n + j] += v[i][k] / singular[k] * (v[j][k] / singular[k]);
				}
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				boolean unknown = undetermined[i] || undetermined[j] || norms[i] == 0 || norms[j] == 0;
				double value = unknown ? Double.NaN : result[i * n + j] / norms[i] / norms[j];
				result[i * n + j] = unknown && i == j ? Double.POSITIVE_INFINITY : value;
			}
		}
		return result;
	}
}

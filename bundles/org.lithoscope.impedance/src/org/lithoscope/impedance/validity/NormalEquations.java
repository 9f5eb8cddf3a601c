/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.linear.Cholesky;
import org.lithoscope.numerics.linear.Matrices;

/** Least squares by normal equations of columns scaled to norm one, with one step of refinement. For problems met many times over. */
final class NormalEquations {

	/** Added to the unit diagonal until the factorisation holds: far below the noise of any spectrum. */
	private static final double SMALLEST_RIDGE = 1e-15;
	private static final double LARGEST_RIDGE = 1e-3;

	private NormalEquations() {
	}

	/** Minimises ‖Ax − b‖; A is rows × columns, row after row. */
	static double[] solve(double[] a, int rows, int columns, double[] b) {
		double[] gram = Matrices.gram(a, rows, columns);
		double[] scale = new double[columns];
		for (int j = 0; j < columns; j++) {
			double square = gram[j * columns + j];
			scale[j] = square > 0 ? 1 / Math.sqrt(square) : 1;
		}
		for (int i = 0; i < columns; i++) {
			for (int j = 0; j < columns; j++) {
				gram[i * columns + j] *= scale[i] * scale[j];
			}
		}
		Cholesky factor = factorise(gram, columns);
		double[] x = new double[columns];
		double[] residual = b.clone();
		for (int pass = 0; pass < 2; pass++) {
			double[] right = Matrices.multiplyTransposed(a, rows, columns, residual);
			for (int j = 0; j < columns; j++) {
				right[j] *= scale[j];
			}
			double[] step = factor.solve(right);
			for (int j = 0; j < columns; j++) {
				x[j] += step[j] * scale[j];
			}
			if (pass == 0) {
				double[] image = Matrices.multiply(a, rows, columns, x);
				for (int i = 0; i < rows; i++) {
					residual[i] = b[i] - image[i];
				}
			}
		}
		return x;
	}

	private static Cholesky factorise(double[] gram, int n) {
		for (double ridge = SMALLEST_RIDGE; ridge <= LARGEST_RIDGE; ridge *= 10) {
			double[] raised = gram.clone();
			for (int j = 0; j < n; j++) {
				raised[j * n + j] += ridge;
			}
			try {
				return Cholesky.of(raised, n);
			} catch (NumericalException e) {
				if (ridge * 10 > LARGEST_RIDGE) {
					throw e;
				}
			}
		}
		throw new NumericalException("the normal equations of " + n + " columns have no factorisation");
	}
}

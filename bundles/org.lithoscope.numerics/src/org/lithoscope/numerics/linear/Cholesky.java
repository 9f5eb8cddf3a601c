/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.internal.Arguments;

/**
 * The factorisation A = LLᵀ of a symmetric positive definite matrix (flat, row after row; only the lower triangle is read).
 * Backward stable without pivoting (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, ch. 10). Immutable.
 */
public final class Cholesky {

	private final int size;
	private final double[] lower;

	private Cholesky(int size, double[] lower) {
		this.size = size;
		this.lower = lower;
	}

	/**
	 * Factorises a matrix.
	 *
	 * @param a symmetric matrix, size × size; left as it is
	 * @param size number of rows
	 * @return the factorisation
	 * @throws NumericalException if a pivot is not positive: the matrix is singular or indefinite to working precision
	 */
	public static Cholesky of(double[] a, int size) {
		Arguments.requireLength(a, size * size, "a");
		double[] l = new double[size * size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < i; j++) {
				l[i * size + j] = (a[i * size + j] - Matrices.dot(l, i * size, l, j * size, j)) / l[j * size + j];
			}
			double pivot = a[i * size + i] - Matrices.dot(l, i * size, l, i * size, i);
			if (!(pivot > 0)) {
				throw new NumericalException("matrix is not positive definite: pivot " + i + " is " + pivot);
			}
			l[i * size + i] = Math.sqrt(pivot);
		}
		return new Cholesky(size, l);
	}

	/**
	 * Solves A·x = b.
	 *
	 * @param b right side
	 * @return x
	 */
	public double[] solve(double[] b) {
		return solveLowerTransposed(solveLower(b));
	}

	/**
	 * Solves L·y = b.
	 *
	 * @param b right side
	 * @return y
	 */
	public double[] solveLower(double[] b) {
		Arguments.requireLength(b, size, "b");
		double[] y = b.clone();
		for (int i = 0; i < size; i++) {
			y[i] = (y[i] - Matrices.dot(lower, i * size, y, 0, i)) / lower[i * size + i];
		}
		return y;
	}

	/**
	 * Solves Lᵀ·x = y.
	 *
	 * @param y right side
	 * @return x
	 */
	public double[] solveLowerTransposed(double[] y) {
		Arguments.requireLength(y, size, "y");
		double[] x = y.clone();
		for (int i = size - 1; i >= 0; i--) {
			x[i] /= lower[i * size + i];
			Matrices.addScaled(-x[i], lower, i * size, x, 0, i);
		}
		return x;
	}

	/**
	 * @return A⁻¹, size × size, exactly symmetric
	 */
	public double[] inverse() {
		// row j of the inverse of L, as a column solve of the j-th unit vector
		double[] rows = new double[size * size];
		for (int j = 0; j < size; j++) {
			double[] unit = new double[size];
			unit[j] = 1;
			double[] y = solveLower(unit);
			for (int i = 0; i < size; i++) {
				rows[i * size + j] = y[i];
			}
		}
		return Matrices.gram(rows, size, size);
	}

	/**
	 * @return ln det A = 2 Σ ln L<sub>ii</sub>
	 */
	public double logDeterminant() {
		double sum = 0;
		for (int i = 0; i < size; i++) {
			sum += Math.log(lower[i * size + i]);
		}
		return 2 * sum;
	}

	/**
	 * @return a copy of L, size × size, zeros above the diagonal
	 */
	public double[] lower() {
		return lower.clone();
	}
}

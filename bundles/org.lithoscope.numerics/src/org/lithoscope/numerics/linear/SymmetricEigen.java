/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.lithoscope.numerics.NumericalException;
import org.lithoscope.numerics.internal.Arguments;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, A = V·diag(λ)·Vᵀ, or of a symmetric pair, A·v = λ·B·v with B positive definite
 * and Vᵀ·B·V = 1. The pair is reduced by B = LLᵀ to L⁻¹A L⁻ᵀ (Golub and Van Loan, <i>Matrix Computations</i>, §8.7); with an
 * ill-conditioned B the small eigenvalues lose as many digits as cond(B) has.
 */
public final class SymmetricEigen {

	private final int size;
	private final double[] values;
	private final double[] vectors;

	private SymmetricEigen(int size, double[] values, double[] vectors) {
		this.size = size;
		this.values = values;
		this.vectors = vectors;
	}

	/**
	 * Decomposes one symmetric matrix.
	 *
	 * @param a matrix, size × size, finite; its symmetric part (A + Aᵀ)/2 is what is decomposed
	 * @param size number of rows
	 * @return eigenvalues descending, with their vectors
	 * @throws NumericalException if the iteration does not settle
	 */
	public static SymmetricEigen of(double[] a, int size) {
		Arguments.requireLength(a, size * size, "a");
		Arguments.requireFinite(a, "a");
		double[][] symmetric = new double[size][size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				symmetric[i][j] = 0.5 * (a[i * size + j] + a[j * size + i]);
			}
		}
		try {
			EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
			double[] vectors = new double[size * size];
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < size; j++) {
					vectors[i * size + j] = decomposition.getV().getEntry(i, j);
				}
			}
			return new SymmetricEigen(size, decomposition.getRealEigenvalues(), vectors);
		} catch (MathIllegalStateException e) {
			NumericalException failure = new NumericalException("eigenvalues of a " + size + " by " + size + " matrix did not settle");
			failure.initCause(e);
			throw failure;
		}
	}

	/**
	 * Decomposes the pair (A, B).
	 *
	 * @param a symmetric matrix, size × size
	 * @param b symmetric positive definite matrix, size × size
	 * @param size number of rows
	 * @return eigenvalues descending; the vectors are B-orthonormal
	 * @throws NumericalException if B is not positive definite or the iteration does not settle
	 */
	public static SymmetricEigen ofPair(double[] a, double[] b, int size) {
		Arguments.requireLength(a, size * size, "a");
		Cholesky factor = Cholesky.of(b, size);
		double[] half = solveRows(factor, a, size);
		double[] reduced = solveRows(factor, Matrices.transpose(half, size, size), size);
		SymmetricEigen plain = of(reduced, size);
		double[] vectors = new double[size * size];
		double[] column = new double[size];
		for (int j = 0; j < size; j++) {
			for (int i = 0; i < size; i++) {
				column[i] = plain.vectors[i * size + j];
			}
			double[] back = factor.solveLowerTransposed(column);
			for (int i = 0; i < size; i++) {
				vectors[i * size + j] = back[i];
			}
		}
		return new SymmetricEigen(size, plain.values, vectors);
	}

	/** Row i of the result is L⁻¹ times row i of the (symmetric or transposed) matrix: the transpose of L⁻¹A. */
	private static double[] solveRows(Cholesky factor, double[] a, int size) {
		double[] result = new double[size * size];
		double[] row = new double[size];
		for (int i = 0; i < size; i++) {
			System.arraycopy(a, i * size, row, 0, size);
			System.arraycopy(factor.solveLower(row), 0, result, i * size, size);
		}
		return result;
	}

	/**
	 * @return a copy of the eigenvalues, descending
	 */
	public double[] values() {
		return values.clone();
	}

	/**
	 * @return a copy of V, size × size; column j belongs to eigenvalue j
	 */
	public double[] vectors() {
		return vectors.clone();
	}

	/**
	 * @return number of rows
	 */
	public int size() {
		return size;
	}
}

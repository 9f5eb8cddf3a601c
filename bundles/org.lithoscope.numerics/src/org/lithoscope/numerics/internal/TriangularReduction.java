/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import org.lithoscope.numerics.linear.Matrices;

/** Householder reduction of min‖A·s − b‖ to min‖R·s − Qᵀb‖ with R upper triangular, columns × columns. Rank is not looked at. */
public final class TriangularReduction {

	private final int columns;
	private final double[] r;
	private final double[] right;

	/**
	 * @param a matrix, rows × columns, row after row; left as it is
	 * @param rows number of rows, may be fewer than columns
	 * @param columns number of columns
	 * @param b right side; left as it is
	 */
	public TriangularReduction(double[] a, int rows, int columns, double[] b) {
		this.columns = columns;
		this.r = new double[columns * columns];
		this.right = new double[columns];
		double[][] column = new double[columns + 1][];
		for (int j = 0; j < columns; j++) {
			column[j] = new double[rows];
			for (int i = 0; i < rows; i++) {
				column[j][i] = a[i * columns + j];
			}
		}
		column[columns] = b.clone();
		int steps = Math.min(rows, columns);
		for (int k = 0; k < steps; k++) {
			reflect(column, k, rows);
		}
		for (int i = 0; i < steps; i++) {
			for (int j = i; j < columns; j++) {
				r[i * columns + j] = column[j][i];
			}
			right[i] = column[columns][i];
		}
	}

	private static void reflect(double[][] column, int k, int rows) {
		double[] v = column[k];
		double norm = Matrices.norm(v, k, rows - k);
		if (norm == 0) {
			return;
		}
		double pivot = v[k] > 0 ? -norm : norm;
		v[k] -= pivot;
		double beta = -1 / (pivot * v[k]);
		for (int j = k + 1; j < column.length; j++) {
			double factor = -beta * Matrices.dot(v, k, column[j], k, rows - k);
			Matrices.addScaled(factor, v, k, column[j], k, rows - k);
		}
		v[k] = pivot;
	}

	/** @return number of columns */
	public int columns() {
		return columns;
	}

	/** @return R, columns × columns; not a copy */
	public double[] r() {
		return r;
	}

	/** @return the first {@code columns} values of Qᵀb; not a copy */
	public double[] right() {
		return right;
	}

	/** @return norm of each column of A */
	public double[] columnNorms() {
		double[] norms = new double[columns];
		for (int j = 0; j < columns; j++) {
			for (int i = 0; i <= j; i++) {
				norms[j] = Math.hypot(norms[j], r[i * columns + j]);
			}
		}
		return norms;
	}
}

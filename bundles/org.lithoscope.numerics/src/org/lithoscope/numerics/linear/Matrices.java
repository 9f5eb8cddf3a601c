/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import org.lithoscope.numerics.internal.Arguments;

/**
 * Products of dense matrices held in one flat array, row after row: element (i, j) of an m × n matrix is {@code a[i * n + j]}.
 * Nothing is checked for NaN; NaN propagates.
 */
public final class Matrices {

	private Matrices() {
	}

	/**
	 * Scalar product.
	 *
	 * @param a first vector
	 * @param b second vector, at least as long as {@code a}
	 * @return Σ a<sub>i</sub>b<sub>i</sub>
	 */
	public static double dot(double[] a, double[] b) {
		return dot(a, 0, b, 0, a.length);
	}

	/**
	 * Scalar product of two stretches.
	 *
	 * @param a first array
	 * @param aOffset where the first stretch begins
	 * @param b second array
	 * @param bOffset where the second stretch begins
	 * @param length how many elements
	 * @return Σ a<sub>i</sub>b<sub>i</sub>
	 */
	public static double dot(double[] a, int aOffset, double[] b, int bOffset, int length) {
		// four independent sums: shorter dependency chain, and smaller rounding error than one
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = 0;
		for (; i + 3 < length; i += 4) {
			s0 += a[aOffset + i] * b[bOffset + i];
			s1 += a[aOffset + i + 1] * b[bOffset + i + 1];
			s2 += a[aOffset + i + 2] * b[bOffset + i + 2];
			s3 += a[aOffset + i + 3] * b[bOffset + i + 3];
		}
		for (; i < length; i++) {
			s0 += a[aOffset + i] * b[bOffset + i];
		}
		return (s0 + s1) + (s2 + s3);
	}

	/**
	 * Euclidean norm of a stretch, free of overflow and underflow.
	 *
	 * @param a array
	 * @param offset where the stretch begins
	 * @param length how many elements
	 * @return √Σ a<sub>i</sub>²
	 */
	public static double norm(double[] a, int offset, int length) {
		double largest = 0;
		for (int i = 0; i < length; i++) {
			largest = Math.max(largest, Math.abs(a[offset + i]));
		}
		if (largest == 0 || !Double.isFinite(largest)) {
			return largest;
		}
		double sum = 0;
		for (int i = 0; i < length; i++) {
			double scaled = a[offset + i] / largest;
			sum += scaled * scaled;
		}
		return largest * Math.sqrt(sum);
	}

	/**
	 * Matrix times vector.
	 *
	 * @param a matrix, rows × columns
	 * @param rows number of rows
	 * @param columns number of columns
	 * @param x vector of {@code columns} values
	 * @return a·x, {@code rows} values
	 */
	public static double[] multiply(double[] a, int rows, int columns, double[] x) {
		Arguments.requireLength(a, rows * columns, "a");
		Arguments.requireLength(x, columns, "x");
		double[] y = new double[rows];
		for (int i = 0; i < rows; i++) {
			y[i] = dot(a, i * columns, x, 0, columns);
		}
		return y;
	}

	/**
	 * Transposed matrix times vector.
	 *
	 * @param a matrix, rows × columns
	 * @param rows number of rows
	 * @param columns number of columns
	 * @param x vector of {@code rows} values
	 * @return aᵀ·x, {@code columns} values
	 */
	public static double[] multiplyTransposed(double[] a, int rows, int columns, double[] x) {
		Arguments.requireLength(a, rows * columns, "a");
		Arguments.requireLength(x, rows, "x");
		double[] y = new double[columns];
		for (int i = 0; i < rows; i++) {
			addScaled(x[i], a, i * columns, y, 0, columns);
		}
		return y;
	}

	/**
	 * Gram matrix.
	 *
	 * @param a matrix, rows × columns
	 * @param rows number of rows
	 * @param columns number of columns
	 * @return aᵀ·a, columns × columns, exactly symmetric
	 */
	public static double[] gram(double[] a, int rows, int columns) {
		Arguments.requireLength(a, rows * columns, "a");
		double[] g = new double[columns * columns];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				addScaled(a[i * columns + j], a, i * columns + j, g, j * columns + j, columns - j);
			}
		}
		for (int j = 0; j < columns; j++) {
			for (int k = 0; k < j; k++) {
				g[j * columns + k] = g[k * columns + j];
			}
		}
		return g;
	}

	/**
	 * Product of two matrices.
	 *
	 * @param a first matrix, rows × inner
	 * @param b second matrix, inner × columns
	 * @param rows rows of {@code a}
	 * @param inner columns of {@code a}, rows of {@code b}
	 * @param columns columns of {@code b}
	 * @return a·b, rows × columns
	 */
	public static double[] multiply(double[] a, double[] b, int rows, int inner, int columns) {
		Arguments.requireLength(a, rows * inner, "a");
		Arguments.requireLength(b, inner * columns, "b");
		double[] c = new double[rows * columns];
		for (int i = 0; i < rows; i++) {
			for (int k = 0; k < inner; k++) {
				addScaled(a[i * inner + k], b, k * columns, c, i * columns, columns);
			}
		}
		return c;
	}

	/**
	 * Transpose.
	 *
	 * @param a matrix, rows × columns
	 * @param rows number of rows
	 * @param columns number of columns
	 * @return aᵀ, columns × rows
	 */
	public static double[] transpose(double[] a, int rows, int columns) {
		Arguments.requireLength(a, rows * columns, "a");
		double[] t = new double[rows * columns];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				t[j * rows + i] = a[i * columns + j];
			}
		}
		return t;
	}

	/**
	 * Adds a multiple of one stretch to another: y += factor · x.
	 *
	 * @param factor the factor
	 * @param x source array
	 * @param xOffset where the source stretch begins
	 * @param y array that is changed
	 * @param yOffset where the changed stretch begins
	 * @param length how many elements
	 */
	public static void addScaled(double factor, double[] x, int xOffset, double[] y, int yOffset, int length) {
		for (int i = 0; i < length; i++) {
			y[yOffset + i] += factor * x[xOffset + i];
		}
	}
}

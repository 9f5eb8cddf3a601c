/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import java.util.Arrays;

import org.lithoscope.numerics.linear.Matrices;

/**
 * Passive set of ½‖Ax − b‖²: A and b under the orthogonal transformation that makes the passive columns upper triangular, extended by
 * Householder reflections and shrunk by Givens rotations (Lawson and Hanson 1974, ch. 23). Loses no digits to the normal equations.
 */
public final class OrthogonalPassiveSet implements PassiveSet {

	/** A remainder below this fraction of its column's norm means a dependent column. */
	private static final double DEPENDENCE = 4e-15;

	private final int rows;
	private final int columns;
	private final double[][] column;
	private final double[] right;
	private final double[] norms;
	private final double rightNorm;
	private final int[] variables;
	private final boolean[] passive;
	private final double[] residual;
	private int count;

	/**
	 * @param a matrix, rows × columns, row after row; copied
	 * @param rows number of rows
	 * @param columns number of columns
	 * @param b right side, {@code rows} values; copied
	 */
	public OrthogonalPassiveSet(double[] a, int rows, int columns, double[] b) {
		this.rows = rows;
		this.columns = columns;
		this.column = new double[columns][rows];
		this.norms = new double[columns];
		for (int j = 0; j < columns; j++) {
			for (int i = 0; i < rows; i++) {
				column[j][i] = a[i * columns + j];
			}
			norms[j] = Matrices.norm(column[j], 0, rows);
		}
		this.right = b.clone();
		this.rightNorm = Matrices.norm(b, 0, rows);
		this.variables = new int[columns];
		this.passive = new boolean[columns];
		this.residual = new double[rows];
	}

	@Override
	public boolean append(int variable) {
		if (count >= rows) {
			return false;
		}
		double[] v = column[variable];
		int length = rows - count;
		double below = Matrices.norm(v, count, length);
		if (!(below > DEPENDENCE * norms[variable])) {
			return false;
		}
		double pivot = v[count] > 0 ? -below : below;
		double[] reflector = new double[length];
		System.arraycopy(v, count, reflector, 0, length);
		reflector[0] -= pivot;
		double beta = -1 / (pivot * reflector[0]);
		for (int j = 0; j < columns; j++) {
			if (!passive[j] && j != variable) {
				reflect(reflector, beta, column[j]);
			}
		}
		reflect(reflector, beta, right);
		v[count] = pivot;
		Arrays.fill(v, count + 1, rows, 0);
		passive[variable] = true;
		variables[count++] = variable;
		return true;
	}

	private void reflect(double[] reflector, double beta, double[] target) {
		double factor = -beta * Matrices.dot(reflector, 0, target, count, reflector.length);
		Matrices.addScaled(factor, reflector, 0, target, count, reflector.length);
	}

	@Override
	public void remove(int position) {
		passive[variables[position]] = false;
		count--;
		for (int k = position; k < count; k++) {
			variables[k] = variables[k + 1];
			double[] v = column[variables[k]];
			double r = Math.hypot(v[k], v[k + 1]);
			double cos = v[k] / r;
			double sin = v[k + 1] / r;
			for (double[] target : column) {
				rotate(target, k, cos, sin);
			}
			rotate(right, k, cos, sin);
			v[k] = r;
			v[k + 1] = 0;
		}
	}

	private static void rotate(double[] target, int k, double cos, double sin) {
		double upper = target[k];
		double lower = target[k + 1];
		target[k] = cos * upper + sin * lower;
		target[k + 1] = cos * lower - sin * upper;
	}

	@Override
	public int count() {
		return count;
	}

	@Override
	public int variable(int position) {
		return variables[position];
	}

	@Override
	public void solve(double[] x, double[] solution) {
		holdOthers(x, 0, count);
		System.arraycopy(residual, 0, solution, 0, count);
		for (int i = count - 1; i >= 0; i--) {
			double[] v = column[variables[i]];
			solution[i] /= v[i];
			Matrices.addScaled(-solution[i], v, 0, solution, 0, i);
		}
	}

	@Override
	public void gradient(double[] x, double[] gradient, double[] noise) {
		holdOthers(x, count, rows);
		double magnitude = rightNorm;
		for (int j = 0; j < columns; j++) {
			magnitude += norms[j] * Math.abs(x[j]);
		}
		for (int j = 0; j < columns; j++) {
			// the transformed residual is zero in the rows of the passive columns, and those columns are zero below
			gradient[j] = passive[j] ? 0 : Matrices.dot(column[j], count, residual, count, rows - count);
			noise[j] = norms[j] * magnitude;
		}
	}

	/** Residual of the transformed system in rows from … to − 1 with the passive variables left out. */
	private void holdOthers(double[] x, int from, int to) {
		System.arraycopy(right, from, residual, from, to - from);
		for (int j = 0; j < columns; j++) {
			if (!passive[j] && x[j] != 0) {
				Matrices.addScaled(-x[j], column[j], from, residual, from, to - from);
			}
		}
	}
}

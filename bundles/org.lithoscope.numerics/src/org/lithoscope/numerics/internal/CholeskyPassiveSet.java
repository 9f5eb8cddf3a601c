/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import org.lithoscope.numerics.linear.Matrices;

/** Passive set of ½xᵀHx + cᵀx: the Cholesky factor of the passive rows and columns of H, extended by a row and shrunk by rotations. */
public final class CholeskyPassiveSet implements PassiveSet {

	/** A pivot below this fraction of its diagonal entry means a dependent column. */
	private static final double DEPENDENCE = 1e-14;

	private final int size;
	private final double[] h;
	private final double[] c;
	private final double[] lower;
	private final double[] diagonalRoot;
	private final int[] variables;
	private final boolean[] passive;
	private final double[] work;
	private int count;

	/**
	 * @param h symmetric matrix, size × size, row after row; not copied, not changed
	 * @param c linear term; not copied, not changed
	 */
	public CholeskyPassiveSet(double[] h, double[] c) {
		this.size = c.length;
		this.h = h;
		this.c = c;
		this.lower = new double[size * size];
		this.diagonalRoot = new double[size];
		for (int i = 0; i < size; i++) {
			diagonalRoot[i] = Math.sqrt(Math.max(0, h[i * size + i]));
		}
		this.variables = new int[size];
		this.passive = new boolean[size];
		this.work = new double[size];
	}

	@Override
	public boolean append(int variable) {
		int row = count * size;
		double rest = h[variable * size + variable];
		for (int i = 0; i < count; i++) {
			double value = (h[variable * size + variables[i]] - Matrices.dot(lower, row, lower, i * size, i)) / lower[i * size + i];
			lower[row + i] = value;
			rest -= value * value;
		}
		if (!(rest > DEPENDENCE * h[variable * size + variable])) {
			return false;
		}
		lower[row + count] = Math.sqrt(rest);
		variables[count++] = variable;
		passive[variable] = true;
		return true;
	}

	@Override
	public void remove(int position) {
		count--;
		passive[variables[position]] = false;
		for (int i = position; i < count; i++) {
			variables[i] = variables[i + 1];
			System.arraycopy(lower, (i + 1) * size, lower, i * size, i + 2);
		}
		// each row from here on has one entry right of the diagonal: rotate it away
		for (int k = position; k < count; k++) {
			double a = lower[k * size + k];
			double b = lower[k * size + k + 1];
			double r = Math.hypot(a, b);
			double cos = a / r;
			double sin = b / r;
			lower[k * size + k] = r;
			lower[k * size + k + 1] = 0;
			for (int i = k + 1; i < count; i++) {
				int at = i * size + k;
				double left = lower[at];
				double right = lower[at + 1];
				lower[at] = cos * left + sin * right;
				lower[at + 1] = cos * right - sin * left;
			}
		}
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
		System.arraycopy(x, 0, work, 0, size);
		for (int i = 0; i < count; i++) {
			work[variables[i]] = 0;
		}
		boolean held = false;
		for (int j = 0; j < size && !held; j++) {
			held = work[j] != 0;
		}
		for (int i = 0; i < count; i++) {
			int v = variables[i];
			double right = -c[v];
			if (held) {
				right -= Matrices.dot(h, v * size, work, 0, size);
			}
			solution[i] = (right - Matrices.dot(lower, i * size, solution, 0, i)) / lower[i * size + i];
		}
		for (int i = count - 1; i >= 0; i--) {
			solution[i] /= lower[i * size + i];
			Matrices.addScaled(-solution[i], lower, i * size, solution, 0, i);
		}
	}

	@Override
	public void gradient(double[] x, double[] gradient, double[] noise) {
		double magnitude = 0;
		for (int j = 0; j < size; j++) {
			magnitude += diagonalRoot[j] * Math.abs(x[j]);
		}
		for (int j = 0; j < size; j++) {
			// zero up to rounding where the equation is solved
			gradient[j] = passive[j] ? 0 : -c[j] - Matrices.dot(h, j * size, x, 0, size);
			noise[j] = Math.abs(c[j]) + diagonalRoot[j] * magnitude;
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.lithoscope.numerics.linear.Matrices;

/** The matrices of the hierarchical method: Debye relaxations on an even grid of ln τ, then R∞, then L. */
final class HierarchicalDesign {

	private final double[] logTau;
	private final double spacing;
	private final int points;
	private final int extras;
	private final int columns;
	private final double[] matrix;
	private final double[] stacked;
	private double[] gram = {};
	private double[] right = {};

	HierarchicalDesign(double[] frequency, double[] stacked, HierarchicalOptions options) {
		points = frequency.length;
		double beyond = options.margin() * Math.log(10);
		double low = -Math.log(2 * Math.PI * frequency[0]) - beyond;
		double high = -Math.log(2 * Math.PI * frequency[points - 1]) + beyond;
		int n = Math.max(3, (int) Math.ceil((high - low) * options.perUnit()) + 1);
		spacing = (high - low) / (n - 1);
		logTau = new double[n];
		extras = options.inductance() ? 2 : 1;
		columns = n + extras;
		matrix = new double[2 * points * columns];
		this.stacked = stacked;
		double[] tau = new double[n];
		for (int m = 0; m < n; m++) {
			logTau[m] = low + m * spacing;
			tau[m] = Math.exp(logTau[m]);
		}
		for (int i = 0; i < points; i++) {
			double angular = 2 * Math.PI * frequency[i];
			int re = i * columns;
			int im = (points + i) * columns;
			for (int m = 0; m < n; m++) {
				double a = angular * tau[m];
				double g = spacing / (1 + a * a);
				matrix[re + m] = g;
				matrix[im + m] = -a * g;
			}
			matrix[re + n] = 1;
			if (extras > 1) {
				matrix[im + n + 1] = frequency[i] / frequency[0];
			}
		}
	}

	/** Forms CᵀWC and CᵀWy for the weights 1/variance. */
	void weigh(double[] variance) {
		double[] scaled = new double[matrix.length];
		double[] y = new double[stacked.length];
		for (int i = 0; i < stacked.length; i++) {
			double w = 1 / Math.sqrt(variance[i]);
			Matrices.addScaled(w, matrix, i * columns, scaled, i * columns, columns);
			y[i] = w * stacked[i];
		}
		gram = Matrices.gram(scaled, 2 * points, columns);
		right = Matrices.multiplyTransposed(scaled, 2 * points, columns, y);
	}

	/** y − C·u. */
	double[] residual(double[] u) {
		double[] r = Matrices.multiply(matrix, 2 * points, columns, u);
		for (int i = 0; i < r.length; i++) {
			r[i] = stacked[i] - r[i];
		}
		return r;
	}

	double[] gram() {
		return gram;
	}

	double[] right() {
		return right;
	}

	double[] logTau() {
		return logTau;
	}

	double spacing() {
		return spacing;
	}

	int size() {
		return logTau.length;
	}

	int extras() {
		return extras;
	}

	int columns() {
		return columns;
	}

	int points() {
		return points;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import org.lithoscope.numerics.NumericalException;

/** Derivatives of a model by finite differences that stay within the bounds. */
final class NumericalJacobian {

	/** Relative step of one-sided differences: √ε. */
	private static final double FORWARD_STEP = 1.5e-8;

	/** Relative step of central differences: ε^⅓. */
	private static final double CENTRAL_STEP = 6e-6;

	/** A parameter that has come close to zero is still stepped by this fraction of its start. */
	private static final double START_FRACTION = 1e-3;

	private final FitProblem problem;
	private final FitOptions.Differences kind;
	private final double[] start;
	private final double[] lower;
	private final double[] upper;

	NumericalJacobian(FitProblem problem, FitOptions.Differences kind) {
		this.problem = problem;
		this.kind = kind;
		this.start = problem.start();
		this.lower = problem.lower();
		this.upper = problem.upper();
	}

	/** Fills jacobian[i * n + j]; values are the model at p. Columns of fixed parameters are zero. */
	void fill(double[] p, double[] values, double[] jacobian) {
		int n = p.length;
		double[] shifted = p.clone();
		double[] above = new double[values.length];
		double[] below = new double[values.length];
		for (int j = 0; j < n; j++) {
			if (lower[j] == upper[j]) {
				for (int i = 0; i < values.length; i++) {
					jacobian[i * n + j] = 0;
				}
				continue;
			}
			boolean central = kind == FitOptions.Differences.CENTRAL;
			double step = (central ? CENTRAL_STEP : FORWARD_STEP) * size(p[j], j);
			double high = Math.min(upper[j], p[j] + step);
			double low = central || high == p[j] ? Math.max(lower[j], p[j] - step) : p[j];
			boolean highUsed = evaluate(shifted, j, high, p[j], values, above);
			boolean lowUsed = evaluate(shifted, j, low, p[j], values, below);
			shifted[j] = p[j];
			double width = (highUsed ? high : p[j]) - (lowUsed ? low : p[j]);
			if (!(width > 0)) {
				throw new NumericalException("no finite model value beside parameter " + j + " = " + p[j]);
			}
			for (int i = 0; i < values.length; i++) {
				jacobian[i * n + j] = (above[i] - below[i]) / width;
			}
		}
	}

	/** Evaluates at a shifted parameter; where the model is not finite there, its value at p stands in and false is returned. */
	private boolean evaluate(double[] shifted, int j, double at, double centre, double[] values, double[] target) {
		boolean usable = at != centre;
		if (usable) {
			shifted[j] = at;
			problem.model().values(shifted, target);
			for (int i = 0; i < target.length && usable; i++) {
				usable = Double.isFinite(target[i]);
			}
		}
		if (!usable) {
			System.arraycopy(values, 0, target, 0, target.length);
		}
		return usable;
	}

	private double size(double value, int j) {
		double size = Math.max(Math.abs(value), START_FRACTION * Math.abs(start[j]));
		if (size > 0) {
			return size;
		}
		double range = upper[j] - lower[j];
		return Double.isInfinite(range) ? 1 : range;
	}
}

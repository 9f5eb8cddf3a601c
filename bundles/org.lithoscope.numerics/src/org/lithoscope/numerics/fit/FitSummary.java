/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.numerics.internal.Covariance;
import org.lithoscope.numerics.internal.TriangularReduction;
import org.lithoscope.numerics.linear.BoundState;
import org.lithoscope.numerics.linear.Matrices;

/** Draws errors and states from the end of a fit. */
final class FitSummary {

	private FitSummary() {
	}

	/** From the weighted Jacobian (zero columns for fixed parameters), known to a relative {@code rank}, and the residual at p. */
	static FitResult of(FitProblem problem, double[] p, double[] jacobian, double[] residual, double[] values, FitStatus status,
			int iterations, int evaluations, double rank) {
		int n = p.length;
		int m = residual.length;
		double[] descent = Matrices.multiplyTransposed(jacobian, m, n, residual);
		List<BoundState> states = new ArrayList<>();
		int[] free = new int[n];
		int count = 0;
		for (int j = 0; j < n; j++) {
			BoundState state = state(problem, p[j], j, descent[j]);
			states.add(state);
			if (state == BoundState.FREE) {
				free[count++] = j;
			}
		}
		double[] reduced = new double[m * count];
		for (int i = 0; i < m; i++) {
			for (int k = 0; k < count; k++) {
				reduced[i * count + k] = jacobian[i * n + free[k]];
			}
		}
		double cost = Matrices.dot(residual, residual);
		int used = (int) Arrays.stream(problem.rootWeights()).filter(w -> w > 0).count();
		int degrees = used - count;
		double variance = problem.hasAbsoluteWeights() ? 1 : degrees > 0 ? cost / degrees : Double.NaN;
		double[] inverse = Covariance.of(new TriangularReduction(reduced, m, count, residual), rank);
		double[] covariance = new double[n * n];
		Arrays.fill(covariance, Double.NaN);
		for (int i = 0; i < count; i++) {
			for (int j = 0; j < count; j++) {
				covariance[free[i] * n + free[j]] = inverse[i * count + j] * variance;
			}
			if (Double.isInfinite(inverse[i * count + i])) {
				// whatever the residual: an exact fit of an undetermined parameter is no better
				covariance[free[i] * n + free[i]] = Double.POSITIVE_INFINITY;
				states.set(free[i], BoundState.DEPENDENT);
			}
		}
		double[] plain = new double[m];
		for (int i = 0; i < m; i++) {
			plain[i] = problem.data()[i] - values[i];
		}
		return new FitResult(p, states, covariance, plain, cost, degrees, status, iterations, evaluations);
	}

	private static BoundState state(FitProblem problem, double value, int j, double descent) {
		double low = problem.lower()[j];
		double high = problem.upper()[j];
		if (low == high) {
			return BoundState.FIXED;
		}
		if (value <= low && descent <= 0) {
			return BoundState.AT_LOWER;
		}
		return value >= high && descent >= 0 ? BoundState.AT_UPPER : BoundState.FREE;
	}
}

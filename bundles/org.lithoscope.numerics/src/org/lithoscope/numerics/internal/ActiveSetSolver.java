/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

import java.util.Arrays;

import org.lithoscope.numerics.linear.BoundState;
import org.lithoscope.numerics.linear.BoundedSolution;

/**
 * The active-set iteration for a convex quadratic under bounds: Lawson and Hanson (1974) for x ≥ 0, extended to two bounds by
 * Stark and Parker, <i>Comput. Stat.</i> 1995, 10, 129. One instance solves one problem.
 */
public final class ActiveSetSolver {

	private final PassiveSet passive;
	private final double[] lower;
	private final double[] upper;
	private final double[] scale;
	private final double tolerance;
	private final int size;
	private final double[] x;
	private final BoundState[] states;
	private final double[] trial;
	private final double[] gradient;
	private final double[] noise;

	/**
	 * @param passive the equations
	 * @param lower lower bounds, −∞ allowed
	 * @param upper upper bounds, +∞ allowed
	 * @param scale norm of each variable's column, by which gradients are made comparable
	 * @param tolerance gradient, as a fraction of its rounding magnitude, that counts as zero
	 */
	public ActiveSetSolver(PassiveSet passive, double[] lower, double[] upper, double[] scale, double tolerance) {
		this.passive = passive;
		this.lower = lower;
		this.upper = upper;
		this.scale = scale;
		this.tolerance = tolerance;
		this.size = lower.length;
		this.x = new double[size];
		this.states = new BoundState[size];
		this.trial = new double[size];
		this.gradient = new double[size];
		this.noise = new double[size];
	}

	/**
	 * @param start where to begin; values strictly inside their bounds are taken as free, others are clipped
	 * @param limit how often a variable may be freed
	 * @return the solution
	 */
	public BoundedSolution solve(double[] start, int limit) {
		for (int j = 0; j < size; j++) {
			x[j] = Math.max(lower[j], Math.min(upper[j], start[j]));
			states[j] = lower[j] == upper[j] ? BoundState.FIXED : x[j] == lower[j] ? BoundState.AT_LOWER
					: x[j] == upper[j] ? BoundState.AT_UPPER : BoundState.FREE;
			if (states[j] == BoundState.FREE && !passive.append(j)) {
				park(j);
			}
		}
		passive.solve(x, trial);
		settle();
		boolean[] refused = new boolean[size];
		int iterations = 0;
		passive.gradient(x, gradient, noise);
		while (iterations < limit) {
			int chosen = mostPromising(refused);
			if (chosen < 0) {
				return result(iterations, true);
			}
			iterations++;
			if (free(chosen)) {
				settle();
				Arrays.fill(refused, false);
				passive.gradient(x, gradient, noise);
			} else {
				refused[chosen] = true;
			}
		}
		return result(iterations, false);
	}

	/** A dependent variable rests on its nearest bound, or where it is if it has none. */
	private void park(int j) {
		if (lower[j] != Double.NEGATIVE_INFINITY && x[j] - lower[j] <= upper[j] - x[j]) {
			x[j] = lower[j];
			states[j] = BoundState.AT_LOWER;
		} else if (upper[j] != Double.POSITIVE_INFINITY) {
			x[j] = upper[j];
			states[j] = BoundState.AT_UPPER;
		} else {
			states[j] = BoundState.DEPENDENT;
		}
	}

	private int mostPromising(boolean[] refused) {
		int chosen = -1;
		double best = 0;
		for (int j = 0; j < size; j++) {
			double w = states[j] == BoundState.AT_LOWER ? gradient[j] : states[j] == BoundState.AT_UPPER ? -gradient[j] : 0;
			if (w > tolerance * noise[j] && !refused[j] && w > best * scale[j]) {
				best = w / scale[j];
				chosen = j;
			}
		}
		return chosen;
	}

	/** Frees a variable unless rounding errors alone made it look promising: then its minimiser lies on the wrong side of the bound. */
	private boolean free(int j) {
		if (!passive.append(j)) {
			return false;
		}
		passive.solve(x, trial);
		double value = trial[passive.count() - 1];
		boolean inward = states[j] == BoundState.AT_LOWER ? value > lower[j] : value < upper[j];
		if (!inward) {
			passive.remove(passive.count() - 1);
			return false;
		}
		states[j] = BoundState.FREE;
		return true;
	}

	/** Moves to the minimiser of the free variables, already in {@code trial}, giving up those that meet a bound on the way. */
	private void settle() {
		while (passive.count() > 0) {
			double step = 1;
			int blocking = -1;
			for (int i = 0; i < passive.count(); i++) {
				int j = passive.variable(i);
				double bound = trial[i] < lower[j] ? lower[j] : trial[i] > upper[j] ? upper[j] : Double.NaN;
				double fraction = (bound - x[j]) / (trial[i] - x[j]);
				if (!Double.isNaN(bound) && (blocking < 0 || fraction < step)) {
					step = Math.max(0, fraction);
					blocking = i;
				}
			}
			for (int i = 0; i < passive.count(); i++) {
				int j = passive.variable(i);
				x[j] = blocking < 0 ? trial[i] : Math.max(lower[j], Math.min(upper[j], x[j] + step * (trial[i] - x[j])));
			}
			if (blocking < 0) {
				return;
			}
			int j = passive.variable(blocking);
			x[j] = trial[blocking] < lower[j] ? lower[j] : upper[j];
			states[j] = x[j] == lower[j] ? BoundState.AT_LOWER : BoundState.AT_UPPER;
			passive.remove(blocking);
			passive.solve(x, trial);
		}
	}

	private BoundedSolution result(int iterations, boolean converged) {
		return new BoundedSolution(x, gradient, Arrays.asList(states), iterations, converged);
	}
}

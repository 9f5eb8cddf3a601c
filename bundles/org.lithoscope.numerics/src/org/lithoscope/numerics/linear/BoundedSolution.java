/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import java.util.List;

/**
 * The answer of a bounded linear least squares or quadratic problem. Arrays are the caller's own.
 *
 * @param x the variables
 * @param gradient −∂f/∂x at the solution, f = ½‖Ax − b‖² or ½xᵀHx + cᵀx: 0 where free, ≤ 0 at a lower, ≥ 0 at an upper bound
 * @param states where each variable ended
 * @param iterations how often a variable was freed
 * @param converged false if the iteration limit was met first; then {@code x} is feasible but not optimal
 */
public record BoundedSolution(double[] x, double[] gradient, List<BoundState> states, int iterations, boolean converged) {

	/** Copies the list of states. */
	public BoundedSolution {
		states = List.copyOf(states);
	}

	/**
	 * @param state a state
	 * @return how many variables ended in it
	 */
	public int count(BoundState state) {
		return (int) states.stream().filter(state::equals).count();
	}
}

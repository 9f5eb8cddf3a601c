/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/**
 * The settings of the hierarchical method.
 *
 * @param perUnit    grid points per unit of ln τ
 * @param margin     decades by which the grid reaches beyond 1/(2πf) of the measured frequencies on either side
 * @param freedom    degrees of freedom ν of the Student prior of curvatures; small allows sharp peaks between smooth flanks
 * @param inductance whether an inductance is fitted
 * @param iterations the most iterations
 */
public record HierarchicalOptions(double perUnit, double margin, double freedom, boolean inductance, int iterations) {

	private static final double PER_UNIT = 4;
	private static final double MARGIN = 0.7;
	private static final double FREEDOM = 3;
	private static final int ITERATIONS = 28;

	/** Checks the ranges. */
	public HierarchicalOptions {
		if (!(perUnit > 0) || !(margin >= 0) || !(freedom > 0) || iterations < 1) {
			throw new IllegalArgumentException(perUnit + " per unit, margin " + margin + ", ν = " + freedom + ", " + iterations + " iterations");
		}
	}

	/** {@return 4 points per unit of ln τ, 0.7 decades beyond, ν = 3, with inductance, 28 iterations} */
	public static HierarchicalOptions defaults() {
		return new HierarchicalOptions(PER_UNIT, MARGIN, FREEDOM, true, ITERATIONS);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

/** Onset in linear sweep voltammetry (HCM). */
public final class Onset {

	private static final int STAY = 3;

	private Onset() {
	}

	/**
	 * The potential at which a sweep first passes a current and stays beyond it for three rows, interpolated.
	 *
	 * @param potential potentials in V in order of the sweep
	 * @param current   currents, as many
	 * @param threshold the current, positive, in the unit of {@code current}
	 * @param anodic    whether current above +threshold counts, or below −threshold
	 * @return the potential in V; NaN when it is not passed
	 */
	public static double potential(double[] potential, double[] current, double threshold, boolean anodic) {
		int sign = anodic ? 1 : -1;
		for (int i = 0; i < current.length; i++) {
			boolean stays = true;
			for (int k = i; k < Math.min(current.length, i + STAY); k++) {
				stays &= sign * current[k] >= threshold;
			}
			if (stays) {
				if (i == 0) {
					return potential[0];
				}
				double share = (threshold - sign * current[i - 1]) / (sign * (current[i] - current[i - 1]));
				return potential[i - 1] + Math.max(0, Math.min(1, share)) * (potential[i] - potential[i - 1]);
			}
		}
		return Double.NaN;
	}

	/**
	 * The current at a potential that the sweep first passes, interpolated.
	 *
	 * @param potential potentials in V in order of the sweep
	 * @param current   currents, as many
	 * @param at        the potential in V
	 * @return the current; NaN when the sweep does not pass the potential
	 */
	public static double currentAt(double[] potential, double[] current, double at) {
		for (int i = 1; i < potential.length; i++) {
			double a = potential[i - 1] - at;
			double b = potential[i] - at;
			if (a == 0) {
				return current[i - 1];
			}
			if (a * b <= 0) {
				return current[i - 1] + (current[i] - current[i - 1]) * a / (a - b);
			}
		}
		return Double.NaN;
	}
}

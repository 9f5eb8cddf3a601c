/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import org.lithoscope.numerics.regression.LinearModelFit;

/** Onset in linear sweep voltammetry (HCM). */
public final class Onset {

	private static final int STAY = 3;
	private static final int LEAST_HALF = 5;
	private static final int MOST_HALF = 160;
	private static final int TURNS = 8;
	/** A slope this many standard errors from zero is known well enough. */
	private static final double SIGNIFICANT = 10;
	/** An even distribution over a step has its square over twelve as variance. */
	private static final double STEP_VARIANCE = 12;

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
	 * Where a sweep passes a current.
	 *
	 * @param potential V
	 * @param error     standard uncertainty in V, from the scatter of the current and from the step between rows
	 */
	public record Crossing(double potential, double error) {
	}

	/**
	 * As {@link #potential}, by a parabola through the rows around the passage, so that noise does not make it early: as few rows as give its
	 * slope to a tenth.
	 *
	 * @param potential potentials in V in order of the sweep
	 * @param current   currents, as many
	 * @param threshold the current, positive, in the unit of {@code current}
	 * @param anodic    whether current above +threshold counts, or below −threshold
	 * @return the passage, NaN when the threshold is not passed; without a fit, the interpolated one with the step as its uncertainty
	 */
	public static Crossing crossing(double[] potential, double[] current, double threshold, boolean anodic) {
		double first = potential(potential, current, threshold, anodic);
		if (Double.isNaN(first)) {
			return new Crossing(Double.NaN, Double.NaN);
		}
		int at = 0;
		while (at < potential.length - 1 && !((potential[at] - first) * (potential[at + 1] - first) <= 0)) {
			at++;
		}
		double step = at + 1 < potential.length ? Math.abs(potential[at + 1] - potential[at]) : 0;
		Crossing plain = new Crossing(first, step / Math.sqrt(STEP_VARIANCE));
		double aim = anodic ? threshold : -threshold;
		for (int half = LEAST_HALF; half <= MOST_HALF; half *= 2) {
			Crossing found = plain;
			int centre = at;
			for (int turn = 0; turn < TURNS; turn++) {
				found = fitted(potential, current, aim, centre, half);
				if (found == null) {
					break;
				}
				int moved = nearest(potential, found.potential, centre, half);
				if (moved == centre) {
					return found;
				}
				centre = moved;
			}
			if (found != null && found != plain) {
				return found;
			}
		}
		return plain;
	}

	/** The passage through a parabola over the rows around one; null where the sweep turns there or the slope is lost in the scatter. */
	private static Crossing fitted(double[] potential, double[] current, double aim, int centre, int half) {
		int from = centre - half;
		int rows = 2 * half + 1;
		if (from < 0 || from + rows > potential.length) {
			return null;
		}
		double middle = potential[centre];
		double width = Math.abs(potential[from + rows - 1] - potential[from]) / 2;
		double[] design = new double[3 * rows];
		double[] y = new double[rows];
		double[] weights = new double[rows];
		for (int k = 0; k < rows; k++) {
			double x = (potential[from + k] - middle) / width;
			if (k > 0 && !((potential[from + k] - potential[from + k - 1]) * (potential[from + rows - 1] - potential[from]) > 0)) {
				return null;
			}
			design[3 * k] = 1;
			design[3 * k + 1] = x;
			design[3 * k + 2] = x * x;
			y[k] = current[from + k] - aim;
			weights[k] = 1;
		}
		LinearModelFit fit = LinearModelFit.of(design, rows, 3, y, weights);
		double[] c = fit.coefficients();
		double root = c[1] * c[1] - 4 * c[0] * c[2];
		if (root < 0 || !(Math.abs(c[1]) > SIGNIFICANT * fit.standardError(1))) {
			return null;
		}
		// the root near the centre, stable for small curvature
		double x = -2 * c[0] / (c[1] + Math.signum(c[1]) * Math.sqrt(root));
		double slope = Math.abs(c[1] + 2 * c[2] * x);
		double[] v = fit.covariance();
		double[] g = { 1, x, x * x };
		double variance = 0;
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				variance += g[i] * v[3 * i + j] * g[j];
			}
		}
		return Math.abs(x) > 1 ? null : new Crossing(middle + width * x, width * Math.sqrt(variance) / slope);
	}

	private static int nearest(double[] potential, double at, int centre, int half) {
		int best = centre;
		for (int i = centre - half; i <= centre + half; i++) {
			if (Math.abs(potential[i] - at) < Math.abs(potential[best] - at)) {
				best = i;
			}
		}
		return best;
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

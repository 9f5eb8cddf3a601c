/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import org.apache.commons.math3.distribution.FDistribution;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.Covariance;
import org.lithoscope.numerics.internal.TriangularReduction;
import org.lithoscope.numerics.linear.Matrices;

/**
 * Two straight lines that meet, y = a + b·x + c·max(0, x − k), by least squares over a, b, c and the break k (Hudson, <i>J. Am. Stat.
 * Assoc.</i> 1966, 61, 1097). The sum of squares is profiled over k on a grid and refined, since it may have several minima. The
 * interval of k is that of the profile, S(k) ≤ S·(1 + F(1, n − 4)/(n − 4)), from its first to its last crossing: unlike a standard
 * error it may be lopsided, and it is open when it reaches an end of the searched range. It tends to be a little short for few data.
 *
 * @param breakPoint k
 * @param breakLow lower end of the interval of k
 * @param breakHigh upper end of the interval of k
 * @param open whether the interval reaches an end of the searched range: the data do not confine the break
 * @param valueAtBreak height where the lines meet
 * @param slopeBefore b
 * @param slopeAfter b + c
 * @param slopeBeforeError standard error of b, the break's own uncertainty included
 * @param slopeAfterError standard error of b + c, likewise
 * @param residualVariance s² = S/(n − 4)
 * @param straightProbability p-value of the F test against one straight line; approximate, since k means nothing for one line
 */
public record BrokenLine(double breakPoint, double breakLow, double breakHigh, boolean open, double valueAtBreak, double slopeBefore,
		double slopeAfter, double slopeBeforeError, double slopeAfterError, double residualVariance, double straightProbability) {

	/** Fewest points: four parameters and one degree of freedom. */
	public static final int MINIMUM_POINTS = 5;

	/** Grid steps of the profile over the searched range. */
	public static final int GRID = 400;

	private static final int BISECTIONS = 50;
	private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);
	private static final double RANK = 1e-12;

	/**
	 * Fits. The break is searched between the second and the last but one point, so that each line has two points.
	 *
	 * @param x abscissae, strictly ascending, at least {@value #MINIMUM_POINTS}
	 * @param y data, finite
	 * @param confidence probability of the break's interval, between 0 and 1; 0.6827 for one that compares with a standard error
	 * @return the two lines
	 */
	public static BrokenLine of(double[] x, double[] y, double confidence) {
		Arguments.requireAscending(x, "x");
		Arguments.requireFinite(y, "y");
		Arguments.requireLength(y, x.length, "y");
		int n = x.length;
		Arguments.require(n >= MINIMUM_POINTS, "a broken line needs " + MINIMUM_POINTS + " points, not " + n);
		Arguments.require(confidence > 0 && confidence < 1, "confidence is " + confidence);
		double[] profile = new double[GRID + 1];
		double[] place = new double[GRID + 1];
		int best = 0;
		for (int g = 0; g <= GRID; g++) {
			place[g] = x[1] + (x[n - 2] - x[1]) * g / GRID;
			profile[g] = squares(x, y, place[g]);
			best = profile[g] < profile[best] ? g : best;
		}
		double k = refine(x, y, place[Math.max(0, best - 1)], place[Math.min(GRID, best + 1)]);
		double least = squares(x, y, k);
		if (profile[best] < least) {
			k = place[best];
			least = profile[best];
		}
		int degrees = n - 4;
		double quantile = new FDistribution(null, 1, degrees).inverseCumulativeProbability(confidence);
		double limit = least * (1 + quantile / degrees);
		int first = 0;
		while (place[first] < k && profile[first] > limit) {
			first++;
		}
		int last = GRID;
		while (place[last] > k && profile[last] > limit) {
			last--;
		}
		double low = first == 0 ? place[0] : crossing(x, y, place[first - 1], Math.min(place[first], k), limit);
		double high = last == GRID ? place[GRID] : crossing(x, y, place[last + 1], Math.max(place[last], k), limit);
		return summary(x, y, k, least, low, high, first == 0 || last == GRID);
	}

	private static double[] columns(double[] x, double k, int count, double change) {
		double[] a = new double[x.length * count];
		double span = x[x.length - 1] - x[0];
		for (int i = 0; i < x.length; i++) {
			a[i * count] = 1;
			a[i * count + 1] = (x[i] - k) / span;
			a[i * count + 2] = Math.max(0, x[i] - k) / span;
			if (count > 3) {
				// a datum on the break has half the derivative of either side
				a[i * count + 3] = -change * 0.5 * (1 + Math.signum(x[i] - k));
			}
		}
		return a;
	}

	/** Height at the break, slope before and change of slope, the latter two per span. */
	private static double[] solve(double[] x, double[] y, double k) {
		TriangularReduction reduction = new TriangularReduction(columns(x, k, 3, 0), x.length, 3, y);
		double[] r = reduction.r();
		double[] b = reduction.right();
		double c = b[2] / r[8];
		double slope = (b[1] - r[5] * c) / r[4];
		return new double[] {(b[0] - r[1] * slope - r[2] * c) / r[0], slope, c};
	}

	private static double squares(double[] x, double[] y, double k) {
		double[] model = Matrices.multiply(columns(x, k, 3, 0), x.length, 3, solve(x, y, k));
		double sum = 0;
		for (int i = 0; i < y.length; i++) {
			sum += (y[i] - model[i]) * (y[i] - model[i]);
		}
		return sum;
	}

	private static double refine(double[] x, double[] y, double from, double to) {
		double low = from;
		double high = to;
		double left = high - GOLDEN * (high - low);
		double right = low + GOLDEN * (high - low);
		double atLeft = squares(x, y, left);
		double atRight = squares(x, y, right);
		for (int i = 0; i < BISECTIONS; i++) {
			if (atLeft < atRight) {
				high = right;
				right = left;
				atRight = atLeft;
				left = high - GOLDEN * (high - low);
				atLeft = squares(x, y, left);
			} else {
				low = left;
				left = right;
				atLeft = atRight;
				right = low + GOLDEN * (high - low);
				atRight = squares(x, y, right);
			}
		}
		return 0.5 * (low + high);
	}

	private static double crossing(double[] x, double[] y, double outside, double inside, double limit) {
		double out = outside;
		double in = inside;
		for (int i = 0; i < BISECTIONS; i++) {
			double middle = 0.5 * (out + in);
			if (squares(x, y, middle) > limit) {
				out = middle;
			} else {
				in = middle;
			}
		}
		return in;
	}

	private static BrokenLine summary(double[] x, double[] y, double k, double least, double low, double high, boolean open) {
		int degrees = x.length - 4;
		double span = x[x.length - 1] - x[0];
		double[] solved = solve(x, y, k);
		double variance = least / degrees;
		double[] covariance = Covariance.of(new TriangularReduction(columns(x, k, 4, solved[2] / span), x.length, 4, y), RANK);
		double before = covariance[5];
		double after = covariance[5] + 2 * covariance[6] + covariance[10];
		LineFit straight = LineFit.of(x, y);
		double excess = straight.residualVariance() * (x.length - 2) - least;
		double ratio = Math.max(0, excess) / 2 / variance;
		double probability = excess <= 0 ? 1 : least == 0 ? 0 : 1 - new FDistribution(null, 2, degrees).cumulativeProbability(ratio);
		return new BrokenLine(k, low, high, open, solved[0], solved[1] / span, (solved[1] + solved[2]) / span,
				Math.sqrt(before * variance) / span, Math.sqrt(after * variance) / span, variance, probability);
	}

	/**
	 * @param x where
	 * @return the broken line there
	 */
	public double value(double x) {
		return valueAtBreak + (x - breakPoint) * (x < breakPoint ? slopeBefore : slopeAfter);
	}
}

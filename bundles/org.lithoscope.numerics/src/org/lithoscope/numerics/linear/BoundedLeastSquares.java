/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import java.util.Arrays;

import org.lithoscope.numerics.internal.ActiveSetSolver;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.internal.CholeskyPassiveSet;
import org.lithoscope.numerics.internal.OrthogonalPassiveSet;

/**
 * Linear least squares and convex quadratics under bounds l ≤ x ≤ u, by active sets: exact to rounding, no iteration parameter.
 * <ul>
 * <li>{@link #solve} and {@link #nonNegative} minimise ½‖Ax − b‖² by orthogonal transformations of A itself: Lawson and Hanson,
 * <i>Solving Least Squares Problems</i>, 1974, ch. 23; Stark and Parker, <i>Comput. Stat.</i> 1995, 10, 129 for two bounds.</li>
 * <li>{@link #quadratic} and {@link #fastNonNegative} minimise ½xᵀHx + cᵀx, H = AᵀA, c = −Aᵀb: the normal equations of Bro and De Jong,
 * <i>J. Chemom.</i> 1997, 11, 393. Faster for many rows and for repeated problems, with the condition number squared.</li>
 * </ul>
 * The tolerance is relative to the rounding error of each gradient, so a problem in Ω and the same in mΩ give the same answer.
 * A column that depends on the free ones stays at its bound. Bounds may be infinite; a variable without bounds is always free.
 */
public final class BoundedLeastSquares {

	/** A gradient below this fraction of the magnitude of its terms counts as zero. */
	public static final double DEFAULT_TOLERANCE = 1e-14;

	/** Variables may be freed this many times their number before the iteration gives up. */
	public static final int ITERATIONS_PER_VARIABLE = 10;

	private static final int EXTRA_ITERATIONS = 50;

	private BoundedLeastSquares() {
	}

	/**
	 * Minimises ½‖Ax − b‖² under l ≤ x ≤ u.
	 *
	 * @param a matrix, rows × columns, row after row, finite
	 * @param rows number of rows
	 * @param columns number of variables
	 * @param b right side, {@code rows} values, finite
	 * @param lower lower bounds
	 * @param upper upper bounds, none below its lower one
	 * @return the solution
	 */
	public static BoundedSolution solve(double[] a, int rows, int columns, double[] b, double[] lower, double[] upper) {
		Arguments.requireLength(a, rows * columns, "a");
		Arguments.requireFinite(a, "a");
		Arguments.requireLength(b, rows, "b");
		Arguments.requireFinite(b, "b");
		requireBounds(lower, upper, columns);
		double[] scale = new double[columns];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				scale[j] = Math.hypot(scale[j], a[i * columns + j]);
			}
		}
		OrthogonalPassiveSet set = new OrthogonalPassiveSet(a, rows, columns, b);
		return new ActiveSetSolver(set, lower, upper, scale, DEFAULT_TOLERANCE)
				.solve(new double[columns], limit(columns));
	}

	/**
	 * Minimises ½‖Ax − b‖² under x ≥ 0.
	 *
	 * @param a matrix, rows × columns, row after row, finite
	 * @param rows number of rows
	 * @param columns number of variables
	 * @param b right side, {@code rows} values, finite
	 * @return the solution
	 */
	public static BoundedSolution nonNegative(double[] a, int rows, int columns, double[] b) {
		return solve(a, rows, columns, b, new double[columns], unlimited(columns));
	}

	/**
	 * Minimises ½xᵀHx + cᵀx under l ≤ x ≤ u.
	 *
	 * @param h symmetric positive (semi-)definite matrix, n × n, row after row, finite; read only
	 * @param c linear term, n values, finite
	 * @param lower lower bounds
	 * @param upper upper bounds, none below its lower one
	 * @param start where to begin: values strictly inside their bounds begin free. The answer does not depend on it (H definite), the
	 *        time does: the solution of a similar problem is a good start, zeros are a fair one
	 * @return the solution
	 */
	public static BoundedSolution quadratic(double[] h, double[] c, double[] lower, double[] upper, double[] start) {
		int n = c.length;
		Arguments.requireLength(h, n * n, "h");
		Arguments.requireFinite(h, "h");
		Arguments.requireFinite(c, "c");
		requireBounds(lower, upper, n);
		Arguments.requireLength(start, n, "start");
		Arguments.requireFinite(start, "start");
		double[] scale = new double[n];
		for (int j = 0; j < n; j++) {
			Arguments.require(h[j * n + j] >= 0, "h has a negative diagonal entry at " + j);
			scale[j] = Math.sqrt(h[j * n + j]);
		}
		return new ActiveSetSolver(new CholeskyPassiveSet(h, c), lower, upper, scale, DEFAULT_TOLERANCE).solve(start, limit(n));
	}

	/**
	 * Minimises ½‖Ax − b‖² under x ≥ 0 from the normal equations (FNNLS).
	 *
	 * @param ata AᵀA, n × n, symmetric
	 * @param atb Aᵀb, n values
	 * @param start where to begin, see {@link #quadratic}; zeros for a cold start
	 * @return the solution
	 */
	public static BoundedSolution fastNonNegative(double[] ata, double[] atb, double[] start) {
		double[] c = new double[atb.length];
		for (int i = 0; i < c.length; i++) {
			c[i] = -atb[i];
		}
		return quadratic(ata, c, new double[c.length], unlimited(c.length), start);
	}

	private static int limit(int variables) {
		return ITERATIONS_PER_VARIABLE * variables + EXTRA_ITERATIONS;
	}

	private static double[] unlimited(int n) {
		double[] upper = new double[n];
		Arrays.fill(upper, Double.POSITIVE_INFINITY);
		return upper;
	}

	private static void requireBounds(double[] lower, double[] upper, int n) {
		Arguments.requireLength(lower, n, "lower");
		Arguments.requireLength(upper, n, "upper");
		for (int j = 0; j < n; j++) {
			Arguments.require(lower[j] <= upper[j] && lower[j] < Double.POSITIVE_INFINITY && upper[j] > Double.NEGATIVE_INFINITY,
					"bounds of variable " + j + " are " + lower[j] + " and " + upper[j]);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class BoundedLeastSquaresTest {

	private static final double INFINITE = Double.POSITIVE_INFINITY;

	@Test
	void bothFormsEqualTheBestOfAllActiveSets() {
		Random random = new Random(1);
		for (int problem = 0; problem < 200; problem++) {
			int n = 1 + random.nextInt(6);
			int m = n + random.nextInt(6);
			double[] a = normal(random, m * n);
			double[] b = normal(random, m);
			double best = INFINITE;
			double[] truth = null;
			for (int set = 0; set < 1 << n; set++) {
				double[] x = onlyFree(a, m, n, b, set);
				if (x != null && cost(a, m, n, b, x) < best) {
					best = cost(a, m, n, b, x);
					truth = x;
				}
			}
			assertArrayEquals(truth, BoundedLeastSquares.nonNegative(a, m, n, b).x(), 1e-9);
			BoundedSolution fast = fast(a, m, n, b, new double[n]);
			assertTrue(fast.converged());
			assertArrayEquals(truth, fast.x(), 1e-7);
		}
	}

	@Test
	void optimalityConditionsHoldUnderTwoBounds() {
		Random random = new Random(2);
		for (int problem = 0; problem < 100; problem++) {
			int n = 5 + random.nextInt(30);
			int m = n + random.nextInt(30);
			double[] a = normal(random, m * n);
			double[] b = normal(random, m);
			double[] lower = new double[n];
			double[] upper = new double[n];
			for (int j = 0; j < n; j++) {
				lower[j] = j % 5 == 0 ? -INFINITE : -0.2 * random.nextDouble();
				upper[j] = j % 3 == 0 ? INFINITE : lower[j] == -INFINITE ? 0.1 : lower[j] + 0.3 * random.nextDouble();
			}
			BoundedSolution direct = BoundedLeastSquares.solve(a, m, n, b, lower, upper);
			requireOptimal(a, m, n, b, lower, upper, direct);
			double[] c = Arrays.stream(Matrices.multiplyTransposed(a, m, n, b)).map(v -> -v).toArray();
			BoundedSolution normal = BoundedLeastSquares.quadratic(Matrices.gram(a, m, n), c, lower, upper, new double[n]);
			assertArrayEquals(direct.x(), normal.x(), 1e-6);
		}
	}

	private static void requireOptimal(double[] a, int m, int n, double[] b, double[] lower, double[] upper, BoundedSolution solution) {
		assertTrue(solution.converged());
		double[] x = solution.x();
		double[] residual = Matrices.multiply(a, m, n, x);
		for (int i = 0; i < m; i++) {
			residual[i] = b[i] - residual[i];
		}
		double[] descent = Matrices.multiplyTransposed(a, m, n, residual);
		for (int j = 0; j < n; j++) {
			assertTrue(x[j] >= lower[j] && x[j] <= upper[j]);
			switch (solution.states().get(j)) {
				case FREE -> assertEquals(0, descent[j], 1e-11);
				case AT_LOWER -> assertTrue(x[j] == lower[j] && descent[j] <= 1e-11);
				case AT_UPPER -> assertTrue(x[j] == upper[j] && descent[j] >= -1e-11);
				default -> throw new AssertionError("state " + solution.states().get(j));
			}
		}
	}

	@Test
	void answerDoesNotDependOnUnitsOrStart() {
		Random random = new Random(3);
		int n = 40;
		int m = 80;
		double[] a = kernel(m, n);
		double[] truth = new double[n];
		truth[8] = 3;
		truth[25] = 1;
		truth[26] = 0.5;
		double[] b = Matrices.multiply(a, m, n, truth);
		for (int i = 0; i < m; i++) {
			b[i] += 1e-3 * random.nextGaussian();
		}
		double[] cold = fast(a, m, n, b, new double[n]).x();
		double[] small = fast(a, m, n, Arrays.stream(b).map(v -> v * 0x1p-40).toArray(), new double[n]).x();
		for (int j = 0; j < n; j++) {
			assertEquals(cold[j], small[j] * 0x1p40, 0);
		}
		BoundedSolution warm = fast(a, m, n, b, cold);
		assertArrayEquals(cold, warm.x(), 1e-9);
		assertEquals(0, warm.iterations());
		double[] direct = BoundedLeastSquares.nonNegative(a, m, n, b).x();
		double ahead = cost(a, m, n, b, direct) / cost(a, m, n, b, cold);
		assertEquals(1, ahead, 1e-8);
	}

	@Test
	void dependentColumnsDoNotHinder() {
		double[] a = {1, 1, 0, 1, 1, 0, 0, 0, 1};
		BoundedSolution solution = BoundedLeastSquares.nonNegative(a, 3, 3, new double[] {2, 2, -1});
		assertTrue(solution.converged());
		assertEquals(2, solution.x()[0] + solution.x()[1], 1e-14);
		assertEquals(0, solution.x()[2]);
		double[] none = {-INFINITE, -INFINITE, -INFINITE};
		double[] all = {INFINITE, INFINITE, INFINITE};
		BoundedSolution free = BoundedLeastSquares.solve(a, 3, 3, new double[] {2, 2, -1}, none, all);
		assertEquals(1, free.count(BoundState.DEPENDENT));
		assertEquals(-1, free.x()[2], 1e-14);
	}

	@Test
	void fixedVariablesStay() {
		double[] a = {1, 0, 0, 1};
		BoundedSolution solution = BoundedLeastSquares.solve(a, 2, 2, new double[] {5, 7}, new double[] {2, 0}, new double[] {2, 100});
		assertArrayEquals(new double[] {2, 7}, solution.x(), 1e-14);
		assertEquals(BoundState.FIXED, solution.states().get(0));
	}

	@Test
	void wrongArgumentsAreRefused() {
		double[] one = {1};
		assertThrows(IllegalArgumentException.class, () -> BoundedLeastSquares.nonNegative(new double[] {Double.NaN}, 1, 1, one));
		assertThrows(IllegalArgumentException.class, () -> BoundedLeastSquares.nonNegative(one, 1, 2, one));
		assertThrows(IllegalArgumentException.class,
				() -> BoundedLeastSquares.solve(one, 1, 1, one, new double[] {2}, new double[] {1}));
	}

	private static BoundedSolution fast(double[] a, int m, int n, double[] b, double[] start) {
		return BoundedLeastSquares.fastNonNegative(Matrices.gram(a, m, n), Matrices.multiplyTransposed(a, m, n, b), start);
	}

	/** Relaxation kernel: smooth, ill-conditioned columns with a little regularisation below. */
	private static double[] kernel(int m, int n) {
		double[] a = new double[m * n];
		for (int i = 0; i < m - n; i++) {
			for (int j = 0; j < n; j++) {
				double wt = Math.pow(10, 8.0 * (i / (double) (m - n) - j / (double) n));
				a[i * n + j] = 1 / (1 + wt * wt);
			}
		}
		for (int j = 0; j < n; j++) {
			a[(m - n + j) * n + j] = 1e-2;
		}
		return a;
	}

	/** Least squares of the free columns alone, or null if one comes out negative. */
	private static double[] onlyFree(double[] a, int m, int n, double[] b, int set) {
		int count = Integer.bitCount(set);
		double[] part = new double[m * count];
		for (int i = 0; i < m; i++) {
			int k = 0;
			for (int j = 0; j < n; j++) {
				if ((set >> j & 1) == 1) {
					part[i * count + k++] = a[i * n + j];
				}
			}
		}
		double[] solved = count == 0 ? new double[0]
				: Cholesky.of(Matrices.gram(part, m, count), count).solve(Matrices.multiplyTransposed(part, m, count, b));
		double[] x = new double[n];
		int k = 0;
		for (int j = 0; j < n; j++) {
			if ((set >> j & 1) == 1) {
				x[j] = solved[k++];
				if (x[j] < 0) {
					return null;
				}
			}
		}
		return x;
	}

	private static double cost(double[] a, int m, int n, double[] b, double[] x) {
		double[] y = Matrices.multiply(a, m, n, x);
		double sum = 0;
		for (int i = 0; i < m; i++) {
			sum += (b[i] - y[i]) * (b[i] - y[i]);
		}
		return sum;
	}

	private static double[] normal(Random random, int length) {
		return random.doubles(length).map(u -> random.nextGaussian()).toArray();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.numerics.NumericalException;

class FactorisationTest {

	@Test
	void productsAgreeWithHandCalculation() {
		double[] a = {1, 2, 3, 4, 5, 6};
		assertArrayEquals(new double[] {14, 32}, Matrices.multiply(a, 2, 3, new double[] {1, 2, 3}));
		assertArrayEquals(new double[] {9, 12, 15}, Matrices.multiplyTransposed(a, 2, 3, new double[] {1, 2}));
		assertArrayEquals(new double[] {17, 22, 27, 22, 29, 36, 27, 36, 45}, Matrices.gram(a, 2, 3));
		assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, Matrices.transpose(a, 2, 3));
		assertArrayEquals(new double[] {14, 32, 32, 77}, Matrices.multiply(a, Matrices.transpose(a, 2, 3), 2, 3, 2));
		assertEquals(5e200, Matrices.norm(new double[] {3e200, 4e200}, 0, 2), 1e186);
	}

	@Test
	void choleskyOfAKnownMatrix() {
		double[] a = {4, 12, -16, 12, 37, -43, -16, -43, 98};
		Cholesky factor = Cholesky.of(a, 3);
		assertArrayEquals(new double[] {2, 0, 0, 6, 1, 0, -8, 5, 3}, factor.lower(), 1e-14);
		assertEquals(Math.log(36), factor.logDeterminant(), 1e-14);
		assertArrayEquals(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, Matrices.multiply(a, factor.inverse(), 3, 3, 3), 1e-11);
		assertArrayEquals(new double[] {1, 2, 3}, factor.solve(Matrices.multiply(a, 3, 3, new double[] {1, 2, 3})), 1e-11);
		assertThrows(NumericalException.class, () -> Cholesky.of(new double[] {1, 2, 2, 1}, 2));
	}

	@Test
	void eigenvaluesOfTheSecondDifferenceMatrix() {
		int n = 30;
		double[] a = new double[n * n];
		for (int i = 0; i < n; i++) {
			a[i * n + i] = 2;
			if (i > 0) {
				a[i * n + i - 1] = -1;
				a[(i - 1) * n + i] = -1;
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(a, n);
		for (int k = 0; k < n; k++) {
			double s = Math.sin((n - k) * Math.PI / (2 * (n + 1)));
			assertEquals(4 * s * s, eigen.values()[k], 1e-13);
		}
	}

	@Test
	void generalisedPairIsSolvedAndOrthonormal() {
		int n = 25;
		Random random = new Random(5);
		double[] x = random.doubles(n * n).map(u -> u - 0.5).toArray();
		double[] y = random.doubles(n * n).map(u -> u - 0.5).toArray();
		double[] a = Matrices.gram(x, n, n);
		double[] b = Matrices.gram(y, n, n);
		for (int i = 0; i < n; i++) {
			b[i * n + i] += 1;
		}
		SymmetricEigen eigen = SymmetricEigen.ofPair(a, b, n);
		double[] v = eigen.vectors();
		double[] av = Matrices.multiply(a, v, n, n, n);
		double[] bv = Matrices.multiply(b, v, n, n, n);
		double[] vbv = Matrices.multiply(Matrices.transpose(v, n, n), bv, n, n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				assertEquals(eigen.values()[j] * bv[i * n + j], av[i * n + j], 1e-11);
				assertEquals(i == j ? 1 : 0, vbv[i * n + j], 1e-12);
			}
		}
	}
}

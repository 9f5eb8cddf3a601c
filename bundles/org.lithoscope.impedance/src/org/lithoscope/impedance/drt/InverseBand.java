/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.lithoscope.numerics.linear.Cholesky;
import org.lithoscope.numerics.linear.Matrices;

/**
 * The diagonal and the two diagonals beside it of the inverse of a matrix: all that expectation–maximisation needs, at a third of the cost
 * of the whole inverse.
 */
final class InverseBand {

	private static final int WIDTH = 3;

	private final double[][] band;

	private InverseBand(double[][] band) {
		this.band = band;
	}

	static InverseBand of(Cholesky factor, int size) {
		double[] l = factor.lower();
		double[] inverse = new double[size * size];
		double[][] band = new double[WIDTH][size];
		for (int i = 0; i < size; i++) {
			int row = i * size;
			for (int k = 0; k < i; k++) {
				Matrices.addScaled(-l[row + k], inverse, k * size, inverse, row, k + 1);
			}
			double pivot = 1 / l[row + i];
			inverse[row + i] = 1;
			for (int j = 0; j <= i; j++) {
				inverse[row + j] *= pivot;
			}
			for (int d = 0; d < WIDTH; d++) {
				double[] diagonal = band[d];
				for (int j = 0; j + d <= i; j++) {
					diagonal[j] += inverse[row + j] * inverse[row + j + d];
				}
			}
		}
		return new InverseBand(band);
	}

	/** Entry (i, i + offset). */
	double at(int i, int offset) {
		return band[offset][i];
	}

	/** The variance of h(k) − 2h(k + 1) + h(k + 2). */
	double secondDifference(int k) {
		return at(k, 0) + 4 * at(k + 1, 0) + at(k + 2, 0) - 4 * at(k, 1) - 4 * at(k + 1, 1) + 2 * at(k, 2);
	}
}

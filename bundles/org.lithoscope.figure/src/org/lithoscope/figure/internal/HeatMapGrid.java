/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

/** The cells about the grid lines of a heat map. */
final class HeatMapGrid {

	private HeatMapGrid() {
	}

	/**
	 * Edges half-way between grid lines, and as far beyond the first and the last.
	 *
	 * @param centres     grid lines, sorted
	 * @param logarithmic whether half-way means the geometric mean
	 * @return one more than grid lines
	 */
	static double[] edges(double[] centres, boolean logarithmic) {
		int n = centres.length;
		double[] edges = new double[n + 1];
		if (n == 0) {
			return edges;
		}
		if (n == 1) {
			double half = centres[0] == 0 ? 0.5 : Math.abs(centres[0]) / 2;
			edges[0] = centres[0] - half;
			edges[1] = centres[0] + half;
			return edges;
		}
		for (int i = 1; i < n; i++) {
			edges[i] = logarithmic ? Math.sqrt(centres[i - 1] * centres[i]) : (centres[i - 1] + centres[i]) / 2;
		}
		edges[0] = logarithmic ? centres[0] * centres[0] / edges[1] : 2 * centres[0] - edges[1];
		edges[n] = logarithmic ? centres[n - 1] * centres[n - 1] / edges[n - 1] : 2 * centres[n - 1] - edges[n - 1];
		return edges;
	}
}

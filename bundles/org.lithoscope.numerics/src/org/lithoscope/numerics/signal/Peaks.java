/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lithoscope.numerics.internal.Arguments;

/** Finds the maxima of sampled data. */
public final class Peaks {

	private Peaks() {
	}

	/**
	 * A maximum.
	 *
	 * @param index the highest sample; the middle one of a plateau
	 * @param position abscissa of the top of the parabola through that sample and its neighbours
	 * @param height value there, not above a baseline
	 * @param prominence height of the sample above the higher of the two lowest points that part it from higher ground or the ends
	 * @param left index of that lowest point on the left
	 * @param right index of that lowest point on the right
	 */
	public record Peak(int index, double position, double height, double prominence, int left, int right) {
	}

	/**
	 * Finds the maxima of at least a given prominence. The first and the last sample are no maxima; NaN breaks a peak off.
	 *
	 * @param x abscissae, strictly monotone
	 * @param y data
	 * @param minimumProminence least prominence, ≥ 0
	 * @return peaks in the order of the data
	 */
	public static List<Peak> find(double[] x, double[] y, double minimumProminence) {
		Arguments.requireLength(y, x.length, "y");
		Arguments.require(minimumProminence >= 0, "prominence is " + minimumProminence);
		List<Peak> peaks = new ArrayList<>();
		int i = 1;
		while (i < y.length - 1) {
			int end = i;
			while (end < y.length - 1 && y[end + 1] == y[i]) {
				end++;
			}
			if (y[i - 1] < y[i] && end < y.length - 1 && y[end + 1] < y[i]) {
				Peak peak = peak(x, y, (i + end) / 2);
				if (peak.prominence >= minimumProminence) {
					peaks.add(peak);
				}
			}
			i = end + 1;
		}
		return peaks;
	}

	/**
	 * Finds the most prominent maxima.
	 *
	 * @param x abscissae, strictly monotone
	 * @param y data
	 * @param count how many at most
	 * @return peaks, most prominent first
	 */
	public static List<Peak> mostProminent(double[] x, double[] y, int count) {
		return find(x, y, 0).stream().sorted(Comparator.comparingDouble(Peak::prominence).reversed()).limit(count).toList();
	}

	private static Peak peak(double[] x, double[] y, int index) {
		int left = lowest(y, index, -1);
		int right = lowest(y, index, 1);
		double prominence = y[index] - Math.max(y[left], y[right]);
		// parabola through three points at unequal distances, about the middle one
		double a = x[index - 1] - x[index];
		double b = x[index + 1] - x[index];
		double ya = (y[index - 1] - y[index]) / a;
		double yb = (y[index + 1] - y[index]) / b;
		double curvature = (yb - ya) / (b - a);
		double slope = ya - curvature * a;
		double shift = curvature < 0 ? -slope / (2 * curvature) : 0;
		return new Peak(index, x[index] + shift, y[index] + 0.5 * slope * shift, prominence, left, right);
	}

	private static int lowest(double[] y, int index, int direction) {
		int lowest = index;
		for (int i = index + direction; i >= 0 && i < y.length && y[i] <= y[index]; i += direction) {
			lowest = y[i] < y[lowest] ? i : lowest;
		}
		return lowest;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import java.util.ArrayList;
import java.util.List;

/**
 * A peak of a distribution of relaxation times: a process with its time constant and resistance. It reaches from valley to valley.
 *
 * @param tau       its centre in s: the centroid over ln τ of what exceeds half of its height, which noise shifts less than the maximum
 * @param gamma     the greatest γ in Ω
 * @param area      the area from valley to valley in Ω: the resistance of the process
 * @param from      the valley at smaller τ, in s
 * @param to        the valley at greater τ, in s
 * @param halfFrom  where γ is half of its greatest at smaller τ, in s, or the valley
 * @param halfTo    where γ is half of its greatest at greater τ, in s, or the valley
 * @param prominence γ at the peak over γ in the higher of the two valleys
 */
public record RelaxationPeak(double tau, double gamma, double area, double from, double to, double halfFrom, double halfTo,
		double prominence) {

	private static final int PER_UNIT = 40;

	/**
	 * Finds the peaks of a distribution.
	 *
	 * @param distribution the distribution
	 * @param low          the lower end of τ in s
	 * @param high         the upper end of τ in s
	 * @param share        the least area of a peak relative to the whole area, for instance 0.01
	 * @return the peaks in order of τ
	 */
	public static List<RelaxationPeak> find(RelaxationDistribution distribution, double low, double high, double share) {
		int n = Math.max(3, (int) Math.ceil(PER_UNIT * Math.log(high / low)) + 1);
		double step = Math.log(high / low) / (n - 1);
		double[] tau = new double[n];
		double[] gamma = new double[n];
		double whole = 0;
		for (int i = 0; i < n; i++) {
			tau[i] = low * Math.exp(i * step);
			gamma[i] = distribution.gamma(tau[i]);
			whole += gamma[i] * step;
		}
		List<RelaxationPeak> peaks = new ArrayList<>();
		int from = 0;
		while (from < n - 1) {
			int top = from;
			while (top < n - 1 && gamma[top + 1] >= gamma[top]) {
				top++;
			}
			int to = top;
			double area = 0;
			while (to < n - 1 && gamma[to + 1] <= gamma[to]) {
				to++;
			}
			for (int i = from; i < to; i++) {
				area += step * (gamma[i] + gamma[i + 1]) / 2;
			}
			// what rises or falls at the very end of the range is no peak
			if (top > 0 && top < n - 1 && area >= share * whole) {
				double valley = Math.max(from > 0 ? gamma[from] : 0, to < n - 1 ? gamma[to] : 0);
				peaks.add(peak(tau, gamma, new int[] { from, top, to }, area, gamma[top] / valley));
			}
			from = Math.max(to, from + 1);
		}
		return peaks;
	}

	private static RelaxationPeak peak(double[] tau, double[] gamma, int[] place, double area, double prominence) {
		int low = place[1];
		while (low > place[0] && gamma[low - 1] > gamma[place[1]] / 2) {
			low--;
		}
		int high = place[1];
		while (high < place[2] && gamma[high + 1] > gamma[place[1]] / 2) {
			high++;
		}
		double sum = 0;
		double moment = 0;
		for (int i = low; i <= high; i++) {
			double above = gamma[i] - gamma[place[1]] / 2;
			sum += above;
			moment += above * Math.log(tau[i]);
		}
		return new RelaxationPeak(Math.exp(moment / sum), gamma[place[1]], area, tau[place[0]], tau[place[2]], tau[low], tau[high], prominence);
	}
}

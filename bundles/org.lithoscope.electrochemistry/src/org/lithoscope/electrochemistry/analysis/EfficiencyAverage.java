/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;

/**
 * The average conventional Coulombic efficiency of several cycles.
 *
 * @param value       the average, a ratio
 * @param uncertainty its standard uncertainty from the tester's charge error
 * @param scatter     the standard deviation of the single efficiencies; NaN for fewer than two
 */
public record EfficiencyAverage(double value, double uncertainty, double scatter) {

	/**
	 * Averages.
	 *
	 * @param cycles complete cycles, at least one
	 * @param mean   how
	 * @param tester how well charge is measured
	 * @return the average
	 */
	public static EfficiencyAverage of(List<CycleSummary> cycles, Mean mean, TesterParameters tester) {
		double[] out = cycles.stream().mapToDouble(c -> c.out().capacity()).toArray();
		double[] in = cycles.stream().mapToDouble(c -> c.in().capacity()).toArray();
		double u = tester.independent();
		double value = mean == Mean.RATIOS ? CoulombicEfficiency.meanOfRatios(out, in) : CoulombicEfficiency.ratioOfSums(out, in);
		double independent = mean == Mean.RATIOS ? ChargeUncertainty.ofMeanOfRatios(out, in, u)
				: ChargeUncertainty.ofRatioOfSums(out, in, u);
		return new EfficiencyAverage(value, Math.hypot(independent, value * tester.sharedInRatio()), scatter(cycles));
	}

	private static double scatter(List<CycleSummary> cycles) {
		int n = cycles.size();
		if (n < 2) {
			return Double.NaN;
		}
		double mean = cycles.stream().mapToDouble(CycleSummary::coulombicEfficiency).sum() / n;
		double squares = cycles.stream().mapToDouble(c -> Math.pow(c.coulombicEfficiency() - mean, 2)).sum();
		return Math.sqrt(squares / (n - 1));
	}
}

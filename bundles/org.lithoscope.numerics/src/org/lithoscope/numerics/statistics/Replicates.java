/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.lithoscope.numerics.internal.Arguments;

/**
 * The mean of repeated determinations.
 *
 * @param count how many
 * @param mean the mean
 * @param standardDeviation scatter of one determination, with n − 1; NaN for one of equal weight
 * @param standardError uncertainty of the mean; NaN for one of equal weight
 */
public record Replicates(int count, double mean, double standardDeviation, double standardError) {

	/**
	 * Determinations of equal weight: x̄, s with n − 1, s/√n.
	 *
	 * @param values at least one, finite
	 * @return their mean
	 */
	public static Replicates of(double... values) {
		Arguments.require(values.length > 0, "no values");
		Arguments.requireFinite(values, "values");
		RunningMoments moments = new RunningMoments();
		for (double value : values) {
			moments.add(value);
		}
		double deviation = moments.standardDeviation();
		return new Replicates(values.length, moments.mean(), deviation, deviation / Math.sqrt(values.length));
	}

	/**
	 * Determinations with known standard errors: weights 1/σ². When they scatter more than those say (χ² &gt; n − 1), the standard error
	 * is enlarged by √(χ²/(n − 1)) (Birge, <i>Phys. Rev.</i> 1932, 40, 207).
	 *
	 * @param values at least one, finite
	 * @param errors their standard errors, positive
	 * @return their weighted mean
	 */
	public static Replicates weighted(double[] values, double[] errors) {
		Arguments.requireLength(errors, values.length, "errors");
		Replicates plain = of(values);
		CompensatedSum weights = new CompensatedSum();
		CompensatedSum products = new CompensatedSum();
		for (int i = 0; i < values.length; i++) {
			Arguments.require(errors[i] > 0 && Double.isFinite(errors[i]), "error " + i + " is " + errors[i]);
			double weight = 1 / (errors[i] * errors[i]);
			weights.add(weight);
			products.add(weight * values[i]);
		}
		double mean = products.value() / weights.value();
		double chiSquare = 0;
		for (int i = 0; i < values.length; i++) {
			chiSquare += Math.pow((values[i] - mean) / errors[i], 2);
		}
		double birge = values.length > 1 ? Math.max(1, chiSquare / (values.length - 1)) : 1;
		return new Replicates(values.length, mean, plain.standardDeviation, Math.sqrt(birge / weights.value()));
	}

	/**
	 * Half width of the confidence interval of the mean by Student's t.
	 *
	 * @param confidence probability, between 0 and 1, say 0.95
	 * @return t·standardError; NaN for one value
	 */
	public double confidenceHalfWidth(double confidence) {
		Arguments.require(confidence > 0 && confidence < 1, "confidence is " + confidence);
		return count < 2 ? Double.NaN
				: standardError * new TDistribution(null, count - 1.0).inverseCumulativeProbability(0.5 + confidence / 2);
	}
}

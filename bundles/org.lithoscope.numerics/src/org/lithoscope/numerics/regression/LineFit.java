/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.regression;

import java.util.Arrays;

import org.apache.commons.math3.distribution.TDistribution;
import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.statistics.CompensatedSum;

/**
 * A straight line y = intercept + slope·x by least squares, with errors. Computed about the weighted mean of x, so that a far-off
 * origin costs no digits.
 *
 * @param points number of data
 * @param slope slope, unit of y per unit of x
 * @param intercept value at x = 0
 * @param slopeError standard error of the slope
 * @param interceptError standard error of the intercept
 * @param covariance covariance of slope and intercept
 * @param residualVariance s² = Σ w(y − line)²/(n − 2), NaN for two points; about 1 if errors were given and are right
 * @param determination R² = 1 − S/S₀, S₀ about the weighted mean; NaN if all y are equal
 */
public record LineFit(int points, double slope, double intercept, double slopeError, double interceptError, double covariance,
		double residualVariance, double determination) {

	/**
	 * Fits with equal weights; errors from the scatter about the line, NaN for two points.
	 *
	 * @param x abscissae, finite, at least two, not all equal
	 * @param y data, finite
	 * @return the line
	 */
	public static LineFit of(double[] x, double[] y) {
		double[] weights = new double[x.length];
		Arrays.fill(weights, 1);
		return fit(x, y, weights, false);
	}

	/**
	 * Fits with relative weights; errors from the scatter about the line.
	 *
	 * @param x abscissae, finite
	 * @param y data, finite
	 * @param weights weights ≥ 0, of which two at different x are positive
	 * @return the line
	 */
	public static LineFit weighted(double[] x, double[] y, double[] weights) {
		return fit(x, y, weights, false);
	}

	/**
	 * Fits data of known standard errors; errors of the line from these alone, not from the scatter.
	 *
	 * @param x abscissae, finite, at least two, not all equal
	 * @param y data, finite
	 * @param errors standard errors of y, positive
	 * @return the line
	 */
	public static LineFit withErrors(double[] x, double[] y, double[] errors) {
		double[] weights = new double[errors.length];
		for (int i = 0; i < weights.length; i++) {
			Arguments.require(errors[i] > 0 && Double.isFinite(errors[i]), "error " + i + " is " + errors[i]);
			weights[i] = 1 / (errors[i] * errors[i]);
		}
		return fit(x, y, weights, true);
	}

	private static LineFit fit(double[] x, double[] y, double[] weights, boolean absolute) {
		Arguments.requireFinite(x, "x");
		Arguments.requireFinite(y, "y");
		Arguments.requireFinite(weights, "weights");
		Arguments.requireLength(y, x.length, "y");
		Arguments.requireLength(weights, x.length, "weights");
		int used = 0;
		for (double weight : weights) {
			Arguments.require(weight >= 0, "a weight is negative");
			used += weight > 0 ? 1 : 0;
		}
		Arguments.require(used >= 2, "a line needs two points, not " + used);
		double total = CompensatedSum.of(weights);
		double meanX = mean(x, weights, total);
		double meanY = mean(y, weights, total);
		double sxx = 0;
		double sxy = 0;
		double syy = 0;
		for (int i = 0; i < x.length; i++) {
			double dx = x[i] - meanX;
			double dy = y[i] - meanY;
			sxx += weights[i] * dx * dx;
			sxy += weights[i] * dx * dy;
			syy += weights[i] * dy * dy;
		}
		Arguments.require(sxx > 0, "all x are equal");
		double slope = sxy / sxx;
		double residual = 0;
		for (int i = 0; i < x.length; i++) {
			double r = y[i] - meanY - slope * (x[i] - meanX);
			residual += weights[i] * r * r;
		}
		double variance = used > 2 ? residual / (used - 2) : Double.NaN;
		double scale = absolute ? 1 : variance;
		double slopeVariance = scale / sxx;
		double interceptVariance = scale / total + slopeVariance * meanX * meanX;
		return new LineFit(used, slope, meanY - slope * meanX, Math.sqrt(slopeVariance), Math.sqrt(interceptVariance),
				-meanX * slopeVariance, variance, syy > 0 ? 1 - residual / syy : Double.NaN);
	}

	private static double mean(double[] values, double[] weights, double total) {
		CompensatedSum sum = new CompensatedSum();
		for (int i = 0; i < values.length; i++) {
			sum.add(weights[i] * values[i]);
		}
		return sum.value() / total;
	}

	/**
	 * @param x where
	 * @return the line there
	 */
	public double value(double x) {
		return intercept + slope * x;
	}

	/**
	 * @param x where
	 * @return standard error of the line there (not of a further datum)
	 */
	public double valueError(double x) {
		double variance = interceptError * interceptError + 2 * x * covariance + x * x * slopeError * slopeError;
		return Math.sqrt(Math.max(0, variance));
	}

	/** @return where the line is zero, −intercept/slope */
	public double root() {
		return -intercept / slope;
	}

	/** @return standard error of the root, first order */
	public double rootError() {
		return Math.abs(valueError(root()) / slope);
	}

	/**
	 * Factor that makes a confidence interval of a standard error drawn from the scatter.
	 *
	 * @param confidence probability, between 0 and 1, say 0.95
	 * @return Student's t of n − 2 degrees of freedom, NaN for two points
	 */
	public double studentFactor(double confidence) {
		Arguments.require(confidence > 0 && confidence < 1, "confidence is " + confidence);
		return points < 3 ? Double.NaN : new TDistribution(null, points - 2.0).inverseCumulativeProbability(0.5 + confidence / 2);
	}
}

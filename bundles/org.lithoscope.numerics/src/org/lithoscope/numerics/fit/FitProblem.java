/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.Arrays;

import org.lithoscope.numerics.internal.Arguments;

/**
 * What is to be fitted: minimise S(p) = Σ w<sub>i</sub>(y<sub>i</sub> − f<sub>i</sub>(p))² under l ≤ p ≤ u, with some parameters fixed.
 * Immutable; made by {@link #builder}.
 */
public final class FitProblem {

	private final FitModel model;
	private final double[] data;
	private final double[] rootWeights;
	private final double[] start;
	private final double[] lower;
	private final double[] upper;
	private final boolean[] fixed;
	private final boolean absoluteWeights;

	private FitProblem(Builder builder) {
		this.model = builder.model;
		this.data = builder.data;
		this.rootWeights = builder.rootWeights;
		this.start = builder.start.clone();
		this.lower = builder.lower.clone();
		this.upper = builder.upper.clone();
		this.fixed = builder.fixed.clone();
		this.absoluteWeights = builder.absoluteWeights;
	}

	/**
	 * Begins a problem without bounds, all weights 1.
	 *
	 * @param model the model
	 * @param data measured values, finite
	 * @param start initial parameters, finite
	 * @return a builder
	 */
	public static Builder builder(FitModel model, double[] data, double[] start) {
		return new Builder(model, data, start);
	}

	/**
	 * The same problem from another start; fixed parameters keep their values.
	 *
	 * @param otherStart initial parameters
	 * @return the new problem
	 */
	public FitProblem withStart(double[] otherStart) {
		Arguments.requireLength(otherStart, start.length, "start");
		Builder builder = new Builder(model, data, otherStart);
		builder.rootWeights = rootWeights;
		builder.absoluteWeights = absoluteWeights;
		for (int j = 0; j < start.length; j++) {
			builder.bounds(j, lower[j], upper[j]);
			if (fixed[j]) {
				builder.start[j] = start[j];
				builder.fix(j);
			}
		}
		return builder.build();
	}

	/** @return the model */
	public FitModel model() {
		return model;
	}

	/** @return number of data */
	public int points() {
		return data.length;
	}

	/** @return number of parameters, fixed ones included */
	public int parameters() {
		return start.length;
	}

	/** @return a copy of the initial parameters, inside their bounds */
	public double[] start() {
		return start.clone();
	}

	/** @return a copy of the lower bounds; of a fixed parameter its value */
	public double[] lower() {
		return lower.clone();
	}

	/** @return a copy of the upper bounds; of a fixed parameter its value */
	public double[] upper() {
		return upper.clone();
	}

	/**
	 * @param parameter index
	 * @return whether the parameter is held at its start
	 */
	public boolean isFixed(int parameter) {
		return fixed[parameter];
	}

	/** @return whether the weights are 1/σ² of known errors, so that the covariance is not scaled by the residual */
	public boolean hasAbsoluteWeights() {
		return absoluteWeights;
	}

	double[] data() {
		return data;
	}

	double[] rootWeights() {
		return rootWeights;
	}

	/** Collects what makes a problem. */
	public static final class Builder {

		private final FitModel model;
		private final double[] data;
		private double[] rootWeights;
		private final double[] start;
		private final double[] lower;
		private final double[] upper;
		private final boolean[] fixed;
		private boolean absoluteWeights;

		private Builder(FitModel model, double[] data, double[] start) {
			Arguments.requireFinite(data, "data");
			Arguments.requireFinite(start, "start");
			this.model = model;
			this.data = data.clone();
			this.start = start.clone();
			this.rootWeights = new double[data.length];
			Arrays.fill(rootWeights, 1);
			this.lower = new double[start.length];
			Arrays.fill(lower, Double.NEGATIVE_INFINITY);
			this.upper = new double[start.length];
			Arrays.fill(upper, Double.POSITIVE_INFINITY);
			this.fixed = new boolean[start.length];
		}

		/**
		 * Sets relative weights: the covariance is scaled by the reduced S.
		 *
		 * @param weights w<sub>i</sub> ≥ 0, one per datum; 0 leaves the datum out
		 * @return this
		 */
		public Builder weights(double[] weights) {
			Arguments.requireLength(weights, data.length, "weights");
			Arguments.requireFinite(weights, "weights");
			double[] roots = new double[weights.length];
			for (int i = 0; i < roots.length; i++) {
				Arguments.require(weights[i] >= 0, "weight " + i + " is negative");
				roots[i] = Math.sqrt(weights[i]);
			}
			rootWeights = roots;
			absoluteWeights = false;
			return this;
		}

		/**
		 * Sets known standard errors: weights 1/σ², and a covariance that is not scaled.
		 *
		 * @param errors σ<sub>i</sub> &gt; 0, one per datum
		 * @return this
		 */
		public Builder errors(double[] errors) {
			Arguments.requireLength(errors, data.length, "errors");
			Arguments.requireFinite(errors, "errors");
			double[] roots = new double[errors.length];
			for (int i = 0; i < roots.length; i++) {
				Arguments.require(errors[i] > 0, "error " + i + " is not positive");
				roots[i] = 1 / errors[i];
			}
			rootWeights = roots;
			absoluteWeights = true;
			return this;
		}

		/**
		 * Bounds one parameter.
		 *
		 * @param parameter index
		 * @param low lower bound, −∞ for none
		 * @param high upper bound, +∞ for none
		 * @return this
		 */
		public Builder bounds(int parameter, double low, double high) {
			Arguments.require(low <= high && low < Double.POSITIVE_INFINITY && high > Double.NEGATIVE_INFINITY,
					"bounds of parameter " + parameter + " are " + low + " and " + high);
			lower[parameter] = low;
			upper[parameter] = high;
			return this;
		}

		/**
		 * Bounds all parameters.
		 *
		 * @param low lower bounds
		 * @param high upper bounds
		 * @return this
		 */
		public Builder bounds(double[] low, double[] high) {
			Arguments.requireLength(low, start.length, "low");
			Arguments.requireLength(high, start.length, "high");
			for (int j = 0; j < start.length; j++) {
				bounds(j, low[j], high[j]);
			}
			return this;
		}

		/**
		 * Holds a parameter at its start.
		 *
		 * @param parameter index
		 * @return this
		 */
		public Builder fix(int parameter) {
			fixed[parameter] = true;
			return this;
		}

		/**
		 * @return the problem; a start outside its bounds is moved onto them
		 */
		public FitProblem build() {
			for (int j = 0; j < start.length; j++) {
				if (fixed[j]) {
					lower[j] = start[j];
					upper[j] = start[j];
				}
				start[j] = Math.max(lower[j], Math.min(upper[j], start[j]));
			}
			return new FitProblem(this);
		}
	}
}

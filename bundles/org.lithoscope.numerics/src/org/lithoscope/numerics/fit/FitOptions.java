/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.function.BooleanSupplier;

import org.lithoscope.numerics.internal.Arguments;

/**
 * How a fit runs.
 *
 * @param costTolerance relative change of S, predicted and achieved, that ends the fit
 * @param stepTolerance step relative to the parameters, scaled by their columns, that ends the fit
 * @param gradientTolerance largest cosine between the residual and a free column that ends the fit
 * @param maximumEvaluations evaluations of the model, those for numerical derivatives not counted
 * @param differences how derivatives are taken when the model has none
 * @param cancelled asked before each step; when true the fit throws {@link java.util.concurrent.CancellationException}
 */
public record FitOptions(double costTolerance, double stepTolerance, double gradientTolerance, int maximumEvaluations,
		Differences differences, BooleanSupplier cancelled) {

	/** Numerical derivatives. */
	public enum Differences {
		/** (f(p + h) − f(p))/h: one evaluation per parameter, about 8 digits. */
		FORWARD(1e-7),
		/** (f(p + h) − f(p − h))/2h: two evaluations per parameter, about 10 digits. One-sided at a bound. */
		CENTRAL(1e-9);

		private final double accuracy;

		Differences(double accuracy) {
			this.accuracy = accuracy;
		}

		/** Relative error of a column below which a direction is taken as undetermined. */
		double accuracy() {
			return accuracy;
		}
	}

	/** Default tolerance of cost, step and gradient. */
	public static final double DEFAULT_TOLERANCE = 1e-12;

	/** Default limit of evaluations. */
	public static final int DEFAULT_EVALUATIONS = 2000;

	/** Checks the ranges. */
	public FitOptions {
		Arguments.require(costTolerance >= 0 && stepTolerance >= 0 && gradientTolerance >= 0, "tolerances must not be negative");
		Arguments.require(maximumEvaluations > 0, "at least one evaluation is needed");
	}

	/** @return all tolerances 10⁻¹², 2000 evaluations, central differences, never cancelled */
	public static FitOptions defaults() {
		return new FitOptions(DEFAULT_TOLERANCE, DEFAULT_TOLERANCE, DEFAULT_TOLERANCE, DEFAULT_EVALUATIONS, Differences.CENTRAL,
				() -> false);
	}

	/**
	 * @param tolerance tolerance of cost, step and gradient alike
	 * @return these options with it
	 */
	public FitOptions withTolerance(double tolerance) {
		return new FitOptions(tolerance, tolerance, tolerance, maximumEvaluations, differences, cancelled);
	}

	/**
	 * @param limit evaluations of the model
	 * @return these options with it
	 */
	public FitOptions withMaximumEvaluations(int limit) {
		return new FitOptions(costTolerance, stepTolerance, gradientTolerance, limit, differences, cancelled);
	}

	/**
	 * @param kind how derivatives are taken
	 * @return these options with it
	 */
	public FitOptions withDifferences(Differences kind) {
		return new FitOptions(costTolerance, stepTolerance, gradientTolerance, maximumEvaluations, kind, cancelled);
	}

	/**
	 * @param hook asked before each step
	 * @return these options with it
	 */
	public FitOptions withCancelled(BooleanSupplier hook) {
		return new FitOptions(costTolerance, stepTolerance, gradientTolerance, maximumEvaluations, differences, hook);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

import java.util.List;

import org.lithoscope.numerics.linear.BoundState;

/**
 * The outcome of a fit. Immutable; arrays are copies.
 * <p>
 * The covariance is (JᵀWJ)⁻¹ over the parameters that are free at the end, times s² = S/(N − p) unless the weights are those of known
 * errors. A parameter that is fixed or rests on a bound has no standard error from this (NaN): others' errors hold with it kept there.
 * A parameter that the data do not determine has an infinite error and the state {@link BoundState#DEPENDENT}.
 */
public final class FitResult {

	private final double[] parameters;
	private final List<BoundState> states;
	private final double[] covariance;
	private final double[] residuals;
	private final double cost;
	private final int degreesOfFreedom;
	private final FitStatus status;
	private final int iterations;
	private final int evaluations;

	FitResult(double[] parameters, List<BoundState> states, double[] covariance, double[] residuals, double cost, int degreesOfFreedom,
			FitStatus status, int iterations, int evaluations) {
		this.parameters = parameters;
		this.states = List.copyOf(states);
		this.covariance = covariance;
		this.residuals = residuals;
		this.cost = cost;
		this.degreesOfFreedom = degreesOfFreedom;
		this.status = status;
		this.iterations = iterations;
		this.evaluations = evaluations;
	}

	/** @return the fitted parameters, fixed ones included */
	public double[] parameters() {
		return parameters.clone();
	}

	/**
	 * @param index index of a parameter
	 * @return its fitted value
	 */
	public double parameter(int index) {
		return parameters[index];
	}

	/** @return for each parameter whether it is free, fixed, on a bound, or undetermined (DEPENDENT) */
	public List<BoundState> states() {
		return states;
	}

	/** @return whether any parameter rests on a bound */
	public boolean hasActiveBounds() {
		return states.contains(BoundState.AT_LOWER) || states.contains(BoundState.AT_UPPER);
	}

	/** @return covariance matrix, n × n, row after row; NaN for parameters that are not free */
	public double[] covariance() {
		return covariance.clone();
	}

	/**
	 * @param index index of a parameter
	 * @return its standard error: NaN if it is fixed or on a bound or no degree of freedom is left, +∞ if undetermined
	 */
	public double standardError(int index) {
		return Math.sqrt(covariance[index * parameters.length + index]);
	}

	/** @return all standard errors */
	public double[] standardErrors() {
		double[] errors = new double[parameters.length];
		for (int j = 0; j < errors.length; j++) {
			errors[j] = standardError(j);
		}
		return errors;
	}

	/**
	 * @param i index of a parameter
	 * @param j index of a parameter
	 * @return their correlation, −1 … 1, or NaN if one of them is not free
	 */
	public double correlation(int i, int j) {
		double value = covariance[i * parameters.length + j] / (standardError(i) * standardError(j));
		return Math.max(-1, Math.min(1, value));
	}

	/** @return y − f, not weighted */
	public double[] residuals() {
		return residuals.clone();
	}

	/** @return S = Σ w(y − f)² */
	public double cost() {
		return cost;
	}

	/** @return data of non-zero weight minus free parameters */
	public int degreesOfFreedom() {
		return degreesOfFreedom;
	}

	/** @return S/(N − p); NaN without degrees of freedom */
	public double reducedCost() {
		return degreesOfFreedom > 0 ? cost / degreesOfFreedom : Double.NaN;
	}

	/** @return why the fit ended */
	public FitStatus status() {
		return status;
	}

	/** @return number of accepted steps */
	public int iterations() {
		return iterations;
	}

	/** @return evaluations of the model, those for numerical derivatives not counted */
	public int evaluations() {
		return evaluations;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.internal;

/**
 * The factorised equations of the variables that are free at the moment (the passive set of Lawson and Hanson). Two forms exist:
 * orthogonal (on the matrix itself) and Cholesky (on the normal equations).
 */
public interface PassiveSet {

	/**
	 * Appends a variable.
	 *
	 * @param variable its index
	 * @return false, and nothing changed, if its column depends on the passive ones to working precision
	 */
	boolean append(int variable);

	/**
	 * Takes a variable out.
	 *
	 * @param position its place in the passive order
	 */
	void remove(int position);

	/** @return how many variables are passive */
	int count();

	/**
	 * @param position a place in the passive order
	 * @return the variable there
	 */
	int variable(int position);

	/**
	 * Minimises over the passive variables with the others held.
	 *
	 * @param x all variables; the passive entries are ignored
	 * @param solution receives the minimiser, by position
	 */
	void solve(double[] x, double[] solution);

	/**
	 * Negative gradient at x, where the passive entries of x solve their equations.
	 *
	 * @param x all variables
	 * @param gradient receives −∂f/∂x
	 * @param noise receives, for each variable, the magnitude against which rounding errors of its gradient are to be judged
	 */
	void gradient(double[] x, double[] gradient, double[] noise);
}

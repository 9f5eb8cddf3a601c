/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

/**
 * A model with parameters that is to be fitted to data: f<sub>i</sub>(p). Complex data are real and imaginary parts one after the other.
 * A model that is fitted from several threads must be thread-safe.
 */
@FunctionalInterface
public interface FitModel {

	/**
	 * Evaluates the model.
	 *
	 * @param parameters p, n values within their bounds; must not be changed
	 * @param values receives the model at every point; NaN or infinite values make the fit step back
	 */
	void values(double[] parameters, double[] values);

	/**
	 * Evaluates the analytic derivatives, if the model has them.
	 *
	 * @param parameters p, n values within their bounds; must not be changed
	 * @param jacobian receives ∂f<sub>i</sub>/∂p<sub>j</sub> at {@code i * n + j}
	 * @return false if the model has none (the default): then they are taken numerically
	 */
	default boolean derivatives(double[] parameters, double[] jacobian) {
		return false;
	}
}

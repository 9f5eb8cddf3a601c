/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.fit;

/** Why a fit ended. */
public enum FitStatus {
	/** S no longer changes: the usual end. */
	COST_CONVERGED,
	/** The parameters no longer change. */
	STEP_CONVERGED,
	/** The residual is orthogonal to every free column, or zero. */
	GRADIENT_CONVERGED,
	/** The limit of evaluations was met; the best parameters so far are given. */
	EVALUATION_LIMIT;

	/** @return whether the parameters are a minimum within the tolerances */
	public boolean isConverged() {
		return this != EVALUATION_LIMIT;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import org.lithoscope.model.analysis.Label;

/** How the regularisation parameter λ is chosen. */
public enum LambdaCriterion {
	/** The given value. */
	@Label("by hand")
	MANUAL,
	/** Generalised cross-validation. */
	@Label("generalised cross-validation")
	GCV,
	/** Modified generalised cross-validation: degrees of freedom weighted by ρ, against undersmoothing. */
	@Label("modified generalised cross-validation")
	MGCV,
	/** Robust generalised cross-validation. */
	@Label("robust generalised cross-validation")
	RGCV,
	/** The corner of the L-curve: greatest curvature of ln ‖solution‖ against ln ‖residual‖. */
	@Label("L-curve")
	L_CURVE
}

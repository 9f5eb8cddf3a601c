/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import org.lithoscope.model.analysis.Label;

/** How a distribution of relaxation times is found. */
public enum DrtMethod {
	/** Smooth logarithm, nothing to choose, with bands. */
	@Label("smooth logarithm (hierarchical)")
	HIERARCHICAL,
	/** Tikhonov regularisation on radial basis functions. */
	@Label("Tikhonov with radial basis functions (as DRTtools)")
	TIKHONOV
}

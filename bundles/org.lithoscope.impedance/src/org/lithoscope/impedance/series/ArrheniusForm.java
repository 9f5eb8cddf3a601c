/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.series;

import org.lithoscope.model.analysis.Label;

/** What is plotted against 1/T. The forms differ by about R·T in the activation energy: say which. */
public enum ArrheniusForm {
	/** ln(T/R): conductivity times temperature, as for hopping ions. */
	@Label("ln(T/R)")
	T_OVER_R,
	/** ln(1/R). */
	@Label("ln(1/R)")
	ONE_OVER_R
}

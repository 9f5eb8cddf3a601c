/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.formula;

/** Porosity of deposits (HCM): P = 1 − d_t/d_a, with the thickness d_t of dense lithium and the measured thickness d_a. */
public final class Porosity {

	private Porosity() {
	}

	/**
	 * The porosity.
	 *
	 * @param dense    thickness of the dense deposit
	 * @param measured thickness measured, in the same unit
	 * @return the porosity as a fraction; negative when the deposit is thinner than a dense one would be
	 */
	public static double of(double dense, double measured) {
		return 1 - dense / measured;
	}

	/**
	 * Its standard uncertainty, from independent relative uncertainties of both thicknesses.
	 *
	 * @param dense         thickness of the dense deposit
	 * @param denseError    its standard uncertainty
	 * @param measured      thickness measured
	 * @param measuredError its standard uncertainty
	 * @return the standard uncertainty of the fraction
	 */
	public static double uncertainty(double dense, double denseError, double measured, double measuredError) {
		return dense / measured * Math.hypot(denseError / dense, measuredError / measured);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/**
 * The settings of the Tikhonov method with radial basis functions.
 *
 * @param order      order of the derivative that is penalised, 1 or 2
 * @param shape      full width at half maximum of a basis function in units of the spacing of the measured points, inverted: the
 *                   coefficient c of ε = c·2√ln 2/Δ; DRTtools' default is 0.5
 * @param inductance whether an inductance is fitted
 */
public record TikhonovOptions(int order, double shape, boolean inductance) {

	private static final double SHAPE = 0.5;

	/** Checks the ranges. */
	public TikhonovOptions {
		if (order != 1 && order != 2) {
			throw new IllegalArgumentException("derivative of order " + order);
		}
		if (!(shape > 0)) {
			throw new IllegalArgumentException("shape factor " + shape);
		}
	}

	/** {@return second derivative, shape factor 0.5, no inductance} */
	public static TikhonovOptions defaults() {
		return new TikhonovOptions(2, SHAPE, false);
	}
}

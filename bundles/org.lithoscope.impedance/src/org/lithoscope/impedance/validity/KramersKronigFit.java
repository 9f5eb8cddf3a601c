/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import java.util.Arrays;

/**
 * The outcome of the linear Kramers–Kronig test. Arrays are the caller's own.
 *
 * @param timeConstants   number of time constants
 * @param capacitive      whether a series capacitance was used
 * @param inductive       whether a series inductance was used
 * @param mu              μ = 1 − Σ|R<sub>k</sub> &lt; 0| / Σ(R<sub>k</sub> ≥ 0): near 1 the fit is smooth, near 0 it oscillates
 * @param fitReal         Re of the fit in Ω at each frequency
 * @param fitImaginary    Im of the fit in Ω
 * @param residualReal    Re(Z − fit)/|Z|
 * @param residualImaginary Im(Z − fit)/|Z|
 * @param chiSquared      Σ|Z − fit|²/|Z|²
 * @param parameters      number of linear parameters
 */
public record KramersKronigFit(int timeConstants, boolean capacitive, boolean inductive, double mu, double[] fitReal,
		double[] fitImaginary, double[] residualReal, double[] residualImaginary, double chiSquared, int parameters) {

	/** {@return the root mean square residual per degree of freedom: the noise that the test sees, relative to |Z|} */
	public double noise() {
		int degrees = 2 * residualReal.length - parameters;
		return degrees > 0 ? Math.sqrt(chiSquared / degrees) : Double.NaN;
	}

	/** {@return the largest residual of real or imaginary part, relative to |Z|} */
	public double largest() {
		return Math.max(Arrays.stream(residualReal).map(Math::abs).max().orElse(0),
				Arrays.stream(residualImaginary).map(Math::abs).max().orElse(0));
	}

	/** {@return the correlation of neighbouring residuals: near or below zero for noise, near one for drift that the test follows in part} */
	public double correlation() {
		double product = 0;
		double square = 0;
		for (double[] r : new double[][] { residualReal, residualImaginary }) {
			for (int i = 0; i < r.length; i++) {
				square += r[i] * r[i];
				product += i > 0 ? r[i] * r[i - 1] : 0;
			}
		}
		return square > 0 ? product / square : 0;
	}

	/** {@return whether residuals are systematic: their correlation is beyond four standard deviations of that of noise} */
	public boolean isSystematic() {
		return correlation() > 4 / Math.sqrt(2.0 * residualReal.length);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import org.lithoscope.impedance.circuit.Circuit;

/**
 * A fitted impedance at frequencies of its own, close enough for a smooth line.
 *
 * @param frequency frequencies in Hz
 * @param real      Re Z in Ω
 * @param imaginary Im Z in Ω
 */
public record Curve(double[] frequency, double[] real, double[] imaginary) {

	private static final int PER_DECADE = 30;

	/**
	 * The impedance of a circuit.
	 *
	 * @param circuit the circuit
	 * @param values  its parameters in Ω, F, H …
	 * @param lowest  the lowest frequency in Hz
	 * @param highest the highest frequency in Hz
	 * @return the curve
	 */
	public static Curve of(Circuit circuit, double[] values, double lowest, double highest) {
		int n = (int) Math.ceil(PER_DECADE * Math.log10(highest / lowest)) + 2;
		Curve curve = new Curve(new double[n], new double[n], new double[n]);
		for (int i = 0; i < n; i++) {
			curve.frequency[i] = highest * Math.pow(lowest / highest, i / (n - 1.0));
			double[] z = circuit.impedance(curve.frequency[i], values);
			curve.real[i] = z[0];
			curve.imaginary[i] = z[1];
		}
		return curve;
	}
}

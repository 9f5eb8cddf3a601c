/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.Arrays;

import org.lithoscope.numerics.fit.FitModel;

/** A circuit at given frequencies as a model to be fitted, with analytic derivatives. Real parts, then imaginary parts. */
final class CircuitModel implements FitModel {

	private final Circuit circuit;
	private final FreeParameters parameters;
	private final double[] omega;
	private final double[] logOmega;

	CircuitModel(Circuit circuit, FreeParameters parameters, double[] frequency) {
		this.circuit = circuit;
		this.parameters = parameters;
		omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
		logOmega = Arrays.stream(omega).map(Math::log).toArray();
	}

	@Override
	public void values(double[] free, double[] values) {
		double[] p = parameters.toValues(free);
		double[] z = new double[2];
		double[] d = new double[2 * p.length];
		int n = omega.length;
		for (int i = 0; i < n; i++) {
			circuit.evaluate(omega[i], logOmega[i], p, z, d);
			values[i] = z[0];
			values[n + i] = z[1];
		}
	}

	@Override
	public boolean derivatives(double[] free, double[] jacobian) {
		double[] p = parameters.toValues(free);
		double[] z = new double[2];
		double[] d = new double[2 * p.length];
		int n = omega.length;
		int columns = parameters.count();
		Arrays.fill(jacobian, 0);
		for (int i = 0; i < n; i++) {
			circuit.evaluate(omega[i], logOmega[i], p, z, d);
			for (int k = 0; k < p.length; k++) {
				int slot = parameters.slot(k);
				if (slot >= 0) {
					jacobian[i * columns + slot] += parameters.share(k) * d[2 * k];
					jacobian[(n + i) * columns + slot] += parameters.share(k) * d[2 * k + 1];
				}
			}
		}
		return true;
	}
}

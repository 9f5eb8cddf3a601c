/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.numerics.statistics.Robust;

/**
 * The Z-HIT relation: the modulus reconstructed from the phase alone,
 * <pre>ln|Z(ω₀)| ≈ const + (2/π) ∫ φ d ln ω + γ dφ/d ln ω,  γ = −π/6,</pre>
 * (Ehm, Kaus, Schiller and Strunz, <i>Z-HIT</i>, 2001). A local relation, so drift at low frequencies shows where it happens. The phase is
 * smoothed by local quadratics; the constant is the median over the middle half of the points.
 *
 * @param modulus  the reconstructed modulus in Ω at each frequency
 * @param residual (|Z| − reconstructed)/|Z|
 */
public record ZHit(double[] modulus, double[] residual) {

	private static final int HALF_WINDOW = 3;
	private static final double SECOND_ORDER = -Math.PI / 6;

	/**
	 * Reconstructs the modulus of a spectrum.
	 *
	 * @param spectrum the spectrum
	 * @return the reconstruction; good to about a per cent where the phase changes slowly
	 */
	public static ZHit of(ImpedanceSpectrum spectrum) {
		double[] frequency = spectrum.frequency();
		double[] phase = spectrum.phase();
		double[] measured = spectrum.modulus();
		int n = frequency.length;
		double[] x = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = Math.log(frequency[i]);
		}
		double[] smooth = new double[n];
		double[] slope = new double[n];
		for (int i = 0; i < n; i++) {
			int from = Math.max(0, Math.min(i - HALF_WINDOW, n - 2 * HALF_WINDOW - 1));
			int to = Math.min(n, from + 2 * HALF_WINDOW + 1);
			double[] local = quadratic(x, phase, from, to, x[i]);
			smooth[i] = local[0];
			slope[i] = local[1];
		}
		double[] log = new double[n];
		double integral = 0;
		for (int i = 0; i < n; i++) {
			if (i > 0) {
				double h = x[i] - x[i - 1];
				// the trapezium with the end correction of the derivatives
				integral += h * (smooth[i] + smooth[i - 1]) / 2 - h * h * (slope[i] - slope[i - 1]) / 12;
			}
			log[i] = 2 / Math.PI * integral + SECOND_ORDER * slope[i];
		}
		double[] offset = new double[n - n / 2];
		for (int i = 0; i < offset.length; i++) {
			offset[i] = Math.log(measured[n / 4 + i]) - log[n / 4 + i];
		}
		double constant = Robust.median(offset);
		double[] modulus = new double[n];
		double[] residual = new double[n];
		for (int i = 0; i < n; i++) {
			modulus[i] = Math.exp(log[i] + constant);
			residual[i] = 1 - modulus[i] / measured[i];
		}
		return new ZHit(modulus, residual);
	}

	/** Value and slope at {@code at} of the least-squares parabola through a stretch. */
	private static double[] quadratic(double[] x, double[] y, int from, int to, double at) {
		int count = to - from;
		int columns = Math.min(3, count);
		double[] a = new double[count * columns];
		double[] b = new double[count];
		for (int i = 0; i < count; i++) {
			double power = 1;
			for (int j = 0; j < columns; j++) {
				a[i * columns + j] = power;
				power *= x[from + i] - at;
			}
			b[i] = y[from + i];
		}
		double[] c = NormalEquations.solve(a, count, columns, b);
		return new double[] { c[0], columns > 1 ? c[1] : 0 };
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

/**
 * The impedance of one Gaussian radial basis function φ(y) = exp(−(εy)²) of the distribution of relaxation times,
 * <pre>A(ω, τ) = ∫ φ(x) / (1 + jα eˣ) dx,  α = ωτ.</pre>
 * Real and imaginary part depend on ln α alone, so they are tabulated once and interpolated to 11 digits;
 * no use is made of evenly spaced frequencies. Immutable.
 */
public final class RadialKernel {

	/** Beyond this many widths a Gaussian is zero to rounding. */
	private static final double REACH = 6.2;
	/** Steps of the table per step of the quadrature. */
	private static final int FINE = 8;
	private static final double WIDEST_STEP = 0.5;
	/** The logistic function has its nearest poles at ±iπ/2; this many steps per unit keep the trapezium rule exact to rounding. */
	private static final double STEPS_PER_UNIT = 7;
	private static final int MARGIN = 4;

	private final double epsilon;
	private final double start;
	private final double step;
	private final double[] real;
	private final double[] imaginary;

	private RadialKernel(double epsilon, double start, double step, double[] real, double[] imaginary) {
		this.epsilon = epsilon;
		this.start = start;
		this.step = step;
		this.real = real;
		this.imaginary = imaginary;
	}

	/**
	 * Tabulates the kernel.
	 *
	 * @param epsilon shape factor ε of the Gaussian, positive
	 * @param low     the least ln α needed
	 * @param high    the greatest ln α needed
	 * @return the kernel
	 */
	public static RadialKernel of(double epsilon, double low, double high) {
		if (!(epsilon > 0) || !(low <= high)) {
			throw new IllegalArgumentException("ε = " + epsilon + ", ln α from " + low + " to " + high);
		}
		double h = Math.min(WIDEST_STEP, epsilon / STEPS_PER_UNIT);
		int half = (int) Math.ceil(REACH / h);
		double[] weights = new double[2 * half + 1];
		for (int j = -half; j <= half; j++) {
			weights[j + half] = h / epsilon * Math.exp(-(h * j) * (h * j));
		}
		double fine = h / (epsilon * FINE);
		int count = (int) Math.ceil((high - low) / fine) + 2 * MARGIN + 1;
		double start = low - MARGIN * fine;
		// the nodes of every quadrature fall on one common grid: each exponential is computed once
		int extra = half * FINE;
		double[] debye = new double[count + 2 * extra];
		double[] loss = new double[debye.length];
		for (int i = 0; i < debye.length; i++) {
			double u = start + (i - extra) * fine;
			double e = Math.exp(-Math.abs(u));
			double lorentz = 1 / (1 + e * e);
			debye[i] = u < 0 ? lorentz : e * e * lorentz;
			loss[i] = -e * lorentz;
		}
		double[] real = new double[count];
		double[] imaginary = new double[count];
		for (int i = 0; i < count; i++) {
			double re = 0;
			double im = 0;
			for (int j = 0; j < weights.length; j++) {
				re += weights[j] * debye[i + j * FINE];
				im += weights[j] * loss[i + j * FINE];
			}
			real[i] = re;
			imaginary[i] = im;
		}
		return new RadialKernel(epsilon, start, fine, real, imaginary);
	}

	/** {@return the shape factor ε} */
	public double epsilon() {
		return epsilon;
	}

	/**
	 * Real and imaginary part.
	 *
	 * @param logAlpha ln(ωτ), within the range tabulated
	 * @param target   receives Re A, then Im A (negative)
	 */
	public void evaluate(double logAlpha, double[] target) {
		double position = (logAlpha - start) / step;
		int k = Math.max(2, Math.min(real.length - 4, (int) position));
		double t = position - k;
		if (t < -2.5 || t > 3.5) {
			throw new IllegalArgumentException("ln α = " + logAlpha + " lies outside the table");
		}
		// Lagrange's polynomial through six points
		double a = t + 2;
		double b = t + 1;
		double c = t - 1;
		double d = t - 2;
		double e = t - 3;
		double ab = a * b;
		double de = d * e;
		double w0 = -b * t * c * de / 120;
		double w1 = a * t * c * de / 24;
		double w2 = -ab * c * de / 12;
		double w3 = ab * t * de / 12;
		double w4 = -ab * t * c * e / 24;
		double w5 = ab * t * c * d / 120;
		target[0] = w0 * real[k - 2] + w1 * real[k - 1] + w2 * real[k] + w3 * real[k + 1] + w4 * real[k + 2] + w5 * real[k + 3];
		target[1] = w0 * imaginary[k - 2] + w1 * imaginary[k - 1] + w2 * imaginary[k] + w3 * imaginary[k + 1]
				+ w4 * imaginary[k + 2] + w5 * imaginary[k + 3];
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

/**
 * Impedance of an element at one frequency with its derivatives. Derivatives are by the logarithm of a parameter, by the exponent itself.
 * Complex numbers are pairs in arrays.
 */
final class ElementImpedance {

	private static final double QUARTER = Math.PI / 2;

	private ElementImpedance() {
	}

	/**
	 * Evaluates an element.
	 *
	 * @param type     the element
	 * @param omega    2πf
	 * @param logOmega ln ω
	 * @param p        parameters of the circuit
	 * @param first    where those of the element begin
	 * @param z        receives Re, Im
	 * @param d        receives Re, Im of each derivative at {@code 2·index}
	 */
	static void evaluate(ElementType type, double omega, double logOmega, double[] p, int first, double[] z, double[] d) {
		switch (type) {
			case RESISTANCE -> proportional(p[first], 0, first, z, d);
			case INDUCTANCE -> proportional(0, omega * p[first], first, z, d);
			case WARBURG -> {
				double part = p[first] / Math.sqrt(omega);
				proportional(part, -part, first, z, d);
			}
			case CAPACITANCE -> {
				z[0] = 0;
				z[1] = -1 / (omega * p[first]);
				put(d, first, 0, -z[1]);
			}
			case CONSTANT_PHASE -> constantPhase(logOmega, p, first, z, d);
			case WARBURG_OPEN -> diffusion(true, omega, p, first, z, d);
			case WARBURG_SHORT -> diffusion(false, omega, p, first, z, d);
			case GERISCHER -> gerischer(omega, p, first, z, d);
			case ZARC -> zarc(logOmega, p, first, z, d);
		}
	}

	private static void proportional(double re, double im, int first, double[] z, double[] d) {
		z[0] = re;
		z[1] = im;
		put(d, first, re, im);
	}

	private static void put(double[] d, int index, double re, double im) {
		d[2 * index] = re;
		d[2 * index + 1] = im;
	}

	private static void constantPhase(double logOmega, double[] p, int first, double[] z, double[] d) {
		double n = p[first + 1];
		double modulus = Math.exp(-n * logOmega) / p[first];
		z[0] = modulus * Math.cos(n * QUARTER);
		z[1] = -modulus * Math.sin(n * QUARTER);
		put(d, first, -z[0], -z[1]);
		// −Z·ln(jω)
		put(d, first + 1, -(z[0] * logOmega - z[1] * QUARTER), -(z[0] * QUARTER + z[1] * logOmega));
	}

	private static void diffusion(boolean open, double omega, double[] p, int first, double[] z, double[] d) {
		double a = Math.sqrt(omega * p[first + 1] / 2);
		// s = a(1 + j), e = exp(−2s)
		double size = Math.exp(-2 * a);
		double er = size * Math.cos(2 * a);
		double ei = -size * Math.sin(2 * a);
		// tanh s = (1 − e)/(1 + e)
		double nr = 1 - er;
		double ni = -ei;
		double pr = 1 + er;
		double pi = ei;
		double[] t = open ? divide(pr, pi, nr, ni) : divide(nr, ni, pr, pi);
		double[] q = divide(t[0], t[1], a, a);
		z[0] = p[first] * q[0];
		z[1] = p[first] * q[1];
		put(d, first, z[0], z[1]);
		// d/ds tanh = sech² = 1 − tanh², d/ds coth = 1 − coth²
		double sr = 1 - (t[0] * t[0] - t[1] * t[1]);
		double si = -2 * t[0] * t[1];
		put(d, first + 1, p[first] / 2 * (sr - q[0]), p[first] / 2 * (si - q[1]));
	}

	private static double[] divide(double ar, double ai, double br, double bi) {
		double square = br * br + bi * bi;
		return new double[] { (ar * br + ai * bi) / square, (ai * br - ar * bi) / square };
	}

	private static void gerischer(double omega, double[] p, int first, double[] z, double[] d) {
		double x = omega * p[first + 1];
		double modulus = p[first] / Math.sqrt(Math.hypot(1, x));
		double angle = -Math.atan(x) / 2;
		z[0] = modulus * Math.cos(angle);
		z[1] = modulus * Math.sin(angle);
		put(d, first, z[0], z[1]);
		// −Z/2 · jx/(1 + jx)
		double re = x * x / (1 + x * x);
		double im = x / (1 + x * x);
		put(d, first + 1, -(z[0] * re - z[1] * im) / 2, -(z[0] * im + z[1] * re) / 2);
	}

	private static void zarc(double logOmega, double[] p, int first, double[] z, double[] d) {
		double n = p[first + 2];
		double log = logOmega + Math.log(p[first + 1]);
		double modulus = Math.exp(n * log);
		double ur = modulus * Math.cos(n * QUARTER);
		double ui = modulus * Math.sin(n * QUARTER);
		double[] g = divide(1, 0, 1 + ur, ui);
		z[0] = p[first] * g[0];
		z[1] = p[first] * g[1];
		put(d, first, z[0], z[1]);
		// w = −Z·u/(1 + u)
		double[] share = divide(ur, ui, 1 + ur, ui);
		double wr = -(z[0] * share[0] - z[1] * share[1]);
		double wi = -(z[0] * share[1] + z[1] * share[0]);
		put(d, first + 1, n * wr, n * wi);
		put(d, first + 2, wr * log - wi * QUARTER, wr * QUARTER + wi * log);
	}
}

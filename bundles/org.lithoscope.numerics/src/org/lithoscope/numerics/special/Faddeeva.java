/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.special;

/**
 * The Faddeeva function w(z) = exp(−z²) erfc(−iz), z = x + iy, in double precision.
 * <p>
 * For |z| &lt; 8 the integral w(z) = (i/π) ∫ exp(−t²)/(z − t) dt, y &gt; 0, is summed by the trapezoidal or midpoint rule with step
 * h = √(π/12), whichever has the pole farther from its nodes, and the contribution of the pole is put back:
 * <pre>w(z) = (2ihz/π) Σ exp(−t²)/(z² − t²) + 2 exp(−z²)/(1 ∓ exp(−2πiz/h))</pre>
 * (Hunter and Regan, <i>Math. Comp.</i> 1972, 26, 539; Al Azah and Chandler-Wilde, <i>SIAM J. Numer. Anal.</i> 2021, 59, 2346; error
 * below exp(−12π) = 4·10⁻¹⁷). Beyond, Laplace's continued fraction is used (Gautschi, <i>SIAM J. Numer. Anal.</i> 1970, 7, 187; Poppe and
 * Wijers, <i>ACM TOMS</i> 1990, 16, 38). The lower half plane follows from w(z) = 2 exp(−z²) − w(−z).
 * <p>
 * For y ≥ 0 the real and the imaginary part are each accurate to about 10⁻¹⁴ of themselves, which line shapes far from
 * their centre need. For y &lt; 0 the error is relative to |w| except near the zeros of w, where 2 exp(−z²) and w(−z) cancel. Overflow
 * (y² − x² &gt; 709, y &lt; 0) gives infinities; NaN gives NaN.
 */
public final class Faddeeva {

	/** |z| from which the continued fraction is used. */
	static final double CONTINUED_FRACTION_RADIUS = 8;

	private static final int NODES = 12;
	private static final double STEP = Math.sqrt(Math.PI / NODES);
	/** Above this y = π/h the pole lies outside the shifted contour and contributes nothing. */
	private static final double POLE_LIMIT = Math.PI / STEP;
	/** exp(−t²) underflows beyond. */
	private static final double GAUSSIAN_LIMIT = 27.3;
	/** exp(−x²) is added to the continued fraction only below this y: above, it is beneath the last digit. */
	private static final double REAL_AXIS = 1e-8;
	private static final double INVERSE_SQRT_PI = 0.56418958354775628695;

	private static final double[] TRAPEZOID_SQUARES = squares(1);
	private static final double[] TRAPEZOID_WEIGHTS = weights(TRAPEZOID_SQUARES);
	private static final double[] MIDPOINT_SQUARES = squares(0.5);
	private static final double[] MIDPOINT_WEIGHTS = weights(MIDPOINT_SQUARES);

	private Faddeeva() {
	}

	private static double[] squares(double first) {
		double[] t = new double[NODES];
		for (int k = 0; k < NODES; k++) {
			double node = (k + first) * STEP;
			t[k] = node * node;
		}
		return t;
	}

	private static double[] weights(double[] squares) {
		double[] w = new double[NODES];
		for (int k = 0; k < NODES; k++) {
			w[k] = Math.exp(-squares[k]);
		}
		return w;
	}

	/**
	 * Computes w(x + iy).
	 *
	 * @param x real part
	 * @param y imaginary part
	 * @param result receives the real and the imaginary part of w
	 */
	public static void w(double x, double y, double[] result) {
		if (y < 0) {
			w(-x, -y, result);
			double re = result[0];
			double im = result[1];
			gaussian(x, y, result);
			result[0] = 2 * result[0] - re;
			result[1] = 2 * result[1] - im;
		} else if (Double.isNaN(x) || Double.isNaN(y)) {
			result[0] = Double.NaN;
			result[1] = Double.NaN;
		} else {
			double ax = Math.abs(x);
			if (ax >= CONTINUED_FRACTION_RADIUS || y >= CONTINUED_FRACTION_RADIUS
					|| ax * ax + y * y >= CONTINUED_FRACTION_RADIUS * CONTINUED_FRACTION_RADIUS) {
				continuedFraction(ax, y, result);
			} else {
				quadrature(ax, y, result);
			}
			result[1] = x < 0 ? -result[1] : result[1];
		}
	}

	/**
	 * Real part alone: the Voigt function K(x, y).
	 *
	 * @param x real part
	 * @param y imaginary part
	 * @return Re w(x + iy)
	 */
	public static double real(double x, double y) {
		double[] result = new double[2];
		w(x, y, result);
		return result[0];
	}

	/**
	 * Imaginary part alone: the function L(x, y).
	 *
	 * @param x real part
	 * @param y imaginary part
	 * @return Im w(x + iy)
	 */
	public static double imaginary(double x, double y) {
		double[] result = new double[2];
		w(x, y, result);
		return result[1];
	}

	/** exp(−z²), the exponent and the phase carried to twice the working precision. */
	static void gaussian(double x, double y, double[] result) {
		double sum = y + x;
		double difference = y - x;
		double sumError = (y - (sum - x)) + (x - (sum - (sum - x)));
		double t = y - difference;
		double differenceError = (y - (difference + t)) + (t - x);
		double exponent = sum * difference;
		double exponentError = Math.fma(sum, difference, -exponent) + sum * differenceError + difference * sumError;
		double magnitude = Math.exp(exponent);
		if (magnitude > 0 && !Double.isInfinite(magnitude)) {
			magnitude += magnitude * exponentError;
		}
		double phase = -2 * x * y;
		double phaseError = Math.fma(-2 * x, y, -phase);
		double cos = Math.cos(phase);
		double sin = Math.sin(phase);
		result[0] = magnitude == 0 ? 0 : magnitude * (cos - phaseError * sin);
		result[1] = magnitude == 0 || phase == 0 ? 0 : magnitude * (sin + phaseError * cos);
	}

	private static void quadrature(double x, double y, double[] result) {
		double place = x / STEP;
		double offset = place - Math.floor(place);
		boolean midpoint = offset <= 0.25 || offset >= 0.75;
		double[] squares = midpoint ? MIDPOINT_SQUARES : TRAPEZOID_SQUARES;
		double[] weights = midpoint ? MIDPOINT_WEIGHTS : TRAPEZOID_WEIGHTS;
		double x2 = x * x;
		double y2 = y * y;
		double modulus = x2 + y2;
		double re = 0;
		double im = 0;
		for (int k = NODES - 1; k >= 0; k--) {
			// |z² − t²|² = ((x−t)² + y²)((x+t)² + y²), and both parts of z/(z² − t²) without a difference in the real one
			double a = x2 - y2 - squares[k];
			double denominator = a * a + 4 * x2 * y2;
			double weight = weights[k] / denominator;
			re += weight * (modulus + squares[k]);
			im += weight * (modulus - squares[k]);
		}
		re *= 2;
		im *= 2;
		if (!midpoint) {
			re += 1 / modulus;
			im += 1 / modulus;
		}
		re *= y * STEP / Math.PI;
		im *= x * STEP / Math.PI;
		if (y < POLE_LIMIT) {
			gaussian(x, y, result);
			double growth = Math.exp(2 * Math.PI * y / STEP);
			double angle = 2 * Math.PI * offset;
			double sign = midpoint ? 1 : -1;
			double dRe = 1 + sign * growth * Math.cos(angle);
			double dIm = -sign * growth * Math.sin(angle);
			double scale = 2 / (dRe * dRe + dIm * dIm);
			re += scale * (result[0] * dRe + result[1] * dIm);
			im += scale * (result[1] * dRe - result[0] * dIm);
		}
		result[0] = re;
		result[1] = im;
	}

	private static void continuedFraction(double x, double y, double[] result) {
		double size = Math.max(x, y);
		if (size > 1e7) {
			// one term: i/(√π z), scaled against overflow
			double sx = x / size;
			double sy = y / size;
			double factor = Double.isInfinite(size) ? 0 : INVERSE_SQRT_PI / size / (sx * sx + sy * sy);
			result[0] = factor == 0 ? 0 : factor * sy;
			result[1] = factor == 0 ? 0 : factor * sx;
		} else {
			int terms = size < 12 ? 18 : size < 30 ? 11 : size < 200 ? 7 : 4;
			double re = x;
			double im = y;
			for (int k = terms; k > 0; k--) {
				double factor = 0.5 * k / (re * re + im * im);
				re = x - factor * re;
				im = y + factor * im;
			}
			double factor = INVERSE_SQRT_PI / (re * re + im * im);
			result[0] = factor * im;
			result[1] = factor * re;
		}
		if (y < REAL_AXIS && x < GAUSSIAN_LIMIT) {
			result[0] += Math.exp(-x * x) * Math.cos(2 * x * y);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.lineshape;

import org.lithoscope.numerics.internal.Arguments;
import org.lithoscope.numerics.special.Faddeeva;

/**
 * Voigt line of unit area, the convolution of a Gauss (σ) and a Lorentz line (γ):
 * <pre>V(x) = Re w(z) / (σ√(2π)),  z = (x + iγ)/(σ√2)</pre>
 * with the Faddeeva function w in double precision (no pseudo-Voigt). The derivatives follow from w′ = −2zw + 2i/√π (Abramowitz and
 * Stegun 7.1.20). σ = 0 is the Lorentz line and γ = 0 the Gauss line.
 * <p>
 * From the closed form, the derivatives lose digits as |z|² where the terms cancel; for |z| above 12 they are therefore
 * taken from the asymptotic series of w′, so that they are good to about 10⁻¹² of the line's own scale everywhere.
 */
public final class Voigt {

	/** |z| beyond which w′ is taken from its asymptotic series. */
	static final double WING_LIMIT = 12;

	private static final int SERIES_TERMS = 14;
	private static final double INVERSE_SQRT_PI = 0.56418958354775628695;
	private static final double SQRT_TWO = Math.sqrt(2);
	private static final double INVERSE_SQRT_TWO_PI = 0.39894228040143267794;
	private static final int WIDTH_STEPS = 60;

	private Voigt() {
	}

	/**
	 * @param distance x − centre
	 * @param sigma standard deviation of the Gaussian part, ≥ 0
	 * @param gamma half width at half maximum of the Lorentzian part, ≥ 0; not both 0
	 * @return the line
	 */
	public static double value(double distance, double sigma, double gamma) {
		requireWidths(sigma, gamma);
		if (sigma == 0) {
			return Lorentzian.value(distance, gamma);
		}
		double scale = 1 / (sigma * SQRT_TWO);
		return INVERSE_SQRT_TWO_PI / sigma * Faddeeva.real(distance * scale, gamma * scale);
	}

	/**
	 * The line and its derivatives, as a {@link LineProfile}.
	 *
	 * @param distance x − centre
	 * @param sigma standard deviation of the Gaussian part, ≥ 0; at 0 its derivative is 0 (the line depends on σ²)
	 * @param gamma half width at half maximum of the Lorentzian part, ≥ 0; not both 0
	 * @param result receives value and derivatives
	 */
	public static void evaluate(double distance, double sigma, double gamma, double[] result) {
		requireWidths(sigma, gamma);
		if (sigma == 0) {
			Lorentzian.evaluate(distance, sigma, gamma, result);
			return;
		}
		double scale = 1 / (sigma * SQRT_TWO);
		double norm = INVERSE_SQRT_TWO_PI / sigma;
		double x = distance * scale;
		double y = gamma * scale;
		Faddeeva.w(x, y, result);
		double value = result[0];
		double zwRe = x * result[0] - y * result[1];
		double zwIm = x * result[1] + y * result[0];
		double slopeRe = -2 * zwRe;
		double slopeIm = 2 * (INVERSE_SQRT_PI - zwIm);
		double bend = value + x * slopeRe - y * slopeIm;
		if (x * x + y * y > WING_LIMIT * WING_LIMIT) {
			wing(x, y, result);
			slopeRe = result[0];
			slopeIm = result[1];
			bend = result[2];
		}
		result[LineProfile.VALUE] = norm * value;
		result[LineProfile.CENTRE] = -norm * scale * slopeRe;
		result[LineProfile.SIGMA] = -norm / sigma * bend;
		result[LineProfile.GAMMA] = -norm * scale * slopeIm;
	}

	/**
	 * Asymptotic series w = (i/√π) Σ c<sub>k</sub> z^−(2k+1), c₀ = 1, c<sub>k</sub> = c<sub>k−1</sub>(2k−1)/2. Gives Re w′, Im w′ and
	 * Re(w + zw′) = Re (i/√π) Σ −2k c<sub>k</sub> z^−(2k+1): the leading term drops out exactly.
	 */
	private static void wing(double x, double y, double[] result) {
		double modulus = x * x + y * y;
		double invRe = x / modulus;
		double invIm = -y / modulus;
		double squareRe = invRe * invRe - invIm * invIm;
		double squareIm = 2 * invRe * invIm;
		double slopeRe = 0;
		double slopeIm = 0;
		double bendRe = 0;
		double bendIm = 0;
		// Horner in 1/z², with the ratio of successive coefficients factored out: T_k = a_k + ((2k+1)/2) z⁻² T_{k+1}
		for (int k = SERIES_TERMS; k >= 0; k--) {
			double ratio = 0.5 * (2 * k + 1);
			double re = ratio * (squareRe * slopeRe - squareIm * slopeIm);
			slopeIm = ratio * (squareRe * slopeIm + squareIm * slopeRe);
			slopeRe = re + (2 * k + 1);
			re = ratio * (squareRe * bendRe - squareIm * bendIm);
			bendIm = ratio * (squareRe * bendIm + squareIm * bendRe);
			bendRe = re + 2 * k;
		}
		// w′ = −(i/√π) z⁻² Σ …, and Re(i·u) = −Im u
		double re = squareRe * slopeRe - squareIm * slopeIm;
		double im = squareRe * slopeIm + squareIm * slopeRe;
		result[0] = INVERSE_SQRT_PI * im;
		result[1] = -INVERSE_SQRT_PI * re;
		result[2] = INVERSE_SQRT_PI * (invRe * bendIm + invIm * bendRe);
	}

	/**
	 * Full width at half maximum, found by bisection of the line itself (error below 10⁻¹⁴ of the width).
	 *
	 * @param sigma standard deviation of the Gaussian part, ≥ 0
	 * @param gamma half width at half maximum of the Lorentzian part, ≥ 0; not both 0
	 * @return the full width
	 */
	public static double fullWidth(double sigma, double gamma) {
		requireWidths(sigma, gamma);
		double half = 0.5 * value(0, sigma, gamma);
		// the sum of the two half widths lies above, the larger of them below
		double outer = 0.5 * Gaussian.FWHM_PER_SIGMA * sigma + gamma;
		double inner = Math.max(0.5 * Gaussian.FWHM_PER_SIGMA * sigma, gamma) * 0.999;
		for (int i = 0; i < WIDTH_STEPS; i++) {
			double middle = 0.5 * (inner + outer);
			if (value(middle, sigma, gamma) > half) {
				inner = middle;
			} else {
				outer = middle;
			}
		}
		return inner + outer;
	}

	private static void requireWidths(double sigma, double gamma) {
		Arguments.require(sigma >= 0 && gamma >= 0 && sigma + gamma > 0, "widths sigma " + sigma + " and gamma " + gamma);
	}
}

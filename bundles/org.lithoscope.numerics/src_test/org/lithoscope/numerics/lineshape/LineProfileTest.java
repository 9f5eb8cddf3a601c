/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.lineshape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LineProfileTest {

	private static final double[][] WIDTHS = {{1, 1}, {2, 0.1}, {0.05, 1.5}, {1, 1e-6}, {3, 2}};

	@Test
	void areaIsOne() {
		for (double[] width : WIDTHS) {
			double reach = 400 * (width[0] + width[1]);
			double step = 0.02 * Math.max(width[0], width[1]);
			double sum = 0;
			for (double x = -reach; x <= reach; x += step) {
				sum += Voigt.value(x, width[0], width[1]) * step;
			}
			// the wings beyond are those of the Lorentz line, to order (σ/reach)²
			double wings = 1 - Lorentzian.area(-reach, reach, width[1]);
			assertEquals(1, sum + wings, 1e-5);
		}
	}

	@Test
	void limitsAreGaussAndLorentz() {
		assertEquals(Gaussian.value(0.7, 1.3), Voigt.value(0.7, 1.3, 0), 1e-15);
		assertEquals(Lorentzian.value(0.7, 1.3), Voigt.value(0.7, 0, 1.3));
		assertEquals(Lorentzian.value(0.7, 1.3), Voigt.value(0.7, 1e-6, 1.3), 1e-12);
		assertEquals(Gaussian.FWHM_PER_SIGMA * 2, Voigt.fullWidth(2, 0), 1e-12);
		assertEquals(4, Voigt.fullWidth(0, 2), 1e-12);
	}

	@Test
	void widthOfKnownVoigt() {
		double width = Voigt.fullWidth(1, 1);
		assertEquals(0.5 * Voigt.value(0, 1, 1), Voigt.value(width / 2, 1, 1), 1e-15);
		// Olivero and Longbothum's approximation, good to 2e-4
		double lorentz = 2;
		double gauss = Gaussian.FWHM_PER_SIGMA;
		assertEquals(0.5346 * lorentz + Math.sqrt(0.2166 * lorentz * lorentz + gauss * gauss), width, 1e-3);
	}

	@Test
	void derivativesAgreeWithDifferences() {
		for (double[] width : WIDTHS) {
			for (double x : new double[] {0, 0.3, -1.1, 4, -12, 30, 100}) {
				check(Voigt::evaluate, x, width[0], width[1]);
				check(Gaussian::evaluate, x, width[0], width[1]);
				check(Lorentzian::evaluate, x, width[0], width[1]);
			}
		}
	}

	private static void check(LineProfile profile, double x, double sigma, double gamma) {
		double[] at = new double[LineProfile.RESULT_LENGTH];
		profile.evaluate(x, sigma, gamma, at);
		double value = Math.abs(at[LineProfile.VALUE]);
		double[] steps = {3e-4 * Math.min(sigma, gamma), 3e-4 * sigma, 3e-4 * gamma};
		for (int which = 0; which < steps.length; which++) {
			double h = steps[which];
			double near = change(profile, x, sigma, gamma, which, h);
			double far = change(profile, x, sigma, gamma, which, 2 * h);
			double expected = (8 * near - far) / (12 * h) * (which == 0 ? -1 : 1);
			// rounding and truncation of the difference quotient
			double tolerance = value * (1e-10 / Math.min(sigma, gamma) + 1e-15 / h) + 1e-12;
			assertEquals(expected, at[LineProfile.CENTRE + which], tolerance, which + ": " + x + " " + sigma + " " + gamma);
		}
	}

	private static double change(LineProfile profile, double x, double sigma, double gamma, int which, double h) {
		double[] low = new double[LineProfile.RESULT_LENGTH];
		double[] high = new double[LineProfile.RESULT_LENGTH];
		profile.evaluate(x - (which == 0 ? h : 0), sigma - (which == 1 ? h : 0), gamma - (which == 2 ? h : 0), low);
		profile.evaluate(x + (which == 0 ? h : 0), sigma + (which == 1 ? h : 0), gamma + (which == 2 ? h : 0), high);
		return high[LineProfile.VALUE] - low[LineProfile.VALUE];
	}

	@Test
	void wingSeriesJoinsTheClosedForm() {
		double[] inside = new double[LineProfile.RESULT_LENGTH];
		double[] outside = new double[LineProfile.RESULT_LENGTH];
		double edge = Voigt.WING_LIMIT * Math.sqrt(2);
		for (int k = 0; k <= 20; k++) {
			double angle = k * Math.PI / 40;
			double x = edge * Math.cos(angle);
			double gamma = edge * Math.sin(angle);
			Voigt.evaluate(x * (1 - 1e-14), 1, gamma * (1 - 1e-14), inside);
			Voigt.evaluate(x * (1 + 1e-14), 1, gamma * (1 + 1e-14), outside);
			for (int i = 0; i < inside.length; i++) {
				assertEquals(inside[i], outside[i], 1e-14);
			}
		}
	}

	@Test
	void impossibleWidthsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Voigt.value(0, 0, 0));
		assertThrows(IllegalArgumentException.class, () -> Voigt.value(0, 1, -1));
		assertThrows(IllegalArgumentException.class, () -> Voigt.value(0, Double.NaN, 1));
		assertThrows(IllegalArgumentException.class, () -> Gaussian.value(0, 0));
		assertThrows(IllegalArgumentException.class, () -> Lorentzian.value(0, 0));
	}
}

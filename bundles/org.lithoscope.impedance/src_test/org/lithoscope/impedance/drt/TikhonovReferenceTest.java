/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.analysis.AnalysisException;

/** The published method against the exact minimiser of its objective, computed independently, in Ω, mΩ and MΩ. */
class TikhonovReferenceTest {

	private static double number(Object tree, String key) {
		return ((Number) EisCorpus.at(tree, key)).doubleValue();
	}

	@Test
	void theDistributionIsTheExactMinimiser() throws AnalysisException {
		Map<String, Object> synthetic = EisCorpus.map(EisCorpus.expected().get("synthetic"));
		int compared = 0;
		for (String name : synthetic.keySet()) {
			Object drt = EisCorpus.at(synthetic, name, "drt");
			Map<String, Object> methods = drt == null ? Map.of() : EisCorpus.map(drt);
			for (String method : methods.keySet().stream().filter(m -> m.startsWith("exact_QP")).toList()) {
				compare(name, method, methods.get(method));
				compared++;
			}
		}
		assertTrue(compared >= 28, compared + " compared");
	}

	private static void compare(String name, String method, Object expected) throws AnalysisException {
		ImpedanceSpectrum spectrum = EisCorpus.synthetic(name);
		TikhonovOptions options = new TikhonovOptions(method.contains("2nd") ? 2 : 1, 0.5, method.endsWith("ind1"));
		TikhonovDistribution d = TikhonovProblem.of(spectrum, options).solve(spectrum, number(expected, "lam"));
		String what = name + " " + method;
		assertEquals(number(expected, "epsilon"), d.epsilon(), 1e-8 * d.epsilon(), what);
		double[] tau = EisCorpus.numbers(EisCorpus.at(expected, "tau_fine_every10"));
		double[] gamma = EisCorpus.numbers(EisCorpus.at(expected, "gamma_on_fine_grid_every10"));
		double most = number(expected, "gamma_max");
		for (int i = 0; i < tau.length; i++) {
			assertEquals(gamma[i], d.gamma(tau[i]), 1e-6 * most, what + " at τ = " + tau[i]);
		}
		assertEquals(number(expected, "R_inf"), d.resistance(), 1e-7 * number(expected, "R_inf"), what);
		assertEquals(number(expected, "Rp_area"), d.polarisationResistance(), 1e-7 * number(expected, "Rp_area"), what);
		assertEquals(number(expected, "L"), d.inductance(), 1e-6 * number(expected, "L") + 1e-15, what);
	}

	@Test
	void theScoresOfLambdaAreThePublishedOnes() throws AnalysisException {
		Map<String, Object> synthetic = EisCorpus.map(EisCorpus.expected().get("synthetic"));
		// without noise the scores are rounding errors at small λ
		for (String name : List.of("s02_zarc_noise", "s03_2zarc_sep", "s11_megaohm", "s13_ascending_7ppd", "s16_hn")) {
			ImpedanceSpectrum spectrum = EisCorpus.synthetic(name);
			for (int order = 1; order <= 2; order++) {
				Object scores = EisCorpus.at(synthetic, name, "drt", "pyDRTtools_lambda_methods",
						"SCORES " + (order == 1 ? "1st" : "2nd") + " order on lambda=logspace(-7,0,29)");
				LambdaScan scan = LambdaScan.of(TikhonovProblem.of(spectrum, new TikhonovOptions(order, 0.5, false)), spectrum);
				check(name, scan, LambdaCriterion.GCV, EisCorpus.at(scores, "GCV"));
				check(name, scan, LambdaCriterion.MGCV, EisCorpus.at(scores, "mGCV"));
				check(name, scan, LambdaCriterion.RGCV, EisCorpus.at(scores, "rGCV"));
			}
		}
	}

	private static void check(String name, LambdaScan scan, LambdaCriterion criterion, Object expected) {
		double[] scores = EisCorpus.numbers(EisCorpus.at(expected, "scores"));
		for (int i = 0; i < scores.length; i++) {
			assertEquals(scores[i], scan.score(criterion, Math.pow(10, -7 + 0.25 * i)), 5e-6 * scores[i], name + " " + criterion + " " + i);
		}
		double onGrid = number(expected, "argmin_lambda");
		double best = scan.best(criterion);
		assertTrue(best > onGrid / 1.8 && best < onGrid * 1.8, name + " " + criterion + ": " + best + ", on the grid " + onGrid);
	}

	@Test
	void theAnswerScalesWithTheImpedanceAndIgnoresTheOrderOfPoints() throws AnalysisException {
		int n = 41;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		for (int i = 0; i < n; i++) {
			// ascending on purpose
			f[i] = Math.pow(10, -2 + 0.15 * i);
			double w = 2 * Math.PI * f[i] * 1e-2;
			re[i] = 3 + 20 / (1 + w * w) + 5 / (1 + 1e-4 * w * w);
			im[i] = -20 * w / (1 + w * w) - 5 * 1e-2 * w / (1 + 1e-4 * w * w);
		}
		ImpedanceSpectrum ohm = ImpedanceSpectrum.of("Ω", f, re, im);
		TikhonovProblem problem = TikhonovProblem.of(ohm, TikhonovOptions.defaults());
		TikhonovDistribution expected = problem.solve(ohm, 1e-3);
		assertEquals(25, expected.polarisationResistance(), 0.25);
		for (double factor : new double[] { 1e-3, 1e6 }) {
			ImpedanceSpectrum other = ImpedanceSpectrum.of("scaled", f, times(re, factor), times(im, factor));
			TikhonovDistribution d = problem.solve(other, 1e-3);
			for (double tau : d.tau()) {
				assertEquals(expected.gamma(tau) * factor, d.gamma(tau), 1e-9 * factor * 10, "factor " + factor);
			}
		}
	}

	private static double[] times(double[] values, double factor) {
		return java.util.Arrays.stream(values).map(v -> v * factor).toArray();
	}

	@Test
	void theTabulatedKernelIsTheIntegral() {
		for (double epsilon : new double[] { 0.6, 1.1, 3.6, 9 }) {
			RadialKernel kernel = RadialKernel.of(epsilon, -20, 20);
			double[] pair = new double[2];
			for (double u = -20; u <= 20; u += 0.3711) {
				kernel.evaluate(u, pair);
				double re = 0;
				double im = 0;
				// the trapezium rule with a step far finer than any structure
				double h = 0.002 / epsilon;
				for (int k = -4000; k <= 4000; k++) {
					double x = k * h;
					double alpha = Math.exp(u + x);
					double phi = Math.exp(-epsilon * epsilon * x * x) * h;
					re += phi / (1 + alpha * alpha);
					im -= phi / (alpha + 1 / alpha);
				}
				assertEquals(re, pair[0], 1e-10 / epsilon, "Re at " + u + ", ε = " + epsilon);
				assertEquals(im, pair[1], 1e-10 / epsilon, "Im at " + u + ", ε = " + epsilon);
			}
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.drt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.RandomArcs;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.numerics.statistics.Robust;

class HierarchicalMethodTest {

	private static final double BAND = 1.96;
	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");

	private record Quality(double error, double covered) {
	}

	/** Relative L2 error of γ between 1/f of the measured frequencies, and the part of it that lies in the band of 95 %. */
	private static Quality quality(ImpedanceSpectrum s, HierarchicalDistribution d, DoubleUnaryOperator truth) {
		double wrong = 0;
		double all = 0;
		int covered = 0;
		CredibleBand band = d.band(BAND);
		int count = 500;
		for (int i = 0; i < count; i++) {
			double tau = Math.pow(s.highest() / s.lowest(), i / (count - 1.0)) / s.highest();
			double g = truth.applyAsDouble(tau);
			wrong += Math.pow(d.gamma(tau) - g, 2);
			all += g * g;
			covered += g >= band.low(tau) && g <= band.high(tau) ? 1 : 0;
		}
		return new Quality(Math.sqrt(wrong / all), (double) covered / count);
	}

	private static double median(List<Double> values) {
		return Robust.median(values.stream().mapToDouble(Double::doubleValue).toArray());
	}

	@Test
	void zarcElementHasItsKnownMaximumAndArea() throws AnalysisException {
		assertEquals(4.898, KnownDistributions.zarc(10, 0.01, 0.8, 0.01), 5e-4);
		int n = 81;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		double area = 0;
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 6 - 0.1 * i);
			double power = Math.pow(2 * Math.PI * f[i] * 0.01, 0.8);
			double x = 1 + power * Math.cos(0.4 * Math.PI);
			double y = power * Math.sin(0.4 * Math.PI);
			re[i] = 2 + 10 * x / (x * x + y * y);
			im[i] = -10 * y / (x * x + y * y);
		}
		for (double u = -30; u < 30; u += 0.01) {
			area += 0.01 * KnownDistributions.zarc(10, 1, 0.8, Math.exp(u));
		}
		assertEquals(10, area, 1e-6);
		HierarchicalDistribution d = HierarchicalMethod.solve(ImpedanceSpectrum.of("ZARC", f, re, im), HierarchicalOptions.defaults());
		assertEquals(4.898, d.gamma(0.01), 0.015 * 4.898);
		assertEquals(10, d.polarisationResistance(), 0.02);
		assertEquals(2, d.resistance(), 0.02);
	}

	@Test
	void errorsOnTheCorpusAreBelowThoseOfTheBestPeer() throws AnalysisException {
		Map<String, Object> synthetic = EisCorpus.map(EisCorpus.expected().get("synthetic"));
		List<Double> ours = new ArrayList<>();
		List<Double> peer = new ArrayList<>();
		List<Double> covered = new ArrayList<>();
		for (String name : synthetic.keySet()) {
			Object error = EisCorpus.at(synthetic, name, "hybrid_drt", "gamma_relL2_err_vs_truth");
			// a drifting spectrum has no true distribution
			if (error == null || name.equals("s12_drift_notKK")) {
				continue;
			}
			ImpedanceSpectrum s = EisCorpus.synthetic(name);
			HierarchicalDistribution d = HierarchicalMethod.solve(s, HierarchicalOptions.defaults());
			double[][] truth = EisCorpus.truth(name);
			DoubleUnaryOperator gamma = tau -> at(truth, tau);
			Quality q = quality(s, d, gamma);
			ours.add(q.error());
			covered.add(q.covered());
			peer.add(((Number) error).doubleValue());
			double resistance = ((Number) EisCorpus.at(synthetic, name, "drt", "truth", "Rp")).doubleValue();
			assertEquals(resistance, d.polarisationResistance(), 0.01 * resistance, name);
		}
		assertEquals(12, ours.size());
		assertTrue(median(ours) < 0.08, "median error " + median(ours));
		assertTrue(median(ours) < 0.7 * median(peer), "median error " + median(ours) + ", best peer " + median(peer));
		double mean = covered.stream().mapToDouble(Double::doubleValue).average().orElse(0);
		assertTrue(mean > 0.9, "bands of 95 % cover " + mean);
	}

	private static double at(double[][] truth, double tau) {
		int k = java.util.Arrays.binarySearch(truth[0], tau);
		if (k >= 0) {
			return truth[1][k];
		}
		int high = Math.max(1, Math.min(truth[0].length - 1, -k - 1));
		double t = Math.log(tau / truth[0][high - 1]) / Math.log(truth[0][high] / truth[0][high - 1]);
		return truth[1][high - 1] * (1 - t) + truth[1][high] * t;
	}

	@Test
	void errorsOfRandomSpectraAreSmallAndThoseOfTheResistanceAreAsStated() throws AnalysisException {
		List<Double> errors = new ArrayList<>();
		List<Double> resistance = new ArrayList<>();
		int once = 0;
		int twice = 0;
		int count = count();
		for (int seed = 0; seed < count; seed++) {
			RandomArcs arcs = new RandomArcs(seed);
			HierarchicalDistribution d = HierarchicalMethod.solve(arcs.spectrum(), HierarchicalOptions.defaults());
			errors.add(quality(arcs.spectrum(), d, arcs::gamma).error());
			double wrong = Math.abs(d.polarisationResistance() - arcs.polarisationResistance());
			resistance.add(wrong / arcs.polarisationResistance());
			once += wrong <= d.polarisationResistanceError() ? 1 : 0;
			twice += wrong <= BAND * d.polarisationResistanceError() ? 1 : 0;
		}
		String found = "median error " + median(errors) + ", median error of the resistance " + median(resistance) + ", within one error "
				+ (double) once / count + ", within 1.96 " + (double) twice / count;
		assertTrue(median(errors) < 0.1, found);
		assertTrue(median(resistance) < 0.005, found);
		assertTrue(once > (FULL ? 0.65 : 0.58) * count && once < 0.83 * count, found);
		assertTrue(twice > (FULL ? 0.92 : 0.88) * count, found);
	}

	@Test
	void bandsCoverTheTruthAsOftenAsTheySay() throws AnalysisException {
		double[] claimed = { 0.5, 0.683, 0.9, 0.95, 0.99 };
		double[] covered = new double[claimed.length];
		int count = count();
		int places = 200;
		for (int seed = 0; seed < count; seed++) {
			RandomArcs arcs = new RandomArcs(seed);
			ImpedanceSpectrum s = arcs.spectrum();
			HierarchicalDistribution d = HierarchicalMethod.solve(s, HierarchicalOptions.defaults());
			for (int k = 0; k < claimed.length; k++) {
				CredibleBand band = d.band(Math.sqrt(2) * Erf.erfInv(claimed[k]));
				for (int i = 0; i < places; i++) {
					// where γ is shown: 1/(2πf) of the measured frequencies
					double tau = Math.pow(s.highest() / s.lowest(), i / (places - 1.0)) / (2 * Math.PI * s.highest());
					double gamma = arcs.gamma(tau);
					covered[k] += gamma >= band.low(tau) && gamma <= band.high(tau) ? 1.0 / places / count : 0;
				}
			}
		}
		for (int k = 0; k < claimed.length; k++) {
			double tolerance = (FULL ? 0.01 : 0.025) + 0.15 * (1 - claimed[k]);
			assertEquals(claimed[k], covered[k], tolerance, "bands of " + claimed[k]);
		}
	}

	private static int count() {
		return FULL ? 400 : 80;
	}

	@Test
	void theResultScalesWithTheImpedance() throws AnalysisException {
		ImpedanceSpectrum s = new RandomArcs(3).spectrum();
		HierarchicalDistribution ohm = HierarchicalMethod.solve(s, HierarchicalOptions.defaults());
		double[] re = java.util.Arrays.stream(s.real()).map(v -> v * 1e-3).toArray();
		double[] im = java.util.Arrays.stream(s.imaginary()).map(v -> v * 1e-3).toArray();
		HierarchicalDistribution milli = HierarchicalMethod.solve(ImpedanceSpectrum.of("mΩ", s.frequency(), re, im),
				HierarchicalOptions.defaults());
		assertEquals(ohm.polarisationResistance() * 1e-3, milli.polarisationResistance(), 1e-8 * ohm.polarisationResistance());
		assertEquals(ohm.gamma(1e-3) * 1e-3, milli.gamma(1e-3), 1e-8 * ohm.gamma(1e-3));
		assertEquals(ohm.area(1e-5, 1e-2)[0] + ohm.area(1e-2, 1e9)[0] + ohm.area(0, 1e-5)[0], ohm.polarisationResistance(), 1e-9);
	}

	@Test
	void theBandOfWhatIsNearlyNothingIsLimitedByTheData() throws AnalysisException {
		// one Debye arc at 1 s, nothing at short times
		int n = 61;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		java.util.Random random = new java.util.Random(4);
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 4 - 0.1 * i);
			double x = 2 * Math.PI * f[i];
			double power = Math.pow(x, 0.9);
			double a = 1 + power * Math.cos(0.45 * Math.PI);
			double b = power * Math.sin(0.45 * Math.PI);
			re[i] = 10 + 20 * a / (a * a + b * b) + 0.05 * random.nextGaussian();
			im[i] = -20 * b / (a * a + b * b) + 0.05 * random.nextGaussian();
		}
		HierarchicalDistribution d = HierarchicalMethod.solve(ImpedanceSpectrum.of("arc", f, re, im), HierarchicalOptions.defaults());
		CredibleBand band = d.band(BAND);
		for (double tau = 5e-5; tau < 1e-3; tau *= 1.3) {
			assertTrue(band.low(tau) < KnownDistributions.zarc(20, 1, 0.9, tau) * 1.5, "low at " + tau);
			assertTrue(band.high(tau) < 1, "at " + tau + " s the band reaches to " + band.high(tau) + " Ω");
		}
		double top = d.gamma(1);
		assertTrue(band.low(1) > 0.5 * top && band.high(1) < 2 * top, "narrow at the peak");
	}

	@Test
	void inductanceIsFoundWithItsError() throws AnalysisException {
		for (String name : List.of("s05_2zarc_L", "s09_milliohm", "s10_anode_free")) {
			Object truth = EisCorpus.at(EisCorpus.expected(), "synthetic", name, "drt", "truth", "L");
			double inductance = ((Number) truth).doubleValue();
			HierarchicalDistribution d = HierarchicalMethod.solve(EisCorpus.synthetic(name), HierarchicalOptions.defaults());
			assertEquals(inductance, d.inductance(), 3 * d.inductanceError(), name);
			assertTrue(d.inductanceError() < 0.02 * inductance, name);
		}
	}
}

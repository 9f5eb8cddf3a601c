/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.RandomArcs;
import org.lithoscope.model.analysis.AnalysisException;

class KramersKronigTest {

	private static final KramersKronigOptions OPTIONS = KramersKronigOptions.defaults();

	/** Two arcs with an optional series inductance and capacitance, 10 points per decade from 100 kHz to 10 mHz. */
	private static ImpedanceSpectrum arcs(double inductance, double capacitance, double noise, double drift) throws AnalysisException {
		int n = 71;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		Random random = new Random(7);
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 5 - 0.1 * i);
			double w = 2 * Math.PI * f[i];
			double grown = 1 + drift * Math.pow((double) i / n, 8);
			double a = w * 1e-4;
			double b = w * 0.1;
			re[i] = 5 + 30 / (1 + a * a) + 60 * grown / (1 + b * b);
			im[i] = -30 * a / (1 + a * a) - 60 * grown * b / (1 + b * b) + w * inductance - (capacitance > 0 ? 1 / (w * capacitance) : 0);
			double modulus = Math.hypot(re[i], im[i]);
			re[i] += noise * modulus * random.nextGaussian();
			im[i] += noise * modulus * random.nextGaussian();
		}
		return ImpedanceSpectrum.of("arcs", f, re, im);
	}

	@Test
	void validSpectraLeaveTheirNoiseAndNoMore() throws AnalysisException {
		for (double noise : new double[] { 1e-4, 1e-3, 1e-2 }) {
			KramersKronigFit fit = LinearKramersKronig.test(arcs(0, 0, noise, 0), OPTIONS);
			assertEquals(noise, fit.noise(), 0.2 * noise);
			assertFalse(fit.capacitive());
			assertFalse(fit.inductive());
		}
	}

	@Test
	void capacitanceAndInductanceAreUsedWhenNeeded() throws AnalysisException {
		// RC elements beyond the measured range could stand for either
		KramersKronigOptions within = new KramersKronigOptions(6, 4.5, 1.1, 0, true, true);
		KramersKronigFit inductive = LinearKramersKronig.test(arcs(1e-6, 0, 1e-3, 0), within);
		assertTrue(inductive.inductive());
		KramersKronigFit blocking = LinearKramersKronig.test(arcs(0, 1e-3, 1e-3, 0), within);
		assertTrue(blocking.capacitive());
		assertEquals(1e-3, blocking.noise(), 3e-4);
		KramersKronigFit without = LinearKramersKronig.test(arcs(0, 1e-3, 1e-3, 0),
				new KramersKronigOptions(6, 4.5, 1.1, 0, false, false));
		assertTrue(without.noise() > 2 * blocking.noise(), without.noise() + " without a capacitance");
	}

	@Test
	void driftIsSeenAndTheValidRangeLeavesItOut() throws AnalysisException {
		ImpedanceSpectrum drifting = arcs(0, 0, 1e-3, 0.5);
		KramersKronigFit fit = LinearKramersKronig.test(drifting, OPTIONS);
		assertTrue(fit.largest() > 0.02, "largest residual " + fit.largest());
		ValidRange range = ValidRange.propose(drifting, OPTIONS, 0.01);
		assertFalse(range.whole());
		assertTrue(range.lowest() > 0.011 && range.lowest() < 0.3, "from " + range.lowest() + " Hz");
		assertEquals(1e5, range.highest(), 1e-6);
		assertTrue(ValidRange.propose(arcs(0, 0, 1e-3, 0), OPTIONS, 0.01).whole());
	}

	@Test
	void aSingleOutlierCostsNoPointsBeyondIt() throws AnalysisException {
		ImpedanceSpectrum s = arcs(0, 0, 1e-3, 0);
		double[] re = s.real();
		re[30] *= 1.05;
		ImpedanceSpectrum spoilt = ImpedanceSpectrum.of("outlier", s.frequency(), re, s.imaginary());
		assertTrue(LinearKramersKronig.test(spoilt, OPTIONS).largest() > 0.02);
		assertTrue(ValidRange.propose(spoilt, OPTIONS, 0.01).whole());
	}

	@Test
	void validSpectraKeepTheirPointsWhateverTheirNoise() throws AnalysisException {
		int cut = 0;
		int drifting = 0;
		int count = Boolean.getBoolean("lithoscope.full") ? 300 : 60;
		for (int seed = 2000; seed < 2000 + count; seed++) {
			ImpedanceSpectrum s = new RandomArcs(seed).spectrum();
			cut += ValidRange.propose(s, OPTIONS, 0.01).whole() ? 0 : 1;
			double[] re = s.real();
			for (int i = 0; i < re.length; i++) {
				re[i] *= 1 + 0.5 * Math.pow((double) i / re.length, 8);
			}
			ValidRange range = ValidRange.propose(ImpedanceSpectrum.of("drift", s.frequency(), re, s.imaginary()), OPTIONS, 0.01);
			drifting += range.whole() && range.found() ? 0 : 1;
		}
		assertTrue(cut <= 0.08 * count, cut + " of " + count + " valid spectra lost points");
		assertTrue(drifting >= 0.95 * count, drifting + " of " + count + " drifting spectra were seen");
	}

	@Test
	void residualsOfTheCorpusAreTheNoiseThatWasPutIn() throws AnalysisException {
		Map<String, Double> noise = Map.ofEntries(Map.entry("s02_zarc_noise", 0.005), Map.entry("s03_2zarc_sep", 0.003),
				Map.entry("s04_2zarc_close", 0.003), Map.entry("s05_2zarc_L", 0.003), Map.entry("s06_gerischer", 0.003),
				Map.entry("s07_flw_zarc", 0.002), Map.entry("s08_rc_zarc", 0.005), Map.entry("s09_milliohm", 0.002),
				Map.entry("s10_anode_free", 0.002), Map.entry("s11_megaohm", 0.003), Map.entry("s13_ascending_7ppd", 0.003),
				Map.entry("s14_blocking", 0.002), Map.entry("s15_ecm_r2zarcW", 0.002), Map.entry("s16_hn", 0.003));
		for (Map.Entry<String, Double> e : noise.entrySet()) {
			KramersKronigFit fit = LinearKramersKronig.test(EisCorpus.synthetic(e.getKey()), OPTIONS);
			assertEquals(e.getValue(), fit.noise(), 0.25 * e.getValue(), e.getKey());
			assertFalse(fit.isSystematic(), e.getKey() + ": correlation " + fit.correlation());
			assertTrue(ValidRange.propose(EisCorpus.synthetic(e.getKey()), OPTIONS, 0.01).whole(), e.getKey());
		}
		assertTrue(LinearKramersKronig.test(EisCorpus.synthetic("s12_drift_notKK"), OPTIONS).isSystematic(), "drift");
		// the published rule stops at four time constants with residuals of 45 %
		assertTrue(LinearKramersKronig.test(EisCorpus.synthetic("s01_zarc_clean"), OPTIONS).largest() < 1e-5);
	}

	@Test
	void theModulusFollowsFromThePhase() throws AnalysisException {
		ZHit valid = ZHit.of(arcs(0, 0, 0, 0));
		ZHit drifting = ZHit.of(arcs(0, 0, 0, 0.5));
		double worst = 0;
		for (double r : valid.residual()) {
			worst = Math.max(worst, Math.abs(r));
		}
		assertTrue(worst < 0.03, "two RC arcs, the sharpest there are: " + worst);
		double end = Math.abs(drifting.residual()[70] - valid.residual()[70]);
		assertTrue(end > 0.1, "drift of 40 % at the end: " + end);
	}
}

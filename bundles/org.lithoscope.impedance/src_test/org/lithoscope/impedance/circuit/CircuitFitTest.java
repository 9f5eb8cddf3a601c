/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.analysis.AnalysisException;

class CircuitFitTest {

	private static final Circuit TWO_ARCS = Circuit.parse("R0-p(R1,Q1)-p(R2,Q2)");
	private static final double[] TRUTH = { 10, 30, 3.3762283460562944e-05, 0.85, 60, 0.0011244023730613028, 0.9 };

	private static ImpedanceSpectrum spectrum(Circuit circuit, double[] values, double noise, long seed) throws AnalysisException {
		int n = 61;
		double[] f = new double[n];
		double[] re = new double[n];
		double[] im = new double[n];
		Random random = new Random(seed);
		for (int i = 0; i < n; i++) {
			f[i] = Math.pow(10, 5 - 0.1 * i);
			double[] z = circuit.impedance(f[i], values);
			double sigma = noise * Math.hypot(z[0], z[1]);
			re[i] = z[0] + sigma * random.nextGaussian();
			im[i] = z[1] + sigma * random.nextGaussian();
		}
		return ImpedanceSpectrum.of("synthetic", f, re, im);
	}

	@Test
	void bestKnownMinimaAreReachedWithoutAnyGuess() throws AnalysisException {
		List<String> missed = new ArrayList<>();
		List<CircuitReferences.Reference> all = CircuitReferences.all();
		// every fourth unless all are asked for
		int stride = Boolean.getBoolean("lithoscope.full") ? 1 : 4;
		for (int k = 0; k < all.size(); k += stride) {
			CircuitReferences.Reference r = all.get(k);
			CircuitFit fit = CircuitFitter.fit(Circuit.parse(r.circuit()), r.spectrum(), CircuitFitOptions.defaults().with(r.weighting()));
			double[] w = r.weighting().weights(r.spectrum());
			double[] modulus = r.spectrum().modulus();
			double square = 0;
			for (int i = 0; i < modulus.length; i++) {
				square += w[i] * modulus[i] * modulus[i];
			}
			// where the data are exact the sum of squares is a rounding error
			if (fit.cost() > r.best() * (1 + 1e-6) + 1e-16 * square) {
				missed.add(r.name() + " " + r.circuit() + " " + r.weighting() + ": " + fit.cost() + ", best known " + r.best());
			}
		}
		assertEquals(87, all.size());
		assertTrue(missed.size() <= 0.01 * all.size(), missed.toString());
	}

	@Test
	void standardErrorsCoverTheTruth() throws AnalysisException {
		int count = Boolean.getBoolean("lithoscope.full") ? 1000 : 300;
		int covered = 0;
		int twice = 0;
		for (int k = 0; k < count; k++) {
			CircuitFit fit = CircuitFitter.fitFrom(TWO_ARCS, spectrum(TWO_ARCS, TRUTH, 0.003, 1000 + k), CircuitFitOptions.defaults(), TRUTH);
			for (int j = 0; j < TRUTH.length; j++) {
				double off = Math.abs(fit.values()[j] - TRUTH[j]) / fit.error(j);
				covered += off <= 1 ? 1 : 0;
				twice += off <= 2 ? 1 : 0;
			}
		}
		double one = (double) covered / (count * TRUTH.length);
		double two = (double) twice / (count * TRUTH.length);
		assertTrue(one > 0.63 && one < 0.73, "one standard error covers " + one);
		assertTrue(two > 0.93 && two < 0.97, "two standard errors cover " + two);
	}

	@Test
	void arcsHaveCharacteristicFrequencyAndCapacitance() throws AnalysisException {
		CircuitFit fit = CircuitFitter.fit(TWO_ARCS, spectrum(TWO_ARCS, TRUTH, 0.001, 3), CircuitFitOptions.defaults());
		List<Arc> arcs = fit.arcs();
		assertEquals(2, arcs.size());
		for (int k = 0; k < 2; k++) {
			Arc arc = arcs.get(k);
			double r = TRUTH[1 + 3 * k];
			double tau = Math.pow(r * TRUTH[2 + 3 * k], 1 / TRUTH[3 + 3 * k]);
			assertEquals(1 / (2 * Math.PI * tau), arc.frequency(), 4 * arc.frequencyError());
			assertEquals(tau / r, arc.capacitance(), 4 * arc.capacitanceError());
			assertTrue(arc.frequencyError() < 0.01 * arc.frequency(), "well determined");
		}
		assertTrue(arcs.get(0).frequency() > arcs.get(1).frequency(), "the first arc is the one of highest frequency");
	}

	@Test
	void parametersCanBeFixedTiedAndBounded() throws AnalysisException {
		ImpedanceSpectrum s = spectrum(TWO_ARCS, TRUTH, 0.001, 5);
		List<ParameterSetting> settings = List.of(ParameterSetting.parse("R0 = 10 fixed"), ParameterSetting.parse("R2 = 2*R1"),
				ParameterSetting.parse("Q1.n = 0.5 .. 0.8"));
		CircuitFit fit = CircuitFitter.fit(TWO_ARCS, s, CircuitFitOptions.defaults().with(settings));
		assertEquals(10, fit.value("R0"));
		assertEquals(0, fit.error(0));
		assertEquals(2 * fit.value("R1"), fit.value("R2"), 1e-12 * fit.value("R2"));
		assertEquals(2 * fit.error(1), fit.error(4), 1e-9 * fit.error(4));
		assertEquals(0.8, fit.value("Q1.n"), "rests on its bound");
		assertTrue(Double.isNaN(fit.error(3)));
		assertEquals(5, fit.free());
		assertThrows(CircuitException.class,
				() -> CircuitFitter.fit(TWO_ARCS, s, CircuitFitOptions.defaults().with(List.of(ParameterSetting.parse("R9 = 1")))));
	}

	@Test
	void informationCriteriaChooseTheTrueCircuit() throws AnalysisException {
		ImpedanceSpectrum s = spectrum(TWO_ARCS, TRUTH, 0.003, 7);
		CircuitFit one = CircuitFitter.fit(Circuit.parse("R0-p(R1,Q1)"), s, CircuitFitOptions.defaults());
		CircuitFit two = CircuitFitter.fit(TWO_ARCS, s, CircuitFitOptions.defaults());
		CircuitFit three = CircuitFitter.fit(Circuit.parse("R0-p(R1,Q1)-p(R2,Q2)-p(R3,Q3)"), s, CircuitFitOptions.defaults());
		assertTrue(two.bayes() < one.bayes() && two.bayes() < three.bayes(), one.bayes() + " " + two.bayes() + " " + three.bayes());
		assertTrue(two.akaike() < one.akaike());
		assertTrue(three.cost() <= two.cost() * (1 + 1e-6), "more parameters never fit worse");
	}

	@Test
	void theFitOfAParallelCircuitNeedsNoGuessEither() throws AnalysisException {
		Circuit randles = Circuit.parse("p(R1-W1,C1)");
		CircuitFit fit = CircuitFitter.fit(randles, spectrum(randles, new double[] { 40, 12, 2e-5 }, 0.002, 11), CircuitFitOptions.defaults());
		assertEquals(40, fit.value("R1"), 4 * fit.error(0));
		assertEquals(12, fit.value("W1"), 4 * fit.error(1));
		assertEquals(2e-5, fit.value("C1"), 4 * fit.error(2));
	}

	@Test
	void aFitCanBeCancelled() throws AnalysisException {
		ImpedanceSpectrum s = spectrum(TWO_ARCS, TRUTH, 0.003, 7);
		CircuitFitOptions cancelled = new CircuitFitOptions(Weighting.MODULUS, List.of(), 10, 1, () -> true);
		assertThrows(CancellationException.class, () -> CircuitFitter.fit(TWO_ARCS, s, cancelled));
	}
}

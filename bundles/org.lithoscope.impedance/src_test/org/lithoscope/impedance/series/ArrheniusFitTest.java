/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.numerics.special.PhysicalConstants;

class ArrheniusFitTest {

	private static double[] kelvin() {
		double[] t = new double[7];
		for (int k = 0; k < 7; k++) {
			t[k] = 303.15 + 5 * k;
		}
		return t;
	}

	/** R proportional to T·exp(E/RT), E in kJ/mol. */
	private static double[] resistance(double energy, double noise, Random random) {
		double[] t = kelvin();
		double[] r = new double[t.length];
		for (int k = 0; k < r.length; k++) {
			r[k] = 1e-8 * t[k] * Math.exp(1000 * energy / (PhysicalConstants.MOLAR_GAS * t[k])) * Math.exp(noise * random.nextGaussian());
		}
		return r;
	}

	@Test
	void thePublishedValuesComeBack() {
		double[] r = resistance(53.7, 0, new Random(1));
		assertEquals(6.197, r[0] / r[6], 5e-4);
		assertEquals(53.70, ArrheniusFit.of(ArrheniusForm.T_OVER_R, kelvin(), r).activationEnergy(), 1e-9);
		// the other form differs by about R·T
		assertEquals(51.06, ArrheniusFit.of(ArrheniusForm.ONE_OVER_R, kelvin(), r).activationEnergy(), 5e-3);
		for (double energy : new double[] { 63.6, 76.0 }) {
			assertEquals(energy, ArrheniusFit.of(ArrheniusForm.T_OVER_R, kelvin(), resistance(energy, 0, new Random(1))).activationEnergy(), 1e-9);
		}
	}

	@Test
	void theStandardErrorIsTheScatterOfManySeries() {
		Random random = new Random(5);
		int covered = 0;
		int count = 2000;
		for (int k = 0; k < count; k++) {
			ArrheniusFit fit = ArrheniusFit.of(ArrheniusForm.T_OVER_R, kelvin(), resistance(53.7, 0.02, random));
			covered += Math.abs(fit.activationEnergy() - 53.7) <= fit.line().studentFactor(0.95) * fit.activationEnergyError() ? 1 : 0;
		}
		assertEquals(0.95, (double) covered / count, 0.015);
	}

	@Test
	void energiesOfTheCorpusAreTheReferences() {
		Object series = EisCorpus.at(EisCorpus.expected(), "series", "arrhenius");
		List<?> rows = (List<?>) EisCorpus.at(series, "rows");
		double[] t = rows.stream().mapToDouble(r -> 273.15 + ((Number) EisCorpus.at(r, "T_C")).doubleValue()).toArray();
		Map<String, Integer> places = Map.of("R0", 0, "R1", 1, "R2", 4);
		places.forEach((name, place) -> {
			double[] r = rows.stream().mapToDouble(row -> EisCorpus.numbers(EisCorpus.at(row, "fit_modulus_best", "values"))[place]).toArray();
			ArrheniusFit plain = ArrheniusFit.of(ArrheniusForm.ONE_OVER_R, t, r);
			Object expected = EisCorpus.at(series, "fits", name);
			assertEquals(((Number) EisCorpus.at(expected, "Ea_kJmol")).doubleValue(), plain.activationEnergy(), 1e-5, name);
			assertEquals(((Number) EisCorpus.at(expected, "Ea_eV_from_lnR")).doubleValue(), plain.electronVolts(), 1e-7, name);
			assertEquals(((Number) EisCorpus.at(expected, "Ea_eV_from_ln_R_over_T")).doubleValue(),
					ArrheniusFit.of(ArrheniusForm.T_OVER_R, t, r).electronVolts(), 1e-7, name);
			assertEquals(-((Number) EisCorpus.at(expected, "lnR_intercept")).doubleValue(), plain.line().intercept(), 1e-5, name);
		});
	}

	@Test
	void impossibleResistancesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> ArrheniusFit.of(ArrheniusForm.T_OVER_R, new double[] { 300, 310 },
				new double[] { 1, -1 }));
	}

	@Test
	void temperaturesAreReadFromNames() {
		Map<String, Double> names = Map.of("cell 3 -20C", -20.0, "EIS_30°C_b", 30.0, "x +45.5 °C", 45.5, "arrhenius_−10C", -10.0);
		names.forEach((name, t) -> assertEquals(t,
				SeriesCoordinate.TEMPERATURE.of(Measurement.builder("impedance/spectrum").name(name).build()).orElseThrow(), name));
		assertTrue(SeriesCoordinate.TEMPERATURE.of(Measurement.builder("impedance/spectrum").name("cell 3Charged").build()).isEmpty());
	}
}

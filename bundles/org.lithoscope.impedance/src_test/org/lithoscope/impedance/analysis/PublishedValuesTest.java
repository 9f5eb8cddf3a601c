/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lithoscope.impedance.analysis.TestSpectra.measurement;
import static org.lithoscope.impedance.analysis.TestSpectra.one;
import static org.lithoscope.impedance.analysis.TestSpectra.run;
import static org.lithoscope.impedance.analysis.TestSpectra.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.special.PhysicalConstants;

/** Sizes, windows and energies that papers state (DGM, HCM, NMR7), from spectra to the numbers that a user sees. */
class PublishedValuesTest {

	private static final boolean FULL = Boolean.getBoolean("lithoscope.full");

	@Test
	void chargeTransferResistancesComeBackPerArea() throws AnalysisException {
		// DGM: after 30 cycles of electrolyte, Ag, AgC and Cu; the electrode has 2 cm²
		for (double resistance : new double[] { 6.2, 18.6, 21.2, 34.6 }) {
			Measurement m = measurement("R_ct " + resistance, 2e-3, 0, 1.5, 4, 2e-5, 0.9, resistance / 2, 0.01, 0.85);
			Result result = run(new CircuitAnalysis(), one(m), Map.of());
			Quantity found = result.quantity("R2").orElseThrow();
			assertEquals(resistance, found.value(), 4 * found.standardUncertainty());
			assertTrue(found.standardUncertainty() < 0.05 * resistance);
			assertEquals("Ohm.cm2", found.unit().code());
		}
	}

	@Test
	void windowsHoldTheProcessesThatWereFoundThere() throws AnalysisException {
		List<AssignmentWindow> windows = DrtAnalysis.windows(ParameterSchema.of(DrtParameters.class).defaults().windows());
		Map<Double, String> found = Map.of(1e-5, "contact and electrolyte (τ1)", 1.1e-4, "CEI and SEI (τ2)", 9e-4, "CEI and SEI (τ2)", 2e-3,
				"CEI and SEI (τ3)", 1e-2, "charge transfer (τ4)", 0.15, "mass transport (τ5 and τ6)", 9.0, "mass transport (τ5 and τ6)");
		found.forEach((tau, name) -> assertEquals(List.of(name),
				windows.stream().filter(w -> tau >= w.from() && tau < w.to()).map(AssignmentWindow::name).toList(), "at " + tau + " s"));
		for (int k = 1; k < windows.size(); k++) {
			assertEquals(windows.get(k - 1).to(), windows.get(k).from(), "no gap and no overlap");
		}
	}

	@Test
	void gammaIsShownWhereTheFrequenciesSupportItAndNowhereElse() throws AnalysisException {
		Measurement m = measurement("HCM", 1e-3, 0, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
		Result result = run(new DrtAnalysis(), one(m), Map.of("spectrum.lowest", "0.1 Hz", "spectrum.highest", "100 kHz"));
		double[] tau = result.tables().get("distribution").column("relaxation_time_second").orElseThrow().toArray();
		assertEquals(1.6e-6, tau[0], 0.01e-6);
		assertEquals(1.6, tau[tau.length - 1], 0.01);
		Table windows = result.tables().get("windows");
		double[] from = windows.column("from").orElseThrow().toArray();
		double[] resistance = windows.column("resistance").orElseThrow().toArray();
		assertTrue(from[4] < 1.6 && resistance[4] > 0);
		Result above = run(new DrtAnalysis(), one(m), Map.of("spectrum.lowest", "10 Hz", "spectrum.highest", "100 kHz"));
		assertTrue(Double.isNaN(above.tables().get("windows").column("resistance").orElseThrow().get(4)), "nothing is made up beyond 16 ms");
	}

	@Test
	void whatLiesBelowOneHertzCanBeDropped() throws AnalysisException {
		// NMR7 did so; the choice stands in the parameters and so in the provenance
		Measurement m = measurement("NMR7", 1e-3, 0, 5, 30, 3e-4, 0.85, 60, 0.05, 0.9);
		Result result = run(new CircuitAnalysis(), one(m), Map.of("spectrum.lowest", "1 Hz"));
		double[] f = result.tables().get("data").column("frequency_hertz").orElseThrow().toArray();
		assertEquals(1, f[f.length - 1], 1e-9);
		assertEquals(51, f.length);
	}

	private static List<Measurement> temperatures(double energy, int seed) {
		List<Measurement> all = new ArrayList<>();
		for (int celsius = 30; celsius <= 60; celsius += 5) {
			double kelvin = celsius + 273.15;
			double inverse = (1 / kelvin - 1 / 303.15) * 1000 / PhysicalConstants.MOLAR_GAS;
			double r = 30 * kelvin / 303.15 * Math.exp(energy * inverse);
			all.add(measurement("series " + seed + " at " + celsius + " °C", 5e-3, 0, 5, r, 3e-4 * r / 30, 0.85, 60, 0.05, 0.9));
		}
		return all;
	}

	@Test
	void statedErrorsOfActivationEnergiesHold() throws AnalysisException {
		// HCM: MRIP, Ni and Cu
		double[] energies = { 53.7, 63.6, 76.0 };
		int count = FULL ? 150 : 12;
		int covered = 0;
		double student = new TDistribution(null, 5).inverseCumulativeProbability(0.975);
		for (int k = 0; k < count; k++) {
			double energy = energies[k % 3];
			Quantity found = run(new ArrheniusAnalysis(), series(temperatures(energy, k)), Map.of("resistances", "R1"))
					.quantity("activationEnergy R1").orElseThrow();
			assertTrue(found.standardUncertainty() < 1.5, "error " + found.standardUncertainty());
			covered += Math.abs(found.value() - energy) <= student * found.standardUncertainty() ? 1 : 0;
		}
		assertTrue(covered >= (FULL ? 0.9 : 0.8) * count, covered + " of " + count + " within 95 %");
	}

	@Test
	void energiesOfSevenRealisticSpectraComeBack() throws AnalysisException {
		Object reference = EisCorpus.at(EisCorpus.expected(), "series", "arrhenius");
		List<Measurement> all = new ArrayList<>();
		for (Object row : (List<?>) EisCorpus.at(reference, "rows")) {
			String file = ((String) EisCorpus.at(row, "file")).replace(".csv", "");
			all.add(measurementOf(file, EisCorpus.synthetic(file)));
		}
		assertEquals(7, all.size());
		Result result = run(new ArrheniusAnalysis(), series(all), Map.of("form", "ONE_OVER_R"));
		double[] volts = result.tables().get("activation_energies").column("activation_energy_ev").orElseThrow().toArray();
		double[] error = result.tables().get("activation_energies").column("standard_error").orElseThrow().toArray();
		String[] names = { "R0", "R1", "R2" };
		for (int k = 0; k < names.length; k++) {
			double truth = ((Number) EisCorpus.at(reference, "fits", names[k], "Ea_truth_eV")).doubleValue();
			double stated = error[k] * 1000 / PhysicalConstants.FARADAY;
			assertEquals(truth, volts[k], 2.571 * stated + 1e-9, names[k]);
			double best = ((Number) EisCorpus.at(reference, "fits", names[k], "Ea_eV_from_lnR")).doubleValue();
			assertEquals(best, volts[k], 2e-4, names[k] + " as the best fits known give it");
		}
	}

	private static Measurement measurementOf(String name, ImpedanceSpectrum s) {
		return Measurement.builder("impedance/spectrum").name(name).table("data",
				Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), s.frequency()),
						Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), s.real()),
						Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), s.imaginary())))
				.build();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lithoscope.impedance.EisCorpus;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.instrument.biologic.MprReader;
import org.lithoscope.instrument.zahner.IsmReader;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.reader.MeasurementReader;

/** The fits of the corpus with the lowest sum of squares known for each. */
final class CircuitReferences {

	/** One fit. */
	record Reference(String name, String circuit, ImpedanceSpectrum spectrum, Weighting weighting, double best) {
	}

	private record Layout(int[] columns, double sign, boolean capacitiveOnly) {
	}

	private static final Layout PLAIN = new Layout(new int[] { 0, 1, 2 }, 1, false);
	private static final Layout GAMRY = new Layout(new int[] { 2, 3, 4 }, 1, false);
	private static final Map<String, MeasurementReader> BINARY = Map.of(
			"Zahner-Analysis-Python/Examples/ComplexFitConfigurations/li-ion-battery.ism", new IsmReader(),
			"hybrid-drt/tutorials/data/PEIS_LPSCl_IonBlocking_-25C.mpr", new MprReader());
	private static final Map<String, Layout> REAL = Map.of("impedance.py/data/exampleData.csv", new Layout(PLAIN.columns(), 1, true),
			"impedance.py/data/exampleDataBioLogic.mpt", new Layout(PLAIN.columns(), -1, false),
			"impedance.py/data/Circuit1_EIS_1.z", new Layout(new int[] { 0, 4, 5 }, 1, false),
			"impedance.py/data/exampleDataGamry.DTA", new Layout(GAMRY.columns(), 1, true),
			"pyDRTtools/EIS data/text files/LIB_data.txt", PLAIN, "pyDRTtools/EIS data/text files/zarc_data.txt", PLAIN,
			"pyimpspec/tests/data.dta", GAMRY, "GP-DRT/tutorials/EIS_experiment.csv", PLAIN,
			"EISART/contents/samples/eis_button_sofc.csv", PLAIN, "bayes-drt/data/simulated/Z_2ZARC_uniform_0.25.csv", PLAIN);

	private CircuitReferences() {
	}

	static List<Reference> all() throws AnalysisException {
		List<Reference> all = new ArrayList<>();
		Map<String, Object> expected = EisCorpus.expected();
		Map<String, Object> synthetic = EisCorpus.map(expected.get("synthetic"));
		for (String name : synthetic.keySet()) {
			Object fit = EisCorpus.at(synthetic, name, "ecm");
			if (fit != null) {
				add(all, name, fit, EisCorpus.synthetic(name));
			}
		}
		Map<String, Object> real = EisCorpus.map(expected.get("real"));
		for (Map.Entry<String, Layout> e : new TreeMap<>(REAL).entrySet()) {
			Object reading = real.get(e.getKey());
			List<double[]> rows = new ArrayList<>(EisCorpus.rows(e.getKey(), e.getValue().columns(), e.getValue().sign()));
			rows.removeIf(r -> r[0] <= 0 || e.getValue().capacitiveOnly() && r[2] >= 0);
			int points = ((Number) EisCorpus.at(reading, "n_used")).intValue();
			if (e.getValue().columns() == GAMRY.columns()) {
				// the spectrum is the last table of the file; the open circuit before it looks alike
				rows = rows.subList(Math.max(0, rows.size() - points), rows.size());
			}
			if (rows.size() != points) {
				throw new IllegalStateException(e.getKey() + " has " + rows.size() + " points, not " + points);
			}
			for (Object fit : (List<?>) EisCorpus.at(reading, "ecm")) {
				add(all, e.getKey(), fit, EisCorpus.spectrum(e.getKey(), rows));
			}
		}
		for (Map.Entry<String, MeasurementReader> e : new TreeMap<>(BINARY).entrySet()) {
			ImpedanceSpectrum spectrum = EisCorpus.read(e.getKey(), e.getValue());
			Object reading = real.get(e.getKey());
			if (spectrum.size() != ((Number) EisCorpus.at(reading, "n_used")).intValue()) {
				throw new IllegalStateException(e.getKey() + " has " + spectrum.size() + " points");
			}
			for (Object fit : (List<?>) EisCorpus.at(reading, "ecm")) {
				add(all, e.getKey(), fit, spectrum);
			}
		}
		for (Object row : (List<?>) EisCorpus.at(expected, "series", "arrhenius", "rows")) {
			String file = (String) EisCorpus.at(row, "file");
			double best = ((Number) EisCorpus.at(row, "fit_modulus_best", "wrss")).doubleValue();
			all.add(new Reference(file, "R0-p(R1,CPE1)-p(R2,CPE2)", EisCorpus.synthetic(file.replace(".csv", "")), Weighting.MODULUS, best));
		}
		return all;
	}

	private static void add(List<Reference> all, String name, Object fit, ImpedanceSpectrum spectrum) {
		String circuit = (String) EisCorpus.at(fit, "circuit");
		for (Weighting weighting : List.of(Weighting.UNIT, Weighting.MODULUS)) {
			Object best = EisCorpus.at(fit, weighting == Weighting.UNIT ? "best_known_unit" : "best_known_modulus");
			if (best != null) {
				all.add(new Reference(name, circuit, spectrum, weighting, ((Number) EisCorpus.at(best, "wrss")).doubleValue()));
			}
		}
	}
}

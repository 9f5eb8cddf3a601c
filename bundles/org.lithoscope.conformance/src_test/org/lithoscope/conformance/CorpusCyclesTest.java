/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.registry.CatalogueLoader;
import org.lithoscope.testkit.corpus.CorpusFiles;

/** The per-cycle charges of real files are those of the reference: the trapezoid over time, grouped by the file's own cycle numbers. */
class CorpusCyclesTest {

	private static final String FORMATS = "BioLogic|MACCOR|Battery Data Format";
	private static final double RELATIVE = 1e-6;
	private static final ParameterOverrides AS_IN_THE_FILE = ParameterOverrides
			.ofTexts(Map.of("pairing", "FILE", "charge", "INTEGRATED", "sign", "POSITIVE_CHARGES"));

	@TestFactory
	Stream<DynamicTest> everyCycleOfEveryFileHasItsCharge() throws IOException {
		Path area = CorpusFiles.ELECTROCHEMISTRY.folder();
		List<DynamicTest> tests = new ArrayList<>();
		for (Map.Entry<String, Map<String, Object>> file : CorpusFiles.ELECTROCHEMISTRY.expected().entrySet()) {
			Map<String, Object> reference = file.getValue();
			boolean ours = String.valueOf(reference.get("format")).matches(".*(" + FORMATS + ").*")
					|| file.getKey().endsWith(".bdf.csv");
			if (ours && reference.get("trapezoid") instanceof Map<?, ?> trapezoid && trapezoid.get("per_cycle") instanceof List<?> cycles) {
				tests.add(DynamicTest.dynamicTest(file.getKey(), () -> check(area.resolve(file.getKey()), cycles)));
			}
		}
		assertTrue(tests.size() > 40, "only " + tests.size() + " files have reference cycles");
		return tests.stream();
	}

	private static void check(Path file, List<?> cycles) throws IOException, ReadException, AnalysisException {
		try (Engine engine = engine()) {
			ReadOutcome read = engine.read(file, JobMonitor.none());
			if (!read.measurements().get(0).type().matches("electrochemistry/(cycling|chrono|ocv)")) {
				return;
			}
			Result result = engine.analyse("cycles", read.measurements().subList(0, 1), AS_IN_THE_FILE, JobMonitor.none()).get(0);
			Table table = result.tables().get("cycles");
			Map<Integer, Long> rows = new HashMap<>();
			Column numbers = table.column("cycle_count").orElseThrow();
			for (long row = 0; row < table.rowCount(); row++) {
				rows.put((int) numbers.get(row), row);
			}
			double scale = cycles.stream().map(c -> (Map<?, ?>) c)
					.mapToDouble(c -> magnitude(c, "charge_mAh") + magnitude(c, "discharge_mAh")).max().orElse(0);
			for (Object one : cycles) {
				Map<?, ?> cycle = (Map<?, ?>) one;
				int number = ((Number) cycle.get("cycle")).intValue();
				assertTrue(rows.containsKey(number), "cycle " + number + " is missing");
				long row = rows.get(number);
				assertEquals(magnitude(cycle, "charge_mAh"), milliampereHours(table, "cycle_charging_capacity_ah", row), RELATIVE * scale);
				assertEquals(magnitude(cycle, "discharge_mAh"), milliampereHours(table, "cycle_discharging_capacity_ah", row), RELATIVE * scale);
			}
		}
	}

	/** In a discharge-first half cell plating is paired with the stripping that follows it: 3.252 and 2.616 mAh, 80.4 %. */
	@Test
	void platingIsPairedWithTheStrippingThatFollows() throws IOException, ReadException, AnalysisException {
		for (String name : List.of("gcpl.pr_182.1.mpr", "gcpl.pr_182.1.mpt")) {
			try (Engine engine = engine()) {
				ReadOutcome read = engine.read(CorpusFiles.ELECTROCHEMISTRY.path("dgbowl+yadg/" + name), JobMonitor.none());
				Result result = engine.analyse("cycles", read.measurements().subList(0, 1), ParameterOverrides.none(), JobMonitor.none()).get(0);
				Table table = result.tables().get("cycles");
				assertEquals(3.2519600771, milliampereHours(table, "cycle_discharging_capacity_ah", 0), 1e-5, name);
				assertEquals(2.6160720031, milliampereHours(table, "cycle_charging_capacity_ah", 0), 1e-5, name);
				assertEquals(80.446, table.column("coulombic_efficiency").orElseThrow().get(0), 1e-3, name);
			}
		}
	}

	private static Engine engine() {
		return new Engine(CatalogueLoader.fromClassPath(CorpusCyclesTest.class.getClassLoader()), EngineOptions.defaults());
	}

	private static double magnitude(Map<?, ?> cycle, String key) {
		return cycle.get(key) instanceof Number n ? Math.abs(n.doubleValue()) : 0;
	}

	private static double milliampereHours(Table table, String column, long row) {
		double value = table.column(column).orElseThrow().get(row) * 1e3;
		return Double.isNaN(value) ? 0 : value;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class AnalysingTest {

	private final Engine engine = new Engine(Fakes.catalogue(List.of(), Fakes.analysis("average", () -> new Fakes.Average(true)),
			Fakes.analysis("together", () -> new Fakes.Average(false)), Fakes.analysis("faulty", Fakes.FaultyAverage::new)),
			EngineOptions.defaults().withPerson("Ada").withSoftware("Test 1"));

	@AfterEach
	void close() {
		engine.close();
	}

	private static Measurement run(String name, double... voltages) {
		return run("test/lines", name, voltages);
	}

	private static Measurement run(String type, String name, double... voltages) {
		return Measurement.builder(type).name(name).table("data", Table.of(Column.ofDoubles(ColumnInfo.of("voltage_volt", Units.VOLT), voltages)))
				.origin(new Origin("lines", "1", List.of(new FileReference(name + ".num", 3, "abc")))).build();
	}

	private List<Result> analyse(String id, ParameterOverrides overrides, Measurement... inputs) throws AnalysisException {
		return engine.analyse(id, List.of(inputs), overrides, JobMonitor.none());
	}

	private static double average(Result result) {
		return result.quantity("average").orElseThrow().value();
	}

	@Test
	void runsOnceForEachInputAndStampsProvenance() throws Exception {
		List<Result> results = analyse("average", ParameterOverrides.none(), run("a", 1, 2, 3), run("b", 10));
		assertEquals(List.of(2.0, 10.0), results.stream().map(AnalysingTest::average).toList());
		Provenance p = results.get(0).provenance().orElseThrow();
		assertEquals("average", p.analysis());
		assertEquals("1.2.3", p.analysisVersion());
		assertEquals("Ada", p.person());
		assertEquals("Test 1", p.software());
		assertEquals(Set.of("rowCount"), p.proposed());
		assertEquals(Set.of(), p.overridden());
		assertEquals(3, ((Number) p.parameters().get("rowCount")).intValue());
		assertEquals(1, p.inputs().size());
		assertEquals("run", p.inputs().get(0).role());
		assertEquals("abc", p.inputs().get(0).origin().files().get(0).sha512());
		assertEquals("b", results.get(1).provenance().orElseThrow().inputs().get(0).name());
	}

	@Test
	void takesInputsTogether() throws Exception {
		List<Result> results = analyse("together", ParameterOverrides.none(), run("a", 1, 2, 3), run("b", 10));
		assertEquals(1, results.size());
		assertEquals(4, average(results.get(0)));
		assertEquals(2, results.get(0).provenance().orElseThrow().inputs().size());
	}

	@Test
	void mergesProposalTreeAndTexts() throws Exception {
		ParameterOverrides overrides = new ParameterOverrides(
				Map.of("kind", "SUM", "window", Map.of("lower", 2, "upper", 5), "offset", Map.of("value", 500, "unit", "mV")),
				Map.of("window.upper", "2.5", "row-count", "1"));
		Result result = analyse("average", overrides, run("a", 1, 2, 3)).get(0);
		assertEquals(2.5, average(result), 1e-12);
		Provenance p = result.provenance().orElseThrow();
		assertEquals(Set.of("kind", "window.lower", "window.upper", "offset", "rowCount"), p.overridden());
		assertEquals(Set.of(), p.proposed(), "what the user sets is no longer proposed, though it be the default");
		assertEquals(1, ((Number) p.parameters().get("rowCount")).intValue());
	}

	@Test
	void proposesForAForm() throws Exception {
		AnalysisForm<?> form = engine.propose("average", AnalysisInputs.of("run", run("a", 1, 2, 3)), JobMonitor.none());
		assertEquals("3", form.text("rowCount"));
		assertEquals(Set.of("rowCount"), form.proposedNames());
		assertEquals(List.of("kind", "rowCount", "offset", "window.lower", "window.upper"), form.fields().stream().map(f -> f.path()).toList());
		assertEquals("1", engine.describe("average").text("rowCount"));
	}

	@Test
	void wrongParametersNameTheNearest() {
		ParameterException e = assertThrows(ParameterException.class,
				() -> analyse("average", ParameterOverrides.none().with("rowcuont", "3"), run("a", 1)));
		assertTrue(e.getMessage().contains("there is no parameter 'rowcuont'; did you mean 'rowCount'?"), e.getMessage());
		assertThrows(ParameterException.class, () -> analyse("average", ParameterOverrides.none().with("rowCount", "many"), run("a", 1)));
		ParameterException window = assertThrows(ParameterException.class,
				() -> analyse("average", ParameterOverrides.none().with("window.lower", "2000"), run("a", 1)));
		assertTrue(window.getMessage().contains("the window is empty"), window.getMessage());
		assertTrue(assertThrows(AnalysisException.class, () -> analyse("averag", ParameterOverrides.none(), run("a", 1))).getMessage()
				.contains("did you mean 'average'?"));
	}

	@Test
	void inputsThatDoNotFitAreSaidClearly() {
		AnalysisException type = assertThrows(AnalysisException.class,
				() -> analyse("average", ParameterOverrides.none(), run("other/x", "a", 1)));
		assertEquals("the analysis average has no place for this input: 'a' is other/x; it takes 'run' (any number, one by one): test/lines",
				type.getMessage());
		AnalysisException few = assertThrows(AnalysisException.class, () -> analyse("together", ParameterOverrides.none(), run("a", 1)));
		assertEquals("the analysis together takes 'runs' (2 to 3): test/*; it got 1", few.getMessage());
		assertThrows(AnalysisException.class,
				() -> analyse("together", ParameterOverrides.none(), run("a", 1), run("b", 1), run("c", 1), run("d", 1)));
		AnalysisException role = assertThrows(AnalysisException.class,
				() -> engine.analyse("average", AnalysisInputs.of("rnu", run("a", 1)), ParameterOverrides.none(), JobMonitor.none()));
		assertTrue(role.getMessage().contains("has no input 'rnu'; it has run"), role.getMessage());
	}

	@Test
	void matchingLeavesOutWhatDoesNotFit() throws Exception {
		Measurement stranger = run("other/x", "s", 1);
		RoleMatching matching = engine.match("average", List.of(run("a", 1), stranger));
		assertEquals(List.of(stranger), matching.unused());
		assertEquals(1, engine.runs("average", matching.inputs()).size());
	}

	@Test
	void noNumberIsNoFault() {
		AnalysisException e = assertThrows(AnalysisException.class,
				() -> analyse("average", ParameterOverrides.none().with("window.lower", "999"), run("a", 1)));
		assertEquals("there is nothing in the window", e.getMessage());
		assertTrue(engine.health().snapshot().isHealthy());
	}

	@Test
	void aFailingAnalysisIsNamed() {
		AnalysisException e = assertThrows(AnalysisException.class, () -> analyse("faulty", ParameterOverrides.none(), run("a", 1)));
		assertEquals("the mapped file is gone", e.getMessage());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.engine.archive.ArchiveImport;
import org.lithoscope.engine.archive.ImportOptions;
import org.lithoscope.engine.archive.ImportOutcome;
import org.lithoscope.engine.archive.Replay;
import org.lithoscope.engine.archive.ReplayOutcome;
import org.lithoscope.engine.archive.ReplayOutcome.Status;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.ReaderDescriptor;

/** Results are computed again down to the bytes, also those whose inputs are results. */
class ReplayTest {

	/** The spread of averages: an analysis of results. */
	static final class Spread implements Analysis<Spread.Parameters> {

		/** Nothing to be set. */
		public record Parameters() {
		}

		@Override
		public Class<Parameters> parameterType() {
			return Parameters.class;
		}

		@Override
		public List<InputRole> inputs() {
			return List.of(new InputRole("averages", "Averages", InputRole.Kind.RESULT, List.of("average"), 2, 10, false));
		}

		@Override
		public Result analyse(AnalysisInputs inputs, Parameters parameters, AnalysisContext context) {
			double[] values = inputs.results("averages").stream().mapToDouble(r -> r.quantity("average").orElseThrow().value()).sorted().toArray();
			Plot plot = Plot.builder(Axis.linear("Run", Units.ONE), Axis.linear("Voltage", Units.VOLT)).build();
			return Result.builder("Spread").value("spread", "Spread", values[values.length - 1] - values[0], Units.VOLT)
					.figure(Figure.of("averages", "Averages", "", plot)).build();
		}
	}

	private static final ReaderDescriptor LINES = Fakes.reader("lines", "*.num", "", Fakes.Lines::new);
	private static final AnalysisDescriptor AVERAGE = Fakes.analysis("average", () -> new Fakes.Average(true));
	private static final AnalysisDescriptor SPREAD = Fakes.analysis("spread", Spread::new);

	@TempDir
	private Path folder;
	private final List<Engine> engines = new ArrayList<>();
	private ProjectArchive archive;
	private ArchiveRecord spread;

	private Engine engine(List<ReaderDescriptor> readers, AnalysisDescriptor... analyses) {
		Engine engine = new Engine(Fakes.catalogue(readers, analyses), EngineOptions.defaults().withPerson("Ada").withSoftware("Test 1"));
		engines.add(engine);
		return engine;
	}

	@BeforeEach
	void keepTheSpreadOfTwoAverages() throws Exception {
		archive = ProjectArchive.create(new DiskStorage(folder.resolve("archive")), new ArchiveInfo("a", "", "", "", "", LocalDate.EPOCH),
				new ProjectArchive.Writer("Ada", "Test 1"), Clock.systemUTC());
		Engine engine = engine(List.of(LINES), AVERAGE, SPREAD);
		List<Path> files = List.of(Files.writeString(folder.resolve("a.num"), "1\n2\n"), Files.writeString(folder.resolve("b.num"), "5\n6.1\n"));
		List<ImportOutcome> outcomes = new ArrayList<>();
		new ArchiveImport(engine, archive, ImportOptions.usual()).run(files, JobMonitor.none(), outcomes::add);
		assertEquals(2, outcomes.stream().filter(o -> o.failure().isEmpty()).count(), outcomes.toString());
		List<Measurement> runs = new ArrayList<>();
		for (Path file : files) {
			runs.addAll(engine.read(file, JobMonitor.none()).measurements());
		}
		List<Result> averages = engine.analyse("average", runs, ParameterOverrides.ofTexts(Map.of("offset", "0.1 V")), JobMonitor.none());
		Result result = engine.analyse("spread", new AnalysisInputs(Map.of(), Map.of("averages", averages)), ParameterOverrides.none(),
				JobMonitor.none()).get(0);
		assertEquals(4.05, result.quantity("spread").orElseThrow().value(), 1e-12);
		spread = archive.add(RecordKind.RESULT, ResultBody.of(result, Optional.empty()));
	}

	@AfterEach
	void close() throws IOException {
		engines.forEach(Engine::close);
		archive.close();
	}

	private ReplayOutcome replay(Engine engine, ArchiveRecord record) throws IOException {
		return new Replay(engine, archive, Replay.USUAL_TOLERANCE).replay(record, JobMonitor.none());
	}

	private static ArchiveRecord with(ArchiveRecord record, UnaryOperator<Map<String, Object>> change) {
		return new ArchiveRecord(record.kind(), record.id(), record.revision(), record.supersedes(), record.created(), record.person(),
				record.software(), change.apply(new LinkedHashMap<>(record.body())));
	}

	private static Map<String, Object> spreadIs(Map<String, Object> body, double value) {
		body.put("values", Map.of("spread", Map.of("label", "Spread", "value", value, "unit", "V")));
		return body;
	}

	@Test
	void aResultOfResultsIsComputedAgainDownToTheBytes() throws IOException {
		ArchiveRecord kept = archive.current(RecordKind.RESULT, spread.id()).get(0);
		assertEquals(2, ((List<?>) kept.body().get("inputFiles")).size(), "the files of both averages");
		Files.delete(folder.resolve("a.num"));
		ReplayOutcome outcome = replay(engine(List.of(LINES), AVERAGE, SPREAD), kept);
		assertEquals(Status.IDENTICAL, outcome.status(), outcome.reasons().toString());
	}

	@Test
	void aSmallDifferenceIsWithinToleranceAndALargeOneIsTold() throws IOException {
		Engine engine = engine(List.of(LINES), AVERAGE, SPREAD);
		double value = ((Number) ((Map<?, ?>) ((Map<?, ?>) spread.body().get("values")).get("spread")).get("value")).doubleValue();
		assertEquals(Status.WITHIN_TOLERANCE, replay(engine, with(spread, b -> spreadIs(b, value * (1 + 1e-12)))).status());
		ReplayOutcome outcome = replay(engine, with(spread, b -> spreadIs(b, 4.2)));
		assertEquals(Status.DIFFERENT, outcome.status());
		assertTrue(outcome.reasons().get(0).startsWith("spread was 4.2, is 4.0"), outcome.reasons().toString());
	}

	@Test
	void figuresAreDrawnAnewFromTheBytesBesideWhatIsKept() throws IOException {
		Engine engine = engine(List.of(LINES), AVERAGE, SPREAD);
		Result shown = new Replay(engine, archive, Replay.USUAL_TOLERANCE).withFigures(spread, JobMonitor.none());
		assertEquals(List.of("Averages"), shown.figures().stream().map(Figure::title).toList());
		assertEquals(List.of(), shown.notices());
		assertEquals(ResultBody.result(spread.body()).provenance(), shown.provenance(), "who computed it, and when, stays");
		// what is kept is shown, and that something else comes out now is told
		Result other = new Replay(engine, archive, Replay.USUAL_TOLERANCE).withFigures(with(spread, b -> spreadIs(b, 4.2)), JobMonitor.none());
		assertEquals(4.2, other.quantity("spread").orElseThrow().value());
		assertEquals(1, other.figures().size());
		assertTrue(other.notices().toString().contains("spread was 4.2, is 4.0"), other.notices().toString());
		Result none = new Replay(engine(List.of(LINES), AVERAGE), archive, Replay.USUAL_TOLERANCE).withFigures(spread, JobMonitor.none());
		assertEquals(List.of(), none.figures());
		assertTrue(none.notices().toString().contains("the analysis spread 1.2.3 is not installed"), none.notices().toString());
	}

	@Test
	void whatIsMissingIsNamedAtEveryLevel() throws IOException {
		ReplayOutcome outcome = replay(engine(List.of(LINES), SPREAD), spread);
		assertEquals(Status.NOT_REPLAYED, outcome.status());
		assertEquals(List.of("its input 'Average' cannot be computed again: the analysis average 1.2.3 is not installed"), outcome.reasons());
		assertEquals(List.of("the analysis spread 1.2.3 is not installed"), replay(engine(List.of(LINES), AVERAGE), spread).reasons());
		assertTrue(replay(engine(List.of(), AVERAGE, SPREAD), spread).reasons().get(0).contains("the reader lines 1.2.3 is not installed"));
		ArchiveRecord silent = with(spread, body -> {
			body.put("inputs", List.of(Map.of("role", "averages", "name", "Average", "files", List.of())));
			return body;
		});
		assertTrue(replay(engine(List.of(LINES), AVERAGE, SPREAD), silent).reasons().get(0).contains("does not tell how it was computed"));
	}
}

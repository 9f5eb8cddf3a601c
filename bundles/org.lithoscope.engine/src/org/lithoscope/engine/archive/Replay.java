/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadException;

/** Computes results again, from the bytes in the archive with the parameters of their record, and compares. */
public final class Replay {

	/** Another processor or another version of Java may round differently; more is a difference. */
	public static final double USUAL_TOLERANCE = 1e-9;

	private final Engine engine;
	private final OriginReading measurements;
	private final double tolerance;

	/**
	 * A replay.
	 *
	 * @param engine    reads and analyses
	 * @param archive   holds bytes and results
	 * @param tolerance the relative difference that is none
	 */
	public Replay(Engine engine, ProjectArchive archive, double tolerance) {
		this.engine = engine;
		this.measurements = new OriginReading(engine, archive);
		this.tolerance = tolerance;
	}

	/**
	 * Computes a result again.
	 *
	 * @param record  the record of the result
	 * @param monitor progress and cancel
	 * @return how it compares
	 * @throws IOException when the archive cannot be read
	 */
	public ReplayOutcome replay(ArchiveRecord record, JobMonitor monitor) throws IOException {
		Result kept;
		try {
			kept = ResultBody.result(record.body());
		} catch (IllegalArgumentException | java.time.DateTimeException e) {
			return not(record, "the record cannot be understood: " + e.getMessage());
		}
		if (kept.provenance().isEmpty()) {
			return not(record, "it does not say how it was computed");
		}
		try {
			return compare(record, kept, fresh(kept.provenance().get(), monitor));
		} catch (AnalysisException | ReadException | ParameterException | org.lithoscope.archive.ArchiveException e) {
			return not(record, e.getMessage());
		}
	}

	/**
	 * A kept result with its figures. They are not kept, but drawn anew from the bytes; values and tables are those that are kept. Where that
	 * is not possible, or other numbers come out now, a notice says so.
	 *
	 * @param record  the record of the result
	 * @param monitor progress and cancel
	 * @return the result; without figures when it never had any, or they cannot be drawn
	 * @throws IOException              when the archive cannot be read
	 * @throws IllegalArgumentException when the record cannot be understood
	 */
	public Result withFigures(ArchiveRecord record, JobMonitor monitor) throws IOException {
		Result kept = ResultBody.result(record.body());
		boolean drawn = record.body().get("figures") instanceof List<?> titles && !titles.isEmpty();
		if (!drawn || kept.provenance().isEmpty()) {
			return kept;
		}
		Result.Builder shown = kept.toBuilder();
		try {
			Result fresh = fresh(kept.provenance().get(), monitor);
			fresh.figures().forEach(shown::figure);
			ReplayOutcome outcome = compare(record, kept, fresh);
			if (outcome.status() == ReplayOutcome.Status.DIFFERENT) {
				shown.notice(Notice.warning("The figures are drawn from what is computed now, which differs from what is kept: "
						+ String.join("; ", outcome.reasons())));
			}
		} catch (AnalysisException | ReadException | ParameterException | org.lithoscope.archive.ArchiveException e) {
			shown.notice(Notice.warning("The figures cannot be drawn: " + e.getMessage()));
		}
		return shown.build();
	}

	private static ReplayOutcome not(ArchiveRecord record, String why) {
		return new ReplayOutcome(record, ReplayOutcome.Status.NOT_REPLAYED, List.of(why), Double.NaN);
	}

	private Result fresh(Provenance provenance, JobMonitor monitor) throws AnalysisException, ReadException, IOException {
		if (engine.catalogue().analysis(provenance.analysis()).isEmpty()) {
			throw new AnalysisException("the analysis " + provenance.analysis() + " " + provenance.analysisVersion() + " is not installed");
		}
		AnalysisForm<?> form = engine.describe(provenance.analysis());
		Map<String, List<Measurement>> runs = new LinkedHashMap<>();
		Map<String, List<Result>> results = new LinkedHashMap<>();
		for (Provenance.Input input : provenance.inputs()) {
			boolean ofResults = form.roles().stream().anyMatch(r -> r.name().equals(input.role()) && r.kind() == InputRole.Kind.RESULT);
			if (ofResults) {
				results.computeIfAbsent(input.role(), r -> new ArrayList<>()).add(result(input, monitor));
			} else {
				runs.computeIfAbsent(input.role(), r -> new ArrayList<>()).add(measurements.read(input.origin(), input.name(), monitor));
			}
		}
		List<Result> fresh = engine.analyse(provenance.analysis(), new AnalysisInputs(runs, results),
				ParameterOverrides.ofTree(provenance.parameters()), monitor);
		if (fresh.size() != 1) {
			throw new AnalysisException("the analysis gives " + fresh.size() + " results now");
		}
		return fresh.get(0);
	}

	/** An input that is a result is computed again, too, down to the bytes. */
	private Result result(Provenance.Input input, JobMonitor monitor) throws AnalysisException, ReadException, IOException {
		Provenance computed = input.result().orElseThrow(
				() -> new AnalysisException("its input '" + input.name() + "' is a result, of which the record does not tell how it was computed"));
		try {
			return fresh(computed, monitor);
		} catch (AnalysisException e) {
			throw new AnalysisException("its input '" + input.name() + "' cannot be computed again: " + e.getMessage(), e);
		}
	}

	private ReplayOutcome compare(ArchiveRecord record, Result kept, Result fresh) {
		ResultComparison comparison = new ResultComparison(tolerance);
		comparison.compare(kept, fresh);
		List<String> reasons = new ArrayList<>(comparison.reasons());
		if (comparison.status() != ReplayOutcome.Status.IDENTICAL) {
			versions(kept.provenance().orElseThrow(), fresh.provenance().orElseThrow(), reasons);
		}
		return new ReplayOutcome(record, comparison.status(), reasons, comparison.largest());
	}

	private static void versions(Provenance kept, Provenance fresh, List<String> reasons) {
		version("the analysis " + kept.analysis(), kept.analysisVersion(), fresh.analysisVersion(), reasons);
		version("the program", kept.software(), fresh.software(), reasons);
		for (int i = 0; i < Math.min(kept.inputs().size(), fresh.inputs().size()); i++) {
			Provenance.Input before = kept.inputs().get(i);
			Provenance.Input now = fresh.inputs().get(i);
			version("the reader " + before.origin().reader(), before.origin().readerVersion(), now.origin().readerVersion(), reasons);
			if (before.result().isPresent() && now.result().isPresent()) {
				versions(before.result().get(), now.result().get(), reasons);
			}
		}
	}

	private static void version(String what, String before, String now, List<String> reasons) {
		String reason = what + " was version " + before + ", is " + now;
		if (!before.equals(now) && !reasons.contains(reason)) {
			reasons.add(reason);
		}
	}
}

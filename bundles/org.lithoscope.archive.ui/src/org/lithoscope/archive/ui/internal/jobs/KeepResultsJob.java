/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.ui.internal.provenance.MeasurementLookup;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.ArchiveImport;
import org.lithoscope.engine.archive.ImportOptions;
import org.lithoscope.engine.archive.ImportOutcome;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.ui.project.OpenMeasurement;

/** Keeps results in the archive, each with the raw files that it rests on: those that are not there yet are imported first. */
public final class KeepResultsJob extends ArchiveJob {

	private final List<Result> results;
	private final List<String> taken = new ArrayList<>();

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param results  the results
	 */
	public KeepResultsJob(Archives archives, OpenArchive archive, List<Result> results) {
		super(results.size() == 1 ? "Keep " + results.get(0).title() : "Keep " + results.size() + " results", archives, archive);
		this.results = List.copyOf(results);
	}

	@Override
	protected boolean isWriting() {
		return true;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		Set<Path> missing = new LinkedHashSet<>();
		for (Result result : results) {
			missing.addAll(missing(result));
		}
		if (!missing.isEmpty()) {
			new ArchiveImport(archive().engine(), archive().archive(), ImportOptions.usual()).run(List.copyOf(missing), monitor, this::imported);
			archive().update(JobMonitor.none());
		}
		int kept = 0;
		for (Result result : results) {
			if (!isKept(result)) {
				checkFiles(result);
				archive().archive().add(RecordKind.RESULT, ResultBody.of(result, cell(result)));
				kept++;
			}
		}
		new SealJob(archives(), archive(), true).schedule();
		String said = kept == 0 ? "Kept already." : kept == 1 ? "Kept: " + results.get(0).title() + "." : kept + " results kept.";
		return taken.isEmpty() ? said : said + " Taken in with it: " + String.join(", ", taken) + ".";
	}

	private void imported(ImportOutcome outcome) {
		if (outcome.isNew()) {
			taken.add(outcome.file().getFileName().toString());
		}
	}

	private static List<FileReference> files(Result result) {
		return result.provenance().map(Provenance::inputs).orElse(List.of()).stream().flatMap(i -> i.origin().files().stream())
				.filter(f -> !f.sha512().isEmpty()).toList();
	}

	/** The open files that hold what is not in the archive yet. */
	private Set<Path> missing(Result result) throws IOException {
		Set<Path> paths = new LinkedHashSet<>();
		for (FileReference file : files(result)) {
			if (archive().archive().raw(file.sha512()).isEmpty()) {
				for (OpenMeasurement open : archives().lithoscope().project().measurements()) {
					if (open.measurement().origin().files().stream().anyMatch(f -> f.sha512().equals(file.sha512()))) {
						paths.add(open.path());
					}
				}
			}
		}
		return paths;
	}

	private void checkFiles(Result result) throws IOException {
		for (FileReference file : files(result)) {
			if (archive().archive().raw(file.sha512()).isEmpty()) {
				throw new ArchiveException(result.title() + " rests on " + file.name() + ", which is not in the archive, not open, or has changed; "
						+ "import that file, run the analysis again, and keep its result");
			}
		}
	}

	/** The cell of the inputs, where all of them are of one. */
	private Optional<String> cell(Result result) throws IOException {
		Set<String> cells = new HashSet<>();
		MeasurementLookup lookup = new MeasurementLookup(archive());
		for (Provenance.Input input : result.provenance().map(Provenance::inputs).orElse(List.of())) {
			lookup.find(input).map(f -> f.record().body().get("cell")).ifPresent(c -> cells.add(String.valueOf(c)));
		}
		return cells.size() == 1 ? cells.stream().findFirst() : Optional.empty();
	}

	/** The same result twice says no more than once. */
	private boolean isKept(Result result) throws IOException {
		if (result.provenance().isEmpty()) {
			return false;
		}
		return new KeptResults(archive()).contains(result);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;

/**
 * Puts files into an archive: every file is kept byte for byte, and for those that a reader knows there is a record for each measurement.
 * What is there already is not added a second time.
 */
public final class ArchiveImport {

	private final Engine engine;
	private final ProjectArchive archive;
	private final ImportOptions options;
	private final CellRecords cells;
	/** Hashes of files that have their records. */
	private final Set<String> described = new HashSet<>();
	private boolean knowsAll;

	/**
	 * An import.
	 *
	 * @param engine  reads the files
	 * @param archive where they go
	 * @param options how
	 */
	public ArchiveImport(Engine engine, ProjectArchive archive, ImportOptions options) {
		this.engine = engine;
		this.archive = archive;
		this.options = options;
		this.cells = new CellRecords(archive);
	}

	/**
	 * Imports files and whole folders. A file that fails does not keep the others from being imported.
	 *
	 * @param paths    files and folders
	 * @param monitor  progress and cancel; what was imported before a cancel stays
	 * @param consumer gets the outcome of each file
	 * @throws CancellationException when cancelled
	 */
	public void run(List<Path> paths, JobMonitor monitor, Consumer<ImportOutcome> consumer) {
		List<Path> files = ImportFiles.of(paths, archive.storage().local(""), consumer);
		for (int i = 0; i < files.size(); i++) {
			if (monitor.isCancelled()) {
				throw new CancellationException("the import was cancelled");
			}
			double size = files.size();
			monitor.progress(i / size, files.get(i).getFileName().toString());
			try {
				consumer.accept(one(files.get(i), monitor.part(i / size, (i + 1) / size)));
			} catch (IOException e) {
				consumer.accept(ImportOutcome.failed(files.get(i), e.getMessage()));
			}
		}
	}

	private ImportOutcome one(Path file, JobMonitor monitor) throws IOException {
		List<String> notes = new ArrayList<>();
		Optional<ReadOutcome> outcome = read(file, notes, monitor);
		if (outcome.isPresent() && !options.growing() && outcome.get().measurements().stream().anyMatch(ArchiveImport::isGrowing)) {
			return ImportOutcome.failed(file, "is still being written; it is left out until it is complete");
		}
		ProjectArchive.Kept kept = keep(file, monitor);
		List<ArchiveRecord> records = new ArrayList<>();
		Optional<String> reader = outcome.map(o -> o.reader().id());
		if (outcome.isPresent() && mayDescribe(kept, notes)) {
			records.addAll(describe(file, kept.file(), outcome.get(), notes, monitor));
		}
		return new ImportOutcome(file, Optional.of(kept.file()), kept.isNew(), reader, records, notes, Optional.empty());
	}

	private static boolean isGrowing(Measurement measurement) {
		return measurement.completeness() instanceof Completeness.Growing;
	}

	private Optional<ReadOutcome> read(Path file, List<String> notes, JobMonitor monitor) throws IOException {
		try {
			ReadOutcome outcome = engine.read(file, monitor);
			notes.addAll(outcome.warnings());
			return Optional.of(outcome);
		} catch (ReadException e) {
			notes.add("kept raw: " + e.getMessage());
			return Optional.empty();
		}
	}

	private ProjectArchive.Kept keep(Path file, JobMonitor monitor) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return archive.keep(file.getFileName().toString(), in, monitor::isCancelled);
		}
	}

	/** Whether the measurements of a file still need their records, and no other process is just writing them. */
	private boolean mayDescribe(ProjectArchive.Kept kept, List<String> notes) throws IOException {
		if (described.contains(kept.file().sha512())) {
			return false;
		}
		if (kept.isNew()) {
			return true;
		}
		if (!knowsAll) {
			try (Stream<ArchiveRecord> all = archive.revisions(RecordKind.MEASUREMENT)) {
				all.forEach(r -> described.addAll(StoredMeasurement.of(r.body()).hashes()));
			}
			knowsAll = true;
		}
		if (described.contains(kept.file().sha512())) {
			return false;
		}
		if (archive.hasOtherWriters()) {
			notes.add("another process imports the same file just now and describes it");
			return false;
		}
		return true;
	}

	private List<ArchiveRecord> describe(Path file, RawFile raw, ReadOutcome outcome, List<String> notes, JobMonitor monitor)
			throws IOException {
		List<Map<String, Object>> bodies = new ArrayList<>();
		List<Optional<String>> cellIds = new ArrayList<>();
		for (int i = 0; i < outcome.measurements().size(); i++) {
			Measurement measurement = outcome.measurements().get(i);
			List<FileReference> files = measurement.origin().files();
			if (files.stream().noneMatch(f -> f.sha512().equals(raw.sha512()))) {
				notes.add("the file changed while it was imported; the bytes are kept, import it again when it is complete");
				return List.of();
			}
			keepOthers(file, files, raw, monitor);
			Optional<String> name = options.cells().cell(file, measurement);
			Optional<String> cell = name.isPresent() ? Optional.of(cells.id(name.get())) : Optional.empty();
			cellIds.add(cell);
			bodies.add(StoredMeasurement.body(measurement, i, cell));
		}
		List<ArchiveRecord> records = new ArrayList<>(archive.addAll(RecordKind.MEASUREMENT, bodies));
		outcome.measurements().forEach(m -> m.origin().files().forEach(f -> described.add(f.sha512())));
		for (String analysis : options.analyses()) {
			for (int i = 0; i < bodies.size(); i++) {
				records.addAll(analyse(analysis, outcome.measurements().get(i), cellIds.get(i), notes, monitor));
			}
		}
		return records;
	}

	/** A data set of several files is kept as a whole, even when only one of them was named. */
	private void keepOthers(Path file, List<FileReference> files, RawFile raw, JobMonitor monitor) throws IOException {
		for (FileReference other : files) {
			Path path = file.resolveSibling(other.name());
			if (!other.sha512().equals(raw.sha512()) && !other.sha512().isEmpty() && archive.raw(other.sha512()).isEmpty()
					&& Files.isRegularFile(path)) {
				keep(path, monitor);
			}
		}
	}

	private List<ArchiveRecord> analyse(String analysis, Measurement measurement, Optional<String> cell, List<String> notes,
			JobMonitor monitor) throws IOException {
		List<ArchiveRecord> records = new ArrayList<>();
		try {
			for (Result result : engine.analyse(analysis, List.of(measurement), ParameterOverrides.none(), monitor)) {
				records.add(archive.add(RecordKind.RESULT, ResultBody.of(result, cell)));
			}
		} catch (AnalysisException e) {
			notes.add(measurement.name() + ": " + e.getMessage());
		}
		return records;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.io.export.StatedUnits;
import org.lithoscope.io.source.Sources;
import org.lithoscope.io.source.UnpackLimits;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.LiveReader.ResumeToken;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.TableStorage;
import org.lithoscope.registry.CallWatch;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.Detection;
import org.lithoscope.registry.Detector;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.ReaderDescriptor;

/** Reads one file: detects its reader, reads and hashes it, stamps the origin. */
final class FileReading {

	private final Catalogue catalogue;
	private final EngineOptions options;
	private final GuardedCalls calls;
	private final Detector detector;
	private final HeapLedger heap;
	private final StatedUnits units;

	FileReading(Catalogue catalogue, EngineOptions options, GuardedCalls calls) {
		this.catalogue = catalogue;
		this.options = options;
		this.calls = calls;
		this.detector = new Detector(catalogue, calls, options.quick());
		this.units = new StatedUnits(options.units());
		this.heap = new HeapLedger(options.heapBudget(), options.temporaryFolder());
	}

	/** Of an archive, the first member that a reader accepts counts. */
	Detection detect(Path file, JobMonitor monitor) throws IOException {
		Detection last = new Detection(file.toString(), List.of(), List.of());
		for (Source source : Sources.openAll(file, UnpackLimits.usual())) {
			last = detector.detect(source, monitor::isCancelled);
			if (last.reader().isPresent()) {
				return last;
			}
		}
		return last;
	}

	ReadOutcome read(Path file, JobMonitor monitor) throws ReadException, IOException {
		if (Files.isRegularFile(file) && Files.size(file) == 0) {
			throw new ReadException(file.toString(), "the file is empty");
		}
		List<Source> sources = Sources.openAll(file, UnpackLimits.usual());
		return sources.size() == 1 ? readDetected(file, sources.get(0), monitor)
				: new ArchiveReading(this, detector).read(file, sources, monitor);
	}

	ReadOutcome readDetected(Path file, Source source, JobMonitor monitor) throws ReadException, IOException {
		Detection detection = detector.detect(source, monitor::isCancelled);
		List<String> warnings = new ArrayList<>(detection.warnings());
		ReadException first = null;
		for (Detection.Candidate candidate : detection.candidates()) {
			try {
				return read(file, source, candidate.reader(), warnings, monitor);
			} catch (PluginFaultException e) {
				// the file is not to blame: another reader that accepts it gets its chance
				warnings.add(e.getMessage());
				first = first == null ? new ReadException(source.name(), null, e.getMessage(), e) : first;
			}
		}
		String nobody = "no reader knows this kind of file" + (warnings.isEmpty() ? "" : "; " + String.join("; ", warnings));
		throw first != null ? first : new ReadException(source.name(), nobody);
	}

	ReadOutcome read(Path file, String readerId, JobMonitor monitor) throws ReadException, IOException {
		ReaderDescriptor reader = catalogue.reader(readerId).orElseThrow(() -> new IllegalArgumentException(unknown(readerId)));
		try {
			return read(file, Sources.open(file), reader, List.of(), monitor);
		} catch (PluginFaultException e) {
			throw new ReadException(file.toString(), null, e.getMessage(), e);
		}
	}

	private String unknown(String id) {
		List<String> ids = catalogue.readers().stream().map(ReaderDescriptor::id).toList();
		return "there is no reader '" + id + "'" + Suggestions.nearest(id, ids).map(n -> "; did you mean '" + n + "'?").orElse("");
	}

	private ReadOutcome read(Path file, Source source, ReaderDescriptor reader, List<String> warnings, JobMonitor monitor)
			throws ReadException, IOException, PluginFaultException {
		ClaimedFiles claimed = ClaimedFiles.of(file, source, reader, calls, options, monitor);
		Attempt attempt = attempt(source, reader, claimed, monitor);
		List<String> all = new ArrayList<>(warnings);
		if (claimed.haveChanged()) {
			// read again: the hash must be that of the bytes that were read
			claimed = ClaimedFiles.of(file, source, reader, calls, options, monitor);
			attempt = attempt(source, reader, claimed, monitor);
		}
		List<FileReference> files = attempt.files();
		if (claimed.haveChanged()) {
			all.add("the file is being written while it is read; what is here is a snapshot, and it has no hash");
			files = files.stream().map(f -> new FileReference(f.name(), f.size(), "")).toList();
		}
		Origin origin = new Origin(reader.id(), reader.contributor().version(), files);
		List<Measurement> stamped = new ArrayList<>();
		for (Measurement m : attempt.measurements()) {
			if (options.strict() && m.completeness() instanceof Completeness.Truncated t) {
				throw new ReadException(source.name(), t.at(), t.reason());
			}
			Measurement named = m.toBuilder().origin(origin)
					.name(m.name().isEmpty() ? Path.of(source.name()).getFileName().toString() : m.name()).build();
			stamped.add(units.in(named));
		}
		return new ReadOutcome(file, reader, stamped, all);
	}

	/** What one attempt gave: the measurements, and the hashes of the bytes at that time. */
	private record Attempt(List<Measurement> measurements, List<FileReference> files) {
	}

	private Attempt attempt(Source source, ReaderDescriptor reader, ClaimedFiles claimed, JobMonitor monitor)
			throws ReadException, IOException, PluginFaultException {
		try (Hashing hashing = claimed.startHashing()) {
			List<Measurement> measurements = calls.call(reader.plugin(), "reading " + source.name(), ReadException.class, options.work(),
					monitor::isCancelled, (plugin, watch) -> {
						List<Measurement> read = plugin.read(source, new MonitoredRead(source.name(), watch, monitor, heap.storage()));
						return read == null || read.isEmpty() || read.stream().anyMatch(Objects::isNull) ? null : read;
					});
			heap.kept(measurements);
			return new Attempt(measurements, hashing.references());
		}
	}

	/** What a reader makes of a source, without hash and origin. */
	List<Measurement> readOnly(ReaderDescriptor reader, Source source, JobMonitor monitor)
			throws ReadException, IOException, PluginFaultException {
		return calls.call(reader.plugin(), "reading " + source.name(), ReadException.class, options.work(), monitor::isCancelled,
				(plugin, watch) -> {
					List<Measurement> read = plugin.read(source, context(source, watch, monitor));
					return read == null || read.stream().anyMatch(Objects::isNull) ? null : read;
				});
	}

	/** What a reader that can follow files makes of one that has grown. */
	LiveReader.Snapshot follow(ReaderDescriptor reader, Source source, Optional<ResumeToken> token, JobMonitor monitor)
			throws ReadException, IOException, PluginFaultException {
		return calls.call(reader.plugin(), "following " + source.name(), ReadException.class, options.work(), monitor::isCancelled,
				(plugin, watch) -> ((LiveReader) plugin).follow(source, token, context(source, watch, monitor)));
	}

	/** Whether a reader can follow files. */
	boolean isLive(ReaderDescriptor reader, JobMonitor monitor) throws IOException, PluginFaultException {
		return calls.call(reader.plugin(), "looking at " + reader.name(), IOException.class, options.quick(), monitor::isCancelled,
				(plugin, watch) -> plugin instanceof LiveReader);
	}

	private MonitoredRead context(Source source, CallWatch watch, JobMonitor monitor) {
		return new MonitoredRead(source.name(), watch, monitor, storage());
	}

	/** Where the rows of one more file live. */
	TableStorage storage() {
		return heap.storage();
	}

	/** The files of the data set that a file belongs to, as their reader claims them; empty when that cannot be said. */
	Optional<ClaimedFiles> claimed(Path file, Source source, ReaderDescriptor reader, JobMonitor monitor) throws IOException {
		try {
			return Optional.of(ClaimedFiles.of(file, source, reader, calls, options, monitor));
		} catch (PluginFaultException e) {
			return Optional.empty();
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.LiveReader.ResumeToken;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.ReaderDescriptor;

/**
 * A file that grows: what was seen of it, and the next look at it. A reader that can follow is asked to; of a long text only the new rows
 * are read; all else is read again from its start. For one thread.
 */
final class LiveFile {

	/**
	 * What there is.
	 *
	 * @param outcome the measurements so far
	 * @param anew    whether they do not go on with those before
	 */
	record Snapshot(ReadOutcome outcome, boolean anew) {
	}

	private record Stamp(long size, FileTime modified) {
		static Stamp of(Path file) throws IOException {
			return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
		}
	}

	private final Path file;
	private final FileReading reading;
	private final long longText;
	private ReaderDescriptor reader;
	private Stamp seen;
	private List<Measurement> before = List.of();
	private boolean finished;
	private Optional<ResumeToken> token = Optional.empty();
	private Optional<GrowingText> text = Optional.empty();

	/**
	 * A file.
	 *
	 * @param file     where it is
	 * @param reading  the way into readers
	 * @param longText bytes from which a text counts as long
	 */
	LiveFile(Path file, FileReading reading, long longText) {
		this.file = file;
		this.reading = reading;
		this.longText = longText;
	}

	/** {@return whether there are rows} */
	boolean hasRows() {
		return !before.isEmpty();
	}

	/** {@return whether its reader says that the instrument has ended it} */
	boolean isFinished() {
		return finished;
	}

	/** Looks whether the file has changed, and reads what is new. */
	Optional<Snapshot> look(JobMonitor monitor) throws ReadException, IOException, PluginFaultException {
		Stamp now = Stamp.of(file);
		if (now.equals(seen)) {
			return Optional.empty();
		}
		Source source = Sources.open(file);
		if (reader == null) {
			reader = reading.detect(file, monitor).reader()
					.orElseThrow(() -> new ReadException(file.toString(), "no reader knows this kind of file"));
		}
		List<Measurement> read = read(source, now.size(), monitor);
		seen = now;
		if (read.isEmpty() || read.equals(before)) {
			return Optional.empty();
		}
		boolean anew = !before.isEmpty() && !Continuity.holds(before, read);
		before = read;
		return Optional.of(new Snapshot(new ReadOutcome(file, reader, stamped(now.size()), List.of()), anew));
	}

	private List<Measurement> read(Source source, long size, JobMonitor monitor) throws ReadException, IOException, PluginFaultException {
		if (text.isPresent()) {
			Optional<GrowingText.Grown> more = text.get().grown(source, size, s -> reading.readOnly(reader, s, monitor), reading.storage());
			text = more.flatMap(GrowingText.Grown::next);
			if (more.isPresent()) {
				return List.of(more.get().measurement());
			}
		}
		if (reading.isLive(reader, monitor)) {
			return follow(source, size, monitor);
		}
		Optional<Source> whole = GrowingText.wholeLines(source, size);
		List<Measurement> all = reading.readOnly(reader, whole.orElse(source), monitor);
		remember(source, whole, size, all, monitor);
		return all.stream().map(m -> running(m, whole.isPresent())).toList();
	}

	/** A reader that can follow; when the file is no longer the one it knows, from the start. */
	private List<Measurement> follow(Source source, long size, JobMonitor monitor) throws ReadException, IOException, PluginFaultException {
		LiveReader.Snapshot snapshot;
		try {
			snapshot = reading.follow(reader, source, token, monitor);
		} catch (ReadException e) {
			if (token.isEmpty()) {
				throw e;
			}
			token = Optional.empty();
			snapshot = reading.follow(reader, source, token, monitor);
		}
		token = Optional.of(snapshot.token());
		List<Measurement> all = snapshot.measurements();
		finished = !all.isEmpty() && all.stream().allMatch(m -> m.completeness().isComplete());
		remember(source, GrowingText.wholeLines(source, size), size, all, monitor);
		return all;
	}

	private void remember(Source source, Optional<Source> whole, long size, List<Measurement> all, JobMonitor monitor)
			throws IOException, PluginFaultException {
		if (whole.isPresent() && size >= longText && all.size() == 1) {
			text = GrowingText.of(source, whole.get().main().size(), all.get(0), s -> reading.readOnly(reader, s, monitor));
		}
	}

	/** The end of a file that is being written is not where it breaks off; a text that breaks off before its last whole line is. */
	private static Measurement running(Measurement measurement, boolean wholeLines) {
		boolean broken = wholeLines && measurement.completeness() instanceof Completeness.Truncated;
		return broken ? measurement : measurement.toBuilder().completeness(new Completeness.Growing()).build();
	}

	private List<Measurement> stamped(long size) {
		Origin origin = new Origin(reader.id(), reader.contributor().version(), List.of(new FileReference(file.toString(), size, "")));
		List<Measurement> stamped = new ArrayList<>();
		for (Measurement m : before) {
			stamped.add(m.toBuilder().origin(origin).name(m.name().isEmpty() ? String.valueOf(file.getFileName()) : m.name()).build());
		}
		return stamped;
	}
}

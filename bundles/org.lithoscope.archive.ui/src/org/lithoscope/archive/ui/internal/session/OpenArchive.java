/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.IndexLocation;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.ArchiveParameters;
import org.lithoscope.engine.archive.OpenedMeasurements;

/** An archive with its index, its measurements and the parameters that it remembers. May be used by several threads. */
public final class OpenArchive implements AutoCloseable {

	private final Path folder;
	private final Engine engine;
	private final ProjectArchive archive;
	private final ArchiveIndex index;
	private final OpenedMeasurements measurements;
	private final ArchiveParameters parameters;
	private final Map<UUID, Object> shown = new ConcurrentHashMap<>();

	private OpenArchive(Path folder, Engine engine, ProjectArchive archive, ArchiveIndex index) {
		this.folder = folder;
		this.engine = engine;
		this.archive = archive;
		this.index = index;
		this.measurements = new OpenedMeasurements(engine, archive);
		this.parameters = new ArchiveParameters(archive);
	}

	/**
	 * Opens an archive, or makes it.
	 *
	 * @param folder where it is
	 * @param fresh  what a new archive says of itself; empty to open one that is there
	 * @param engine reads its measurements
	 * @return the archive, to be closed
	 * @throws IOException when it cannot be opened or made
	 */
	public static OpenArchive open(Path folder, Optional<ArchiveInfo> fresh, Engine engine) throws IOException {
		ProjectArchive.Writer writer = new ProjectArchive.Writer(engine.options().person(), engine.options().software());
		DiskStorage storage = new DiskStorage(folder);
		ProjectArchive archive = fresh.isPresent() ? ProjectArchive.create(storage, fresh.get(), writer, Clock.systemUTC())
				: ProjectArchive.open(storage, writer, Clock.systemUTC());
		boolean done = false;
		try {
			ArchiveIndex index = ArchiveIndex.open(archive, IndexLocation.writable(archive.info(), folder));
			done = true;
			return new OpenArchive(folder, engine, archive, index);
		} finally {
			if (!done) {
				archive.close();
			}
		}
	}

	/** {@return where it is} */
	public Path folder() {
		return folder;
	}

	/** {@return its name; that of its folder where it has none} */
	public String name() {
		return archive.info().name().isEmpty() ? String.valueOf(folder.getFileName()) : archive.info().name();
	}

	/** {@return the engine that reads its measurements} */
	public Engine engine() {
		return engine;
	}

	/** {@return the archive} */
	public ProjectArchive archive() {
		return archive;
	}

	/** {@return its index} */
	public ArchiveIndex index() {
		return index;
	}

	/** {@return its measurements, read from the raw files} */
	public OpenedMeasurements measurements() {
		return measurements;
	}

	/** {@return the parameters that were used last with each analysis} */
	public ArchiveParameters parameters() {
		return parameters;
	}

	/** {@return whether it can only be read} */
	public boolean isReadOnly() {
		return archive.isReadOnly();
	}

	/**
	 * Brings the index up to what is in the archive now.
	 *
	 * @param monitor progress and cancel
	 * @return how many revisions were new
	 * @throws IOException                                when archive or index fail
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public long update(JobMonitor monitor) throws IOException {
		return index.update((done, total) -> {
			monitor.progress(total == 0 ? 1 : done / (double) total, "indexing " + done + " of " + total + " records");
			return !monitor.isCancelled();
		});
	}

	/**
	 * What was read of a revision to show it, so that it is not read and shown twice.
	 *
	 * @param <T>      what it is
	 * @param revision the revision
	 * @param type     its class
	 * @return what was read, if it was
	 */
	public <T> Optional<T> shown(UUID revision, Class<T> type) {
		Object known = shown.get(revision);
		return type.isInstance(known) ? Optional.of(type.cast(known)) : Optional.empty();
	}

	/**
	 * Remembers what was read of a revision.
	 *
	 * @param revision the revision
	 * @param read     what was read
	 */
	public void setShown(UUID revision, Object read) {
		shown.put(revision, read);
	}

	@Override
	public void close() throws IOException {
		try {
			measurements.close();
		} finally {
			try {
				index.close();
			} finally {
				archive.close();
			}
		}
	}
}

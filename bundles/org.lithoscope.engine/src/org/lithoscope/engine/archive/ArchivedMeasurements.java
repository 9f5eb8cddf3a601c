/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.reader.ReadException;

/** Reads measurements of an archive again, from the raw files that are kept in it. */
public final class ArchivedMeasurements {

	private final Engine engine;
	private final ProjectArchive archive;

	/**
	 * The measurements of an archive.
	 *
	 * @param engine  reads the files
	 * @param archive holds them
	 */
	public ArchivedMeasurements(Engine engine, ProjectArchive archive) {
		this.engine = engine;
		this.archive = archive;
	}

	/**
	 * Reads the measurement of a record.
	 *
	 * @param record  a record of a measurement
	 * @param monitor progress and cancel
	 * @return the measurement with its points
	 * @throws ReadException when its reader is not installed, or does not find it in its files any more
	 * @throws IOException   when a raw file is missing or cannot be read
	 */
	public Measurement read(ArchiveRecord record, JobMonitor monitor) throws ReadException, IOException {
		StoredMeasurement stored = StoredMeasurement.of(record.body());
		return read(stored.origin(), stored.name(), monitor);
	}

	Measurement read(Origin origin, String name, JobMonitor monitor) throws ReadException, IOException {
		if (engine.catalogue().reader(origin.reader()).isEmpty()) {
			throw new ReadException(name, "the reader " + origin.reader() + " " + origin.readerVersion() + " is not installed");
		}
		try (ArchivedFiles files = ArchivedFiles.of(archive, origin, engine.options().temporaryFolder())) {
			List<Measurement> read = engine.read(files.main(), origin.reader(), monitor).measurements();
			// tables may still be read from the file: what is needed is read before the copies go
			return read.stream().filter(m -> m.name().equals(name)).findFirst()
					.or(() -> read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty())
					.orElseThrow(() -> new ReadException(name, "is not among the " + read.size() + " measurements of its file now"));
		}
	}
}

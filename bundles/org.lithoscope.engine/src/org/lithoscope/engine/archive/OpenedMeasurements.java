/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;

/**
 * The measurements of an archive that somebody looks at, read from their raw files. A file that stands alone is read where it lies; a
 * data set of several files is
 * copied to the temporary folder under the names it had, for as long as this object is open. May be used by several threads.
 */
public final class OpenedMeasurements implements AutoCloseable {

	private final Engine engine;
	private final ProjectArchive archive;
	/** By the hashes of the files: readers may go on reading from them. */
	private final Map<List<String>, ArchivedFiles> files = new HashMap<>();

	/**
	 * A measurement with all that was read from its files.
	 *
	 * @param outcome     what was read
	 * @param measurement the measurement of the record
	 */
	public record Read(ReadOutcome outcome, Measurement measurement) {
	}

	/**
	 * The measurements of an archive.
	 *
	 * @param engine  reads them
	 * @param archive holds their files
	 */
	public OpenedMeasurements(Engine engine, ProjectArchive archive) {
		this.engine = engine;
		this.archive = archive;
	}

	/**
	 * Reads a measurement with the reader that its record names.
	 *
	 * @param record  a record of a measurement
	 * @param monitor progress and cancel
	 * @return the measurement
	 * @throws ArchiveException when a file is not in the archive, the reader is not installed, or the files hold fewer measurements now
	 * @throws ReadException    when the files cannot be read
	 * @throws IOException      when the disk or network fails
	 */
	public Read read(ArchiveRecord record, JobMonitor monitor) throws IOException, ReadException {
		if (record.kind() != RecordKind.MEASUREMENT) {
			throw new IllegalArgumentException("a " + record.kind().id() + " is no measurement");
		}
		StoredMeasurement stored = StoredMeasurement.of(record.body());
		if (engine.catalogue().reader(stored.origin().reader()).isEmpty()) {
			throw new ArchiveException("the reader " + stored.origin().reader() + " " + stored.origin().readerVersion() + ", which read "
					+ stored.name() + ", is not installed");
		}
		ReadOutcome outcome = engine.read(files(stored).main(), stored.origin().reader(), monitor);
		return new Read(outcome, pick(stored, outcome.measurements()));
	}

	private static Measurement pick(StoredMeasurement stored, List<Measurement> read) throws ArchiveException {
		boolean inPlace = stored.index() < read.size() && read.get(stored.index()).name().equals(stored.name());
		if (inPlace || read.size() == 1) {
			return read.get(inPlace ? stored.index() : 0);
		}
		// another version of the reader may give them in another order
		return read.stream().filter(m -> m.name().equals(stored.name())).findFirst()
				.orElseThrow(() -> new ArchiveException(stored.name() + " is not among the " + read.size() + " measurements of its file now"));
	}

	private synchronized ArchivedFiles files(StoredMeasurement stored) throws IOException {
		ArchivedFiles known = files.get(stored.hashes());
		if (known == null) {
			known = ArchivedFiles.of(archive, stored.origin(), engine.options().temporaryFolder());
			files.put(stored.hashes(), known);
		}
		return known;
	}

	/** Removes the copies. */
	@Override
	public synchronized void close() throws IOException {
		List<ArchivedFiles> all = new ArrayList<>(files.values());
		files.clear();
		for (ArchivedFiles one : all) {
			one.close();
		}
	}
}

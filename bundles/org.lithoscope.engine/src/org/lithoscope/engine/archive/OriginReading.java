/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.reader.ReadException;

/** Reads the inputs of a result again, from the raw files that are kept in the archive. */
final class OriginReading {

	private final Engine engine;
	private final ProjectArchive archive;

	OriginReading(Engine engine, ProjectArchive archive) {
		this.engine = engine;
		this.archive = archive;
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

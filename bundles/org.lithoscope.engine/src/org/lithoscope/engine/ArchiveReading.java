/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.registry.Detector;
import org.lithoscope.registry.ReaderDescriptor;

/** Reads the members of an archive that readers know, as one outcome. */
final class ArchiveReading {

	private final FileReading reading;
	private final Detector detector;

	ArchiveReading(FileReading reading, Detector detector) {
		this.reading = reading;
		this.detector = detector;
	}

	ReadOutcome read(Path archive, List<Source> members, JobMonitor monitor) throws ReadException, IOException {
		List<Measurement> measurements = new ArrayList<>();
		List<String> warnings = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		ReaderDescriptor first = null;
		ReadException failure = null;
		for (int i = 0; i < members.size(); i++) {
			Source member = members.get(i);
			if (taken.contains(member.main().name()) || detector.detect(member, monitor::isCancelled).reader().isEmpty()) {
				continue;
			}
			try {
				double size = members.size();
				ReadOutcome outcome = reading.readDetected(archive, member, monitor.part(i / size, (i + 1) / size));
				measurements.addAll(outcome.measurements());
				outcome.warnings().forEach(w -> warnings.add(member.main().name() + ": " + w));
				reading.claimed(archive, member, outcome.reader(), monitor).ifPresent(c -> taken.addAll(c.entryNames()));
				first = first == null ? outcome.reader() : first;
			} catch (ReadException e) {
				failure = failure == null ? e : failure;
				warnings.add(e.getMessage());
			}
		}
		if (first == null) {
			throw failure != null ? failure : new ReadException(archive.toString(), "no reader knows any file in this archive");
		}
		return new ReadOutcome(archive, first, measurements, warnings);
	}
}

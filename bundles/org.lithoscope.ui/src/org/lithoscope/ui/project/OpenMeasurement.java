/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.nio.file.Path;
import java.util.List;

import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;

/**
 * A measurement with the file it was read from: what the explorer selects and an editor shows. Two are equal when they are the same
 * measurement of the same file, even where one was read later and has more rows.
 *
 * @param path        the file
 * @param outcome     what was read with it
 * @param measurement the measurement
 */
public record OpenMeasurement(Path path, ReadOutcome outcome, Measurement measurement) {

	/** {@return its name; the file's name where the measurement has none} */
	public String name() {
		if (!measurement.name().isBlank()) {
			return measurement.name();
		}
		Path last = path.getFileName();
		return last == null ? path.toString() : last.toString();
	}

	/** {@return whether it broke off or has something to say that its user should know} */
	public boolean hasWarnings() {
		return isTruncated() || !outcome.warnings().isEmpty()
				|| measurement.notices().stream().anyMatch(n -> n.severity() == Notice.Severity.WARNING);
	}

	/** {@return which of the measurements that were read together it is, counted from 0} */
	public int index() {
		return outcome.measurements().indexOf(measurement);
	}

	private List<Object> identity() {
		// what comes from an archive has the archive's path, and its own file
		List<String> files = measurement.origin().files().stream().map(FileReference::name).toList();
		return List.of(path, index(), measurement.type(), files.contains(path.toString()) ? List.of() : files);
	}

	@Override
	public boolean equals(Object other) {
		return other == this || other instanceof OpenMeasurement one && one.identity().equals(identity());
	}

	@Override
	public int hashCode() {
		return identity().hashCode();
	}

	/** {@return whether the file broke off before its end} */
	public boolean isTruncated() {
		return measurement.completeness() instanceof Completeness.Truncated;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.nio.file.Path;

import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;

/**
 * A measurement with the file it was read from: what the explorer selects and an editor shows.
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

	/** {@return whether the file broke off before its end} */
	public boolean isTruncated() {
		return measurement.completeness() instanceof Completeness.Truncated;
	}
}

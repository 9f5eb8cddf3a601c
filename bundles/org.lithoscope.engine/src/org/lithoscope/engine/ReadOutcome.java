/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.ReaderDescriptor;

/**
 * What was read from one file.
 *
 * @param file         the file as it was given
 * @param reader       the reader that read it
 * @param measurements its measurements with their origin, never empty
 * @param warnings     what the framework has to say: a wrong file extension, a file that changed meanwhile; what the reader has to say is
 *                     in the notices of the measurements
 */
public record ReadOutcome(Path file, ReaderDescriptor reader, List<Measurement> measurements, List<String> warnings) {

	/** Copies the lists. */
	public ReadOutcome {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(reader, "reader");
		measurements = List.copyOf(measurements);
		warnings = List.copyOf(warnings);
	}
}

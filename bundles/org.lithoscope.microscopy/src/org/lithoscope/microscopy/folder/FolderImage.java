/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.model.measurement.Measurement;

/**
 * One image of a folder; a file with several gives several.
 *
 * @param file        the file
 * @param number      which of the file's measurements, from 0
 * @param measurement the schema's metadata and the images, which are read when they are looked at; raw tags are left out, so that a thousand
 *                    images fit into memory. Empty when the file could not be read
 * @param thumbnail   the thumbnail of the first image, if there is one
 * @param problem     why something is missing, or an empty text
 */
public record FolderImage(Path file, int number, Optional<Measurement> measurement, Optional<PixelRaster> thumbnail, String problem) {

	/** Checks its parts. */
	public FolderImage {
		Objects.requireNonNull(file, "file");
		Objects.requireNonNull(measurement, "measurement");
		Objects.requireNonNull(thumbnail, "thumbnail");
		Objects.requireNonNull(problem, "problem");
	}

	/** {@return the view of the measurement, if the file could be read} */
	public Optional<Micrograph> micrograph() {
		return measurement.map(Micrograph::of);
	}
}

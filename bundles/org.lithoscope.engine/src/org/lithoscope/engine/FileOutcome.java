/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.nio.file.Path;

/** What became of one of many files. */
public sealed interface FileOutcome {

	/** {@return the file} */
	Path file();

	/**
	 * The file was read.
	 *
	 * @param outcome what was read
	 */
	record Read(ReadOutcome outcome) implements FileOutcome {
		@Override
		public Path file() {
			return outcome.file();
		}
	}

	/**
	 * The file could not be read.
	 *
	 * @param file   the file
	 * @param reason a {@link org.lithoscope.model.reader.ReadException} or an {@link java.io.IOException}
	 */
	record Failed(Path file, Exception reason) implements FileOutcome {
	}

	/**
	 * A file of a folder that was left out: no reader takes it, or it belongs to a data set that was read with another file.
	 *
	 * @param file   the file
	 * @param reason why, for people
	 */
	record Skipped(Path file, String reason) implements FileOutcome {
	}
}

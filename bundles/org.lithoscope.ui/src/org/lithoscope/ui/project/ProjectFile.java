/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.engine.ReadOutcome;

/**
 * A file that is open: being read, read, or not readable. Immutable; a change of state is a new file with the same path.
 *
 * @param path    where it lies, absolute
 * @param state   how far it is
 * @param outcome what was read, if it was
 * @param message why it could not be read, or an empty text
 */
public record ProjectFile(Path path, State state, Optional<ReadOutcome> outcome, String message) {

	/** How far a file is. */
	public enum State {
		/** It is waiting or being read. */
		READING,
		/** Its measurements are there. */
		READ,
		/** It could not be read. */
		FAILED
	}

	/** Checks its parts. */
	public ProjectFile {
		Objects.requireNonNull(path, "path");
		Objects.requireNonNull(state, "state");
		Objects.requireNonNull(outcome, "outcome");
		Objects.requireNonNull(message, "message");
	}

	/**
	 * A file that is being read.
	 *
	 * @param path where it lies
	 * @return the file
	 */
	public static ProjectFile reading(Path path) {
		return new ProjectFile(path, State.READING, Optional.empty(), "");
	}

	/**
	 * A file that was read.
	 *
	 * @param path    where it lies
	 * @param outcome what was read
	 * @return the file
	 */
	public static ProjectFile read(Path path, ReadOutcome outcome) {
		return new ProjectFile(path, State.READ, Optional.of(outcome), "");
	}

	/**
	 * A file that could not be read.
	 *
	 * @param path    where it lies
	 * @param message why, in words
	 * @return the file
	 */
	public static ProjectFile failed(Path path, String message) {
		return new ProjectFile(path, State.FAILED, Optional.empty(), message);
	}

	/** {@return the name without its folders} */
	public String name() {
		Path last = path.getFileName();
		return last == null ? path.toString() : last.toString();
	}

	/** {@return its measurements; none unless it was read} */
	public List<OpenMeasurement> measurements() {
		return outcome.map(o -> o.measurements().stream().map(m -> new OpenMeasurement(path, o, m)).toList()).orElse(List.of());
	}
}

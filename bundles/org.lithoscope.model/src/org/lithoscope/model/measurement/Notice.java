/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.util.Objects;
import java.util.Optional;

/**
 * Something a reader or an analysis has to say beside its numbers.
 *
 * @param severity how much it matters
 * @param message  what, in a full sentence that names the consequence
 * @param place    where in the file, if it is about a file
 */
public record Notice(Severity severity, String message, Optional<Place> place) {

	/** How much a notice matters. */
	public enum Severity {
		/** Good to know. */
		INFO,
		/** The numbers stand, but not without this. */
		WARNING
	}

	/** Checks its parts. */
	public Notice {
		Objects.requireNonNull(severity, "severity");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(place, "place");
	}

	/**
	 * A warning.
	 *
	 * @param message the sentence
	 * @return the notice
	 */
	public static Notice warning(String message) {
		return new Notice(Severity.WARNING, message, Optional.empty());
	}

	/**
	 * A warning about a place in a file.
	 *
	 * @param message the sentence
	 * @param place   where
	 * @return the notice
	 */
	public static Notice warning(String message, Place place) {
		return new Notice(Severity.WARNING, message, Optional.of(place));
	}

	/**
	 * A piece of information.
	 *
	 * @param message the sentence
	 * @return the notice
	 */
	public static Notice info(String message) {
		return new Notice(Severity.INFO, message, Optional.empty());
	}

	/** {@return the message, with its place behind it} */
	@Override
	public String toString() {
		return place.map(p -> message + " (" + p + ")").orElse(message);
	}
}

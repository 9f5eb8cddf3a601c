/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.time.LocalTime;
import java.util.Objects;

/**
 * Something that a person should know about a file or an analysis.
 *
 * @param severity how much it matters
 * @param message  what, in a full sentence
 * @param source   the file or analysis it is about
 * @param place    where in the file, or an empty text
 * @param time     when it was found
 */
public record Problem(Severity severity, String message, String source, String place, LocalTime time) {

	/** How much a problem matters. */
	public enum Severity {
		/** Good to know. */
		INFO,
		/** The numbers stand, but not without this. */
		WARNING,
		/** There are no numbers. */
		ERROR
	}

	/** Checks its parts. */
	public Problem {
		Objects.requireNonNull(severity, "severity");
		Objects.requireNonNull(message, "message");
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(place, "place");
		Objects.requireNonNull(time, "time");
	}
}

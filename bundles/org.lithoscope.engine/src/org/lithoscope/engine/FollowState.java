/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * How the following of a file stands.
 *
 * @param phase   what it is about
 * @param points  rows so far, of all measurements
 * @param grown   when new rows were last seen; at first the time at which the following began
 * @param message what keeps it waiting, in words, or an empty text
 */
public record FollowState(Phase phase, long points, Instant grown, String message) {

	/** What following is about. */
	public enum Phase {
		/** There are no rows yet. */
		WAITING,
		/** New rows are shown as they come. */
		FOLLOWING,
		/** The instrument has ended the file; should it go on, so does the following. */
		FINISHED,
		/** The file is not there at the moment. */
		MISSING,
		/** The file cannot be read at the moment. */
		TROUBLE,
		/** Nobody follows any more. */
		ENDED
	}

	/** Checks its parts. */
	public FollowState {
		Objects.requireNonNull(phase, "phase");
		Objects.requireNonNull(grown, "grown");
		Objects.requireNonNull(message, "message");
	}

	/**
	 * The state for people: {@code following, 12 s ago, 10 234 points}.
	 *
	 * @param now the present
	 * @return the sentence
	 */
	public String text(Instant now) {
		String rows = String.format(Locale.US, "%,d", points).replace(',', '\u2009') + (points == 1 ? " point" : " points");
		return switch (phase) {
			case WAITING -> "waiting for the first rows" + (message.isEmpty() ? "" : ": " + message);
			case FOLLOWING -> "following, " + age(Duration.between(grown, now)) + ", " + rows;
			case FINISHED -> "finished by the instrument, " + rows;
			case MISSING -> "the file is not there at the moment, " + rows + " were";
			case TROUBLE -> "cannot be read at the moment: " + message;
			case ENDED -> "no longer followed, " + rows;
		};
	}

	private static String age(Duration since) {
		long seconds = Math.max(0, since.toSeconds());
		if (seconds < 2) {
			return "just now";
		}
		if (seconds < 120) {
			return seconds + " s ago";
		}
		return seconds < 7200 ? seconds / 60 + " min ago" : seconds / 3600 + " h ago";
	}
}

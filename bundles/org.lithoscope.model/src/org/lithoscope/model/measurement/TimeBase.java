/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a measurement began. Instruments rarely write a time zone: then only the local time is known, and no instant is made up.
 *
 * @param rawText the start as the file writes it, or an empty text
 * @param local   the local start time, if it could be read
 * @param instant the start as an instant, only if the file gives a zone or a Unix time
 */
public record TimeBase(String rawText, Optional<LocalDateTime> local, Optional<Instant> instant) {

	/** {@return a time base of which nothing is known} */
	public static TimeBase unknown() {
		return new TimeBase("", Optional.empty(), Optional.empty());
	}

	/**
	 * A start in local time without a zone.
	 *
	 * @param rawText the text of the file
	 * @param local   what it means
	 * @return the time base
	 */
	public static TimeBase ofLocal(String rawText, LocalDateTime local) {
		return new TimeBase(rawText, Optional.of(local), Optional.empty());
	}

	/**
	 * A start that is known as an instant.
	 *
	 * @param rawText the text of the file
	 * @param instant what it means
	 * @return the time base
	 */
	public static TimeBase ofInstant(String rawText, Instant instant) {
		return new TimeBase(rawText, Optional.empty(), Optional.of(instant));
	}
}

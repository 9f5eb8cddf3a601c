/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.lithoscope.model.measurement.TimeBase;

/** The start of a test out of the clock of its first record. */
public final class Clocks {

	private static final double LATEST = 1e10;

	private Clocks() {
	}

	/**
	 * The start.
	 *
	 * @param seconds since 1970, NaN when not known
	 * @param local   whether they count on a clock without a time zone
	 * @return the time base; unknown for a clock that makes no sense
	 */
	public static TimeBase timeBase(double seconds, boolean local) {
		if (!(seconds > 0 && seconds < LATEST)) {
			return TimeBase.unknown();
		}
		try {
			Instant instant = Instant.ofEpochMilli(Math.round(seconds * 1000));
			return local ? TimeBase.ofLocal("", LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) : TimeBase.ofInstant("", instant);
		} catch (DateTimeException e) {
			return TimeBase.unknown();
		}
	}
}

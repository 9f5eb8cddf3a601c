/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.binary;

import java.time.LocalDateTime;
import java.util.Optional;

/** Dates of OLE automation: days since 1899-12-30, the time of day as fraction. */
public final class OleDate {

	private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
	private static final double EARLIEST = -657_434;
	private static final double LATEST = 2_958_466;
	private static final double MILLIS_OF_DAY = 86_400_000;

	private OleDate() {
	}

	/**
	 * The local date and time, to the millisecond. Before the zero day the fraction still counts forward, as the format says.
	 *
	 * @param days the number
	 * @return the date; empty when it is outside of the years 100 to 9999
	 */
	public static Optional<LocalDateTime> local(double days) {
		if (!(days > EARLIEST && days < LATEST)) {
			return Optional.empty();
		}
		double whole = days < 0 ? Math.ceil(days) : Math.floor(days);
		long millis = Math.round(Math.abs(days - whole) * MILLIS_OF_DAY);
		return Optional.of(ZERO.plusDays((long) whole).plusNanos(millis * 1_000_000));
	}
}

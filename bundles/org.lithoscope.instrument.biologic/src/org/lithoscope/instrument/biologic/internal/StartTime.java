/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as EC-Lab writes them: the local time of the computer, without a zone. */
final class StartTime {

	private static final LocalDateTime OLE_EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
	private static final double MILLISECONDS_PER_DAY = 86_400_000;
	private static final double FIRST_DAY = 30_000;
	private static final double LAST_DAY = 80_000;
	private static final Pattern TEXT = Pattern
			.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?");

	private StartTime() {
	}

	/**
	 * The date of an OLE automation time.
	 *
	 * @param days days since 30 December 1899
	 * @return the date to the millisecond, if it is between 1982 and 2119
	 */
	static Optional<LocalDateTime> ofOle(double days) {
		if (!(days > FIRST_DAY && days < LAST_DAY)) {
			return Optional.empty();
		}
		return Optional.of(OLE_EPOCH.plus(Math.round(days * MILLISECONDS_PER_DAY), ChronoUnit.MILLIS));
	}

	/**
	 * The date of a text: month, day, year; day before month where the month could not be one.
	 *
	 * @param text for instance {@code 01/10/2024 11:02:29.886}
	 * @return the date, if the text is one
	 */
	static Optional<LocalDateTime> ofText(String text) {
		Matcher m = TEXT.matcher(text.strip());
		if (!m.matches()) {
			return Optional.empty();
		}
		int month = Integer.parseInt(m.group(1));
		int day = Integer.parseInt(m.group(2));
		boolean dayFirst = month > 12;
		int nanos = m.group(7) == null ? 0 : Integer.parseInt((m.group(7) + "00000000").substring(0, 9));
		try {
			return Optional.of(LocalDateTime.of(Integer.parseInt(m.group(3)), dayFirst ? day : month, dayFirst ? month : day,
					Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), Integer.parseInt(m.group(6)), nanos));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}

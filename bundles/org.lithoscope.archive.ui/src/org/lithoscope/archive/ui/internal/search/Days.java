/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days as people type them: {@code 2026}, {@code 2026-11} or {@code 2026-11-21}. */
final class Days {

	private static final int YEAR = 4;
	private static final int MONTH = 7;

	private Days() {
	}

	/** The first instant of what is named. */
	static Optional<Instant> begin(String text) {
		String typed = text.strip();
		return typed.isEmpty() ? Optional.empty() : Optional.of(instant(first(typed)));
	}

	/** The first instant after what is named. */
	static Optional<Instant> end(String text) {
		String typed = text.strip();
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		LocalDate first = first(typed);
		return Optional.of(instant(typed.length() == YEAR ? first.plusYears(1) : typed.length() == MONTH ? first.plusMonths(1) : first.plusDays(1)));
	}

	private static LocalDate first(String typed) {
		try {
			return LocalDate.parse(typed.length() == YEAR ? typed + "-01-01" : typed.length() == MONTH ? typed + "-01" : typed);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("'" + typed + "' is no day; write for example 2026-11-21, 2026-11 or 2026", e);
		}
	}

	private static Instant instant(LocalDate day) {
		return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
	}
}

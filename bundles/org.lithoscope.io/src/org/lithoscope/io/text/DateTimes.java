/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the dates that instruments write: {@code 12/16/2019 14:03:25.5}, {@code 23-Nov-23 3:56:08 PM}, {@code 11 December 2020, 12:22:12 PM},
 * {@code 16.12.2019 14:03}, {@code 2019-12-16T14:03:25Z} … As a {@link CellParser} it gives the seconds since 1970-01-01 00:00 of the same
 * clock: no time zone is assumed, and one that is written is ignored (see {@link #offsetSeconds}). Years of two digits are 1970 to 2069.
 * Stateless.
 */
public final class DateTimes implements CellParser {

	private final DateOrder order;

	/**
	 * A parser.
	 *
	 * @param order the order of day and month where the date itself does not tell
	 */
	public DateTimes(DateOrder order) {
		this.order = order;
	}

	@Override
	public double parse(byte[] text, int from, int to) {
		DateScanner scanner = new DateScanner(text, from, to, order);
		return scanner.scan() ? scanner.localSeconds() : UNREADABLE;
	}

	/**
	 * Reads a date.
	 *
	 * @param text the text
	 * @return the local date and time, empty when it is none
	 */
	public Optional<LocalDateTime> local(String text) {
		DateScanner scanner = scanner(text);
		if (!scanner.scan()) {
			return Optional.empty();
		}
		double seconds = scanner.localSeconds();
		long whole = (long) Math.floor(seconds);
		int nanos = (int) Math.min(999_999_999, Math.round((seconds - whole) * 1e6) * 1000);
		return Optional.of(LocalDateTime.ofEpochSecond(whole, nanos, ZoneOffset.UTC));
	}

	/**
	 * The offset from UTC that a date states.
	 *
	 * @param text the text
	 * @return the seconds that its clock is ahead of UTC; empty when it states none or is no date
	 */
	public Optional<Integer> offsetSeconds(String text) {
		DateScanner scanner = scanner(text);
		return scanner.scan() ? scanner.offset() : Optional.empty();
	}

	private DateScanner scanner(String text) {
		byte[] b = text.strip().getBytes(StandardCharsets.UTF_8);
		return new DateScanner(b, 0, b.length, order);
	}
}

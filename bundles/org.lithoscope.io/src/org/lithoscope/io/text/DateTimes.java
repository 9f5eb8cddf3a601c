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
 * Reads the dates that instruments write: {@code 12/16/2019 14:03:25.5}, {@code 23-Nov-23 3:56:08 PM}, {@code 11 December 2020, 12:22:12
 * PM}, {@code 16.12.2019 14:03}, {@code 2019-12-16T14:03:25Z} … As a {@link CellParser} it gives the seconds since 1970-01-01 00:00 of the
 * same clock: no time zone is assumed, and one that is written is ignored (see {@link #offsetSeconds}). Years of two digits are 1970 to
 * 2069. Stateless.
 */
public final class DateTimes implements CellParser {

	private static final String USUAL = "00/00/0000 00:00:00";

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
		double usual = to - from == USUAL.length() ? usual(text, from) : UNREADABLE;
		if (!CellParser.isUnreadable(usual)) {
			return usual;
		}
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

	/** The most frequent form, with two digits for all but the year: {@code 12/16/2019 14:03:25}. */
	private double usual(byte[] text, int from) {
		for (int i = 0; i < USUAL.length(); i++) {
			byte c = text[from + i];
			char form = USUAL.charAt(i);
			if (form == '0' ? c < '0' || c > '9' : c != form) {
				return UNREADABLE;
			}
		}
		int first = two(text, from);
		int second = two(text, from + 3);
		int month = order == DateOrder.DAY_MONTH ? second : first;
		int day = order == DateOrder.DAY_MONTH ? first : second;
		int year = two(text, from + 6) * 100 + two(text, from + 8);
		int hour = two(text, from + 11);
		int minute = two(text, from + 14);
		int second60 = two(text, from + 17);
		boolean sure = day >= 1 && day <= 28 && month >= 1 && month <= 12 && year >= 1900 && year <= 2200 && hour < 24 && minute < 60;
		return sure && second60 < 60 ? DateScanner.daysSince1970(year, month, day) * 86_400.0 + hour * 3600 + minute * 60 + second60 : UNREADABLE;
	}

	private static int two(byte[] text, int at) {
		return (text[at] - '0') * 10 + text[at + 1] - '0';
	}

	private DateScanner scanner(String text) {
		byte[] b = text.strip().getBytes(StandardCharsets.UTF_8);
		return new DateScanner(b, 0, b.length, order);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DateTimesTest {

	private static final DateTimes MONTH_FIRST = new DateTimes(DateOrder.MONTH_DAY);
	private static final DateTimes DAY_FIRST = new DateTimes(DateOrder.DAY_MONTH);

	@Test
	void whatInstrumentsWrite() {
		LocalDateTime expected = LocalDateTime.of(2019, 12, 6, 14, 3, 25);
		for (String text : List.of("12/06/2019 14:03:25", "12/6/2019 2:03:25 PM", "06-Dec-19 2:03:25 PM", "6 December 2019, 02:03:25 PM",
				"2019-12-06T14:03:25", "2019-12-06 14:03:25Z", "2019/12/06 14:03:25+01:00", "December 6, 2019 14:03:25", "12.06.2019 14:03:25",
				"Friday, December 6, 2019 14:03:25", "06 Dez 2019 14:03:25", "12-06-19 14:03:25", "2019 Dec 6 2:03:25pm")) {
			assertEquals(Optional.of(expected), MONTH_FIRST.local(text), text);
		}
		assertEquals(Optional.of(LocalDateTime.of(2019, 6, 12, 14, 3, 25)), DAY_FIRST.local("12/06/2019 14:03:25"));
		assertEquals(Optional.of(LocalDateTime.of(2019, 6, 12, 0, 0)), DAY_FIRST.local("12/06/2019"));
		assertEquals(Optional.of(LocalDateTime.of(2019, 12, 6, 14, 3, 25, 123_456_000)), DAY_FIRST.local("2019-12-06 14:03:25.123456"));
		assertEquals(Optional.of(LocalDateTime.of(2021, 8, 23, 0, 4, 18)), MONTH_FIRST.local("08/23/2021 12:04:18 AM"));
		assertEquals(Optional.of(LocalDateTime.of(1999, 2, 28, 0, 0)), MONTH_FIRST.local("28-Feb-99"));
	}

	@Test
	void everyDayHasItsNumber() {
		for (int day = 0; day < 40_000; day += 7) {
			LocalDateTime date = LocalDateTime.ofEpochSecond(day * 86_400L, 0, ZoneOffset.UTC);
			byte[] b = date.toLocalDate().toString().getBytes(StandardCharsets.US_ASCII);
			assertEquals(day * 86_400.0, MONTH_FIRST.parse(b, 0, b.length), date.toString());
		}
	}

	@Test
	void whatIsNoDateIsUnreadable() {
		for (String text : List.of("13/13/2019", "02/30/2019", "12/06/2019 25:00:00", "12/06", "tomorrow", "12/06/2019 14:03:25 xx", "1.5",
				"12/06/2019 13:00 PM", "")) {
			assertTrue(MONTH_FIRST.local(text).isEmpty(), text);
		}
	}

	@Test
	void zonesAreKeptApart() {
		assertEquals(Optional.of(0), MONTH_FIRST.offsetSeconds("2019-12-06T14:03:25Z"));
		assertEquals(Optional.of(-19_800), MONTH_FIRST.offsetSeconds("2019-12-06T14:03:25-05:30"));
		assertEquals(Optional.empty(), MONTH_FIRST.offsetSeconds("2019-12-06T14:03:25"));
	}

	@Test
	void theOrderShowsInNumbersAboveTwelve() {
		assertEquals(Optional.of(DateOrder.MONTH_DAY), DateOrder.of(List.of("11/02/2019 23:28", "11/13/2019 01:00")));
		assertEquals(Optional.of(DateOrder.DAY_MONTH), DateOrder.of(List.of("02.11.2019", "13.11.2019")));
		assertEquals(Optional.empty(), DateOrder.of(List.of("02.11.2019", "2019-12-13", "23-Nov-23")));
		assertEquals(Optional.empty(), DateOrder.of(List.of("02/13/2019", "13/02/2019")));
	}

	@Test
	void durationsAreSeconds() {
		assertEquals(2 * 86_400 + 2 * 3600 + 52 * 60 + 51.5699996948242, duration("2d 02:52:51.5699996948242"));
		assertEquals(5, duration("0d 00:00:5"));
		assertEquals(43_236, duration("12:00:36"));
		assertEquals(-90.5, duration("-1:30.5"));
		assertEquals(12.25, duration("12.25"));
		for (String text : List.of("1d", "d 00:00:01", "1:2:3:4", "a:00:00", "1d 00:00:", ":", "12:x")) {
			assertTrue(CellParser.isUnreadable(duration(text)), text);
		}
	}

	private static double duration(String text) {
		byte[] b = text.getBytes(StandardCharsets.US_ASCII);
		return new Durations('.').parse(b, 0, b.length);
	}
}

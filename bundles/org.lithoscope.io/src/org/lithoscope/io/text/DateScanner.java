/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Walks over one date: up to three date fields, an optional time, an optional half of the day, an optional zone. */
final class DateScanner {

	private static final String[] MONTHS = {"jan|ene|gen", "feb|fev|fév", "mar|mrz|mär|mae", "apr|avr|abr", "may|mai|mag", "jun|juin|giu",
			"jul|juil|lug", "aug|aou|aoû|ago", "sep|set", "oct|okt|ott", "nov", "dec|dez|dic|déc"};
	private static final int LATEST_SHORT_YEAR = 69;

	private final byte[] text;
	private final int to;
	private final DateOrder order;
	private int p;
	private final int[] fields = new int[3];
	private final int[] lengths = new int[3];
	private int count;
	private int named = -1;
	private int month;
	private double secondOfDay;
	private Optional<Integer> offset = Optional.empty();

	DateScanner(byte[] text, int from, int to, DateOrder order) {
		this.text = text;
		this.p = from;
		this.to = to;
		this.order = order;
	}

	Optional<Integer> offset() {
		return offset;
	}

	boolean scan() {
		if (!date()) {
			return false;
		}
		while (p < to && (text[p] == ' ' || text[p] == 'T' || text[p] == ',')) {
			p++;
		}
		if (p < to && !time()) {
			return false;
		}
		return zone() && p == to && resolve();
	}

	/** Seconds since 1970 on the clock of the text. */
	double localSeconds() {
		return daysSince1970(fields[2], fields[1], fields[0]) * 86_400.0 + secondOfDay;
	}

	/** Days of the Gregorian calendar, counted in years that begin in March. */
	static long daysSince1970(int year, int month, int day) {
		long y = year - (month <= 2 ? 1 : 0);
		long era = Math.floorDiv(y, 400L);
		long yearOfEra = y - era * 400;
		long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
		long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
		return era * 146_097 + dayOfEra - 719_468;
	}

	private boolean date() {
		while (count < 3 && p < to) {
			int start = p;
			if (isDigit(text[p])) {
				fields[count] = digits(8);
				lengths[count++] = p - start;
			} else if (isLetter(text[p])) {
				while (p < to && isLetter(text[p])) {
					p++;
				}
				int m = monthOf(start, p);
				if (m > 0 && named < 0) {
					named = count;
					month = m;
					lengths[count++] = 0;
				} else if (count > 0) {
					return false;
				}
				// a day of the week in front is passed over
			} else {
				return false;
			}
			if (count < 3) {
				int separator = p;
				while (p < to && (text[p] == '-' || text[p] == '/' || text[p] == '.' || text[p] == ' ' || text[p] == ',')) {
					p++;
				}
				if (p == separator) {
					return false;
				}
			}
		}
		return count == 3;
	}

	private boolean time() {
		if (!isDigit(text[p])) {
			return p < to && (text[p] == 'Z' || text[p] == '+');
		}
		int hour = digits(2);
		int minute = 0;
		double second = 0;
		if (p < to && text[p] == ':') {
			p++;
			minute = digits(2);
			if (p < to && text[p] == ':') {
				p++;
				second = digits(2);
				if (p < to && (text[p] == '.' || text[p] == ',' || text[p] == ':')) {
					p++;
					int start = p;
					long fraction = 0;
					while (p < to && isDigit(text[p]) && p - start < 15) {
						fraction = fraction * 10 + text[p++] - '0';
					}
					second += fraction / Math.pow(10, p - start);
				}
			}
		}
		hour = half(hour);
		secondOfDay = hour * 3600.0 + minute * 60.0 + second;
		return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 61;
	}

	/** AM and PM; -1 when they do not fit the hour. */
	private int half(int hour) {
		int q = p;
		while (q < to && text[q] == ' ') {
			q++;
		}
		if (q + 1 < to && (text[q + 1] | 0x20) == 'm' && ((text[q] | 0x20) == 'a' || (text[q] | 0x20) == 'p')) {
			p = q + 2;
			if (hour < 1 || hour > 12) {
				return -1;
			}
			return hour % 12 + ((text[q] | 0x20) == 'p' ? 12 : 0);
		}
		return hour;
	}

	private boolean zone() {
		while (p < to && text[p] == ' ') {
			p++;
		}
		if (p < to && text[p] == 'Z') {
			p++;
			offset = Optional.of(0);
		} else if (p < to && (text[p] == '+' || text[p] == '-')) {
			int sign = text[p++] == '-' ? -1 : 1;
			int hours = digits(2);
			if (p < to && text[p] == ':') {
				p++;
			}
			int minutes = p < to ? digits(2) : 0;
			if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
				return false;
			}
			offset = Optional.of(sign * (hours * 3600 + minutes * 60));
		}
		return true;
	}

	/** Puts the fields in the order day, month, year. */
	private boolean resolve() {
		int day;
		int year;
		if (named >= 0) {
			int first = named == 0 ? 1 : 0;
			int second = 3 - named - first;
			boolean yearFirst = lengths[first] == 4;
			day = fields[yearFirst ? second : first];
			year = year(yearFirst ? first : second);
		} else if (lengths[0] == 4) {
			year = fields[0];
			month = fields[1];
			day = fields[2];
		} else {
			year = year(2);
			boolean dayFirst = order == DateOrder.DAY_MONTH;
			day = fields[dayFirst ? 0 : 1];
			month = fields[dayFirst ? 1 : 0];
		}
		fields[0] = day;
		fields[1] = month;
		fields[2] = year;
		return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
	}

	private int year(int index) {
		int value = fields[index];
		return lengths[index] > 2 ? value : value > LATEST_SHORT_YEAR ? 1900 + value : 2000 + value;
	}

	private static int lengthOfMonth(int year, int month) {
		return YearMonth.of(year, month).lengthOfMonth();
	}

	/** Reads digits; -1 when there are none. */
	private int digits(int most) {
		int start = p;
		int value = 0;
		while (p < to && p - start < most && isDigit(text[p])) {
			value = value * 10 + text[p++] - '0';
		}
		return p == start ? -1 : value;
	}

	private int monthOf(int from, int end) {
		String word = new String(text, from, end - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
		for (int m = MONTHS.length - 1; m >= 0; m--) {
			for (String start : MONTHS[m].split("\\|")) {
				if (word.startsWith(start)) {
					return m + 1;
				}
			}
		}
		return 0;
	}

	private static boolean isDigit(byte c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isLetter(byte c) {
		return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c < 0;
	}
}

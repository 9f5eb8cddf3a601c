/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which order a program writes day, month and year. Dates that begin with four digits, or name the month, need no order. */
public enum DateOrder {
	/** Day first. */
	DAY_MONTH,
	/** Month first. */
	MONTH_DAY;

	private static final Pattern NUMBERS = Pattern.compile("^\\s*(\\d{1,2})[-/. ](\\d{1,2})[-/. ]");
	private static final int MONTHS = 12;

	/**
	 * The order that dates of one file show, by a number above twelve.
	 *
	 * @param samples dates of the file; the more of them, the surer
	 * @return the order; empty when all of them can be read both ways, or contradict each other
	 */
	public static Optional<DateOrder> of(List<String> samples) {
		boolean dayFirst = false;
		boolean monthFirst = false;
		for (String sample : samples) {
			Matcher m = NUMBERS.matcher(sample);
			if (m.find()) {
				dayFirst |= Integer.parseInt(m.group(1)) > MONTHS;
				monthFirst |= Integer.parseInt(m.group(2)) > MONTHS;
			}
		}
		if (dayFirst == monthFirst) {
			return Optional.empty();
		}
		return Optional.of(dayFirst ? DAY_MONTH : MONTH_DAY);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import org.lithoscope.io.text.CellParser;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.Decimals;

/** Clocks: dates, seconds since 1970, or the days that spreadsheets count from 1899-12-30. Gives seconds since 1970 on the same clock. */
final class ClockCells implements CellParser {

	private static final double DAYS_BEFORE_1970 = 25_569;
	private static final double SECONDS_OF_DAY = 86_400;
	private static final double MOST_DAYS = 200_000;

	private final DateTimes dates;
	private final char decimalPoint;

	ClockCells(DateOrder order, char decimalPoint) {
		this.dates = new DateTimes(order);
		this.decimalPoint = decimalPoint;
	}

	@Override
	public double parse(byte[] text, int first, int to) {
		int from = first;
		while (from < to - 1 && text[from] <= ' ') {
			from++;
		}
		for (int p = from; p < to; p++) {
			if ((text[p] < '0' || text[p] > '9') && text[p] != decimalPoint && text[p] != 'E' && text[p] != 'e' && text[p] != '+') {
				return dates.parse(text, from, to);
			}
		}
		double number = Decimals.parse(text, from, to, decimalPoint);
		if (Double.isNaN(number)) {
			return UNREADABLE;
		}
		return number < MOST_DAYS ? Math.round((number - DAYS_BEFORE_1970) * SECONDS_OF_DAY * 1e6) / 1e6 : number;
	}
}

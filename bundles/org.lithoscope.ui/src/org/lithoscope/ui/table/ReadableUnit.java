/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.List;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;

/** The unit in which the numbers of a column read best: 2.07 mA instead of 0.00207 A. For what is looked at; files keep their units. */
public final class ReadableUnit {

	private static final int SAMPLES = 2000;
	/** A test of ten hours is looked at in hours. */
	private static final double LONG_IN_SECONDS = 36_000;
	/** The units of a quantity from the largest to the smallest. */
	private static final List<List<Unit>> LADDERS = List.of(ladder("A", "mA", "uA", "nA"), ladder("V", "mV", "uV"),
			ladder("A.h", "mA.h", "uA.h"), ladder("W.h", "mW.h", "uW.h"), ladder("W", "mW", "uW"), ladder("MOhm", "kOhm", "Ohm", "mOhm"),
			ladder("F", "mF", "uF", "nF"), ladder("C", "mC", "uC"), ladder("m", "mm", "um", "nm"));

	private ReadableUnit() {
	}

	private static List<Unit> ladder(String... units) {
		return java.util.Arrays.stream(units).map(Unit::of).toList();
	}

	/**
	 * The unit for a column, chosen by its largest number.
	 *
	 * @param column a column of numbers
	 * @return its own unit, or a larger or smaller one of the same quantity
	 */
	public static Unit of(Column column) {
		Unit own = column.info().unit();
		if (own.equals(Units.SECOND)) {
			return largest(column) >= LONG_IN_SECONDS ? Units.HOUR : own;
		}
		for (List<Unit> ladder : LADDERS) {
			if (ladder.contains(own)) {
				double largest = largest(column);
				return largest == 0 ? own : ladder.stream().filter(u -> own.convert(largest, u) >= 1).findFirst().orElse(ladder.getLast());
			}
		}
		return own;
	}

	/** Of rows all over the column. */
	private static double largest(Column column) {
		double largest = 0;
		long rows = column.size();
		for (long s = 0; s < Math.min(SAMPLES, rows); s++) {
			double value = Math.abs(column.get(rows <= SAMPLES ? s : s * (rows - 1) / (SAMPLES - 1)));
			if (value > largest && value < Double.POSITIVE_INFINITY) {
				largest = value;
			}
		}
		return largest;
	}
}

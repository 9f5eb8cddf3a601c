/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * Whether the columns of a file agree with each other. Nothing is changed here: the values stay those that the file states, and the user is
 * told where they cannot be what their header says.
 */
public final class Plausibility {

	private static final double HIGH_VOLTAGE = 100;
	private static final double TOLERANCE = 0.05;
	private static final int CLOCK_CHANGE = 3600;
	private static final int CLOCK_TOLERANCE = 120;

	private Plausibility() {
	}

	/**
	 * Compares voltage with energy over capacity, and test time with the clock.
	 *
	 * @param table   the table
	 * @param notices takes the doubts
	 */
	public static void check(Table table, List<Notice> notices) {
		millivolts(table).ifPresent(notices::add);
		timeUnit(table).ifPresent(notices::add);
		clockChange(table).ifPresent(notices::add);
	}

	/** Energy over capacity is a mean voltage: it tells volts from millivolts. */
	private static Optional<Notice> millivolts(Table table) {
		Optional<Column> capacity = table.column(ColumnRule.CAPACITY);
		Optional<Column> energy = table.column(ColumnRule.ENERGY);
		double[] voltage = table.column(ColumnRule.VOLTAGE).orElseThrow().toArray();
		double highest = 0;
		for (double v : voltage) {
			highest = Math.max(highest, Math.abs(v));
		}
		if (highest < HIGH_VOLTAGE || capacity.isEmpty() || energy.isEmpty()) {
			return Optional.empty();
		}
		double[] charge = capacity.get().toArray();
		int most = 0;
		for (int i = 1; i < charge.length; i++) {
			most = charge[i] > charge[most] ? i : most;
		}
		double mean = energy.get().get(most) / charge[most];
		double ratio = highest / mean;
		if (!(ratio > 500 && ratio < 4000)) {
			return Optional.empty();
		}
		return Optional.of(Notice.warning(String.format(Locale.ROOT, "The column '%s' reaches %.6g, but the energies and capacities of the "
				+ "same file "
				+ "give a mean voltage of %.3g V: it is in millivolts though its header says volts. The values are kept as the file states them.",
				table.column(ColumnRule.VOLTAGE).orElseThrow().info().originalName(), highest, mean)));
	}

	/** A test time without unit against the clock of the rows. */
	private static Optional<Notice> timeUnit(Table table) {
		Column time = table.column(ColumnRule.TIME).orElseThrow();
		Optional<Column> clock = table.column(ColumnRule.CLOCK);
		if (clock.isEmpty() || !time.info().originalUnit().isEmpty() || table.rowCount() < 2) {
			return Optional.empty();
		}
		long last = table.rowCount() - 1;
		double ratio = (clock.get().get(last) - clock.get().get(0)) / (time.get(last) - time.get(0));
		String unit = near(ratio, 60) ? "minutes" : near(ratio, 3600) ? "hours" : "";
		if (unit.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Notice.warning(String.format(Locale.ROOT, "The column '%s' names no unit and is read as seconds, but by the "
				+ "clock of its "
				+ "rows it counts %s: times and whatever is integrated over them are too small by a factor of %.0f.", time.info().originalName(), unit,
				ratio)));
	}

	/** The change to or from daylight saving time inside a test. */
	private static Optional<Notice> clockChange(Table table) {
		Optional<Column> clock = table.column(ColumnRule.CLOCK);
		if (clock.isEmpty()) {
			return Optional.empty();
		}
		double[] clocks = clock.get().toArray();
		double[] times = table.column(ColumnRule.TIME).orElseThrow().toArray();
		for (int i = 1; i < clocks.length; i++) {
			double step = clocks[i] - clocks[i - 1] - (times[i] - times[i - 1]);
			if (Math.abs(step + CLOCK_CHANGE) < CLOCK_TOLERANCE) {
				return Optional.of(Notice.info("The computer's clock was set back by one hour before row " + (i + 1)
						+ "; the test time is not affected."));
			}
		}
		return Optional.empty();
	}

	private static boolean near(double ratio, double expected) {
		return Math.abs(ratio / expected - 1) < TOLERANCE;
	}
}

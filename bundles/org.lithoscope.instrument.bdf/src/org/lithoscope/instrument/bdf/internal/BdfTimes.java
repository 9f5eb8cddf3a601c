/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.bdf.BdfColumn;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/** The two times of the format: since the start of the test, and since 1970. */
public final class BdfTimes {

	private static final int STRETCH = 8192;
	/** 9999-12-31. */
	private static final double LATEST = 253_402_300_799.0;

	private BdfTimes() {
	}

	/**
	 * Adds the test time to a table that has only the Unix time.
	 *
	 * @param table   the table of the file
	 * @param storage where a new column is kept
	 * @param notices takes what the user should know
	 * @return the table with a test time in front
	 */
	public static Table withTestTime(Table table, TableStorage storage, List<Notice> notices) {
		Optional<Column> unix = table.column(BdfColumn.UNIX_TIME);
		if (table.column(BdfColumn.TEST_TIME).isPresent() || unix.isEmpty()) {
			return table;
		}
		ColumnInfo info = new ColumnInfo(BdfColumn.TEST_TIME, Units.SECOND, unix.get().info().originalName(), unix.get().info().originalUnit());
		ColumnBuilder builder = Table.builder(storage).column(info, ColumnType.DOUBLE);
		double start = unix.get().get(0);
		double[] values = new double[STRETCH];
		for (long row = 0; row < unix.get().size(); row += STRETCH) {
			int n = (int) Math.min(STRETCH, unix.get().size() - row);
			unix.get().copyTo(row, values, 0, n);
			for (int i = 0; i < n; i++) {
				values[i] -= start;
			}
			builder.append(values, 0, n);
		}
		notices.add(Notice.info("The file gives Unix time only; the test time counts from its first row."));
		List<Column> columns = new ArrayList<>();
		columns.add(builder.build());
		columns.addAll(table.columns());
		return Table.of(columns);
	}

	/**
	 * Says where the test time steps back.
	 *
	 * @param table   the table
	 * @param notices takes the warning
	 */
	public static void check(Table table, List<Notice> notices) {
		Column time = table.column(BdfColumn.TEST_TIME).orElseThrow();
		double[] values = new double[STRETCH];
		double last = Double.NEGATIVE_INFINITY;
		long back = 0;
		long first = -1;
		for (long row = 0; row < time.size(); row += STRETCH) {
			int n = (int) Math.min(STRETCH, time.size() - row);
			time.copyTo(row, values, 0, n);
			for (int i = 0; i < n; i++) {
				if (values[i] < last) {
					back++;
					first = first < 0 ? row + i + 1 : first;
				}
				last = values[i];
			}
		}
		if (back > 0) {
			notices.add(Notice.warning("The test time steps back " + (back == 1 ? "once, at row " : back + " times, first at row ") + first
					+ ": charges that are integrated over time are not to be trusted there."));
		}
	}

	/**
	 * The start as an instant.
	 *
	 * @param table the table
	 * @return the first Unix time, if the file has one
	 */
	public static TimeBase start(Table table) {
		return table.column(BdfColumn.UNIX_TIME).filter(c -> c.get(0) >= 0 && c.get(0) <= LATEST).map(c -> {
			double seconds = c.get(0);
			long whole = (long) seconds;
			return TimeBase.ofInstant(Double.toString(seconds), Instant.ofEpochSecond(whole, Math.round((seconds - whole) * 1e6) * 1000));
		}).orElseGet(TimeBase::unknown);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.List;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** The time of a test out of the times in its steps: pauses between steps do not count, as in the programs of the vendors. */
final class StepTimes {

	private static final ColumnInfo TEST_TIME = new ColumnInfo("test_time_second", Units.SECOND, "", "");

	private StepTimes() {
	}

	/**
	 * Adds up the steps. A step ends where its number, its kind or its cycle changes, or where its time goes back.
	 *
	 * @param table a table with {@code step_time_second}
	 * @return the time of the test in s
	 */
	static Column total(Table table) {
		double[] inStep = table.column("step_time_second").orElseThrow().toArray();
		List<Column> marks = table.columns().stream()
				.filter(c -> List.of("cycle_count", "step_id", "step_count", "step_type").contains(c.info().name())).toList();
		double[] total = new double[inStep.length];
		double before = 0;
		double latest = 0;
		for (int row = 0; row < total.length; row++) {
			int current = row;
			boolean next = row > 0 && (inStep[row] < latest || marks.stream().anyMatch(mark -> changes(mark, current)));
			if (next) {
				before += latest;
				latest = 0;
			}
			latest = Double.isNaN(inStep[row]) ? latest : inStep[row];
			total[row] = before + inStep[row];
		}
		return Column.ofDoubles(TEST_TIME, total);
	}

	private static boolean changes(Column mark, int row) {
		return Double.compare(mark.get(row), mark.get(row - 1)) != 0;
	}
}

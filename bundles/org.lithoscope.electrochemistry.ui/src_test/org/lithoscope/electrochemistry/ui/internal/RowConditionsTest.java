/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class RowConditionsTest {

	private static final Table CYCLES = Table.of(Column.ofInts(ColumnInfo.of("cycle_count", Units.ONE), 1, 2, 3, 4),
			Column.ofDoubles(ColumnInfo.of("cycle_discharging_capacity_ah", Units.AMPERE_HOUR), 0.004, 0.003, 0.002, 0.001),
			Column.ofDoubles(ColumnInfo.of("coulombic_efficiency", Units.PERCENT), 90, 99.5, Double.NaN, 99));

	private static long[] kept(String text) {
		LongPredicate rows = RowConditions.parse(text, CYCLES);
		return LongStream.range(0, CYCLES.rowCount()).filter(rows).toArray();
	}

	@Test
	void allConditionsMustHold() {
		assertArrayEquals(new long[] {0, 1, 2, 3}, kept(" "));
		assertArrayEquals(new long[] {1, 3}, kept("CE >= 99"), "a missing efficiency meets no condition");
		assertArrayEquals(new long[] {1}, kept("ce>=99, discharging>0.001"));
		assertArrayEquals(new long[] {2}, kept("cycle=3"));
		assertArrayEquals(new long[] {3}, kept("capacity<1.5e-3"), "a part of the name is enough");
	}

	@Test
	void whatIsNotUnderstoodIsSaid() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> kept("retention>3")).getMessage().contains("'retention'"));
		assertThrows(IllegalArgumentException.class, () -> kept("ce"));
		assertThrows(IllegalArgumentException.class, () -> kept("ce<1-1"));
	}
}

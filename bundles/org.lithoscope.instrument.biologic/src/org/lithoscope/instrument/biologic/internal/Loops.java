/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.Arrays;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Which rows belong to which pass of a loop over techniques. */
final class Loops {

	/** The name of the table. */
	static final String TABLE = "loops";
	private static final int MOST = 1_000_000;

	private Loops() {
	}

	/**
	 * The loops of an .mpr module: a count, then the row at which each begins, the last one being where the data end.
	 *
	 * @param b the contents of the module, as far as they are there
	 * @return the table; without rows when there is no loop
	 */
	static Table of(byte[] b) {
		long marks = Math.min(LittleEndian.u4(b, 0), Math.min(MOST, (b.length - 4) / 4));
		int count = (int) Math.max(0, marks - 1);
		int[] first = new int[count];
		int[] last = new int[count];
		for (int i = 0; i < count; i++) {
			first[i] = (int) LittleEndian.u4(b, 4 + 4 * i);
			last[i] = (int) LittleEndian.u4(b, 8 + 4 * i) - 1;
		}
		return of(first, last);
	}

	/**
	 * The loops by their first and last rows.
	 *
	 * @param first the first row of each, from 0
	 * @param last  the last row of each
	 * @return the table
	 */
	static Table of(int[] first, int[] last) {
		int[] numbers = new int[first.length];
		Arrays.setAll(numbers, i -> i);
		return Table.of(Column.ofInts(ColumnInfo.of("loop", Units.ONE), numbers),
				Column.ofInts(ColumnInfo.of("first_row", Units.ONE), first), Column.ofInts(ColumnInfo.of("last_row", Units.ONE), last));
	}
}

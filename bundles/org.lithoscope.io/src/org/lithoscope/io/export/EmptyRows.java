/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/** Rows that are none: programs that append to a file write its header line again. */
final class EmptyRows {

	private EmptyRows() {
	}

	/**
	 * A table without the rows in which some columns all are missing.
	 *
	 * @param table   the table
	 * @param needed  the columns
	 * @param storage where a new table is kept
	 * @return the table itself when there is no such row
	 */
	static Table without(Table table, Iterable<String> needed, TableStorage storage) {
		List<Column> columns = new ArrayList<>();
		needed.forEach(name -> table.column(name).ifPresent(columns::add));
		List<Integer> empty = new ArrayList<>();
		for (int row = 0; row < table.rowCount(); row++) {
			boolean none = true;
			for (Column column : columns) {
				none &= Double.isNaN(column.get(row));
			}
			if (none) {
				empty.add(row);
			}
		}
		if (empty.isEmpty()) {
			return table;
		}
		Table.Builder builder = Table.builder(storage);
		for (Column column : table.columns()) {
			ColumnBuilder copy = builder.column(column.info(), column.type()).expect(table.rowCount() - empty.size());
			int next = 0;
			for (int row = 0; row < table.rowCount(); row++) {
				if (next < empty.size() && empty.get(next) == row) {
					next++;
				} else if (column.type() == ColumnType.DICTIONARY) {
					copy.appendText(column.text(row).orElse(null));
				} else {
					copy.append(column.get(row));
				}
			}
		}
		return builder.build();
	}
}

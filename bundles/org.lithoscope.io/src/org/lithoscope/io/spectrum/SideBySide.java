/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.spectrum;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Spectra that stand beside each other in one table, as programs export several curves: the names of the columns come again. */
final class SideBySide {

	private SideBySide() {
	}

	/**
	 * The spectra of a table.
	 *
	 * @param table a table in which the names that come again have numbers, see {@link SpectrumHeader#unique}
	 * @return the spectra from left to right; the table itself when there is one
	 */
	static List<Table> of(Table table) {
		List<Column> first = new ArrayList<>(table.columns());
		List<Table> others = new ArrayList<>();
		for (int k = 2; table.column(SpectrumHeader.FREQUENCY + "_" + k).isPresent(); k++) {
			String suffix = "_" + k;
			List<Column> numbered = table.columns().stream().filter(column -> column.info().name().endsWith(suffix)).toList();
			Table other = filled(Table.of(numbered.stream().map(column -> renamed(column, suffix)).toList()));
			boolean parts = other.column(SpectrumHeader.REAL).isPresent() && other.column(SpectrumHeader.IMAGINARY).isPresent();
			if (parts && other.rowCount() > 0) {
				first.removeAll(numbered);
				others.add(other);
			}
		}
		if (others.isEmpty()) {
			return List.of(table);
		}
		others.add(0, filled(Table.of(first)));
		return others;
	}

	/** The rows with a frequency: the shorter one of two spectra ends above the other. */
	private static Table filled(Table table) {
		Column frequency = table.column(SpectrumHeader.FREQUENCY).orElseThrow();
		return SpectrumTable.where(table, row -> !Double.isNaN(frequency.get(row)));
	}

	private static Column renamed(Column column, String suffix) {
		ColumnInfo info = column.info();
		String name = info.name().substring(0, info.name().length() - suffix.length());
		return Column.ofDoubles(new ColumnInfo(name, info.unit(), info.originalName(), info.originalUnit()), column.toArray());
	}
}

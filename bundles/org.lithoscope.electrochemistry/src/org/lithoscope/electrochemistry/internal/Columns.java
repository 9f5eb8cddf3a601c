/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * Makes the table of a result out of a list.
 *
 * @param <T> what a row is
 */
public final class Columns<T> {

	private final List<T> rows;
	private final List<Column> columns = new ArrayList<>();

	/**
	 * A table with a row for each element.
	 *
	 * @param rows the elements
	 */
	public Columns(List<T> rows) {
		this.rows = rows;
	}

	/**
	 * Adds a column of numbers.
	 *
	 * @param name  the name
	 * @param unit  the unit of the numbers
	 * @param value the number of a row; NaN is missing
	 * @return this
	 */
	public Columns<T> number(String name, Unit unit, ToDoubleFunction<T> value) {
		columns.add(Column.ofDoubles(ColumnInfo.of(name, unit), rows.stream().mapToDouble(value).toArray()));
		return this;
	}

	/**
	 * Adds a column of whole numbers.
	 *
	 * @param name  the name
	 * @param value the number of a row; NaN is missing
	 * @return this
	 */
	public Columns<T> whole(String name, ToDoubleFunction<T> value) {
		int[] values = rows.stream().mapToDouble(value).mapToInt(v -> Double.isNaN(v) ? Integer.MIN_VALUE : (int) v).toArray();
		columns.add(Column.ofInts(ColumnInfo.of(name, Units.ONE), values));
		return this;
	}

	/**
	 * Adds a column that counts the rows from 1.
	 *
	 * @param name the name
	 * @return this
	 */
	public Columns<T> numbered(String name) {
		int[] values = IntStream.rangeClosed(1, rows.size()).toArray();
		columns.add(Column.ofInts(ColumnInfo.of(name, Units.ONE), values));
		return this;
	}

	/**
	 * Adds a column of texts.
	 *
	 * @param name the name
	 * @param text the text of a row
	 * @return this
	 */
	public Columns<T> text(String name, Function<T, String> text) {
		columns.add(Column.ofTexts(ColumnInfo.of(name, Units.ONE), rows.stream().map(text).toList()));
		return this;
	}

	/** {@return the table} */
	public Table build() {
		return Table.of(columns);
	}
}

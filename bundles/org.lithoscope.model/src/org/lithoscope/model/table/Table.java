/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of equal length. Immutable. */
public final class Table {

	private final Map<String, Column> columns;
	private final long rowCount;

	private Table(Map<String, Column> columns) {
		this.columns = Collections.unmodifiableMap(columns);
		this.rowCount = columns.values().stream().mapToLong(Column::size).findFirst().orElse(0);
	}

	/**
	 * A table of columns.
	 *
	 * @param columns the columns; equal lengths, distinct names
	 * @return the table
	 * @throws IllegalArgumentException when lengths differ or a name stands twice
	 */
	public static Table of(List<Column> columns) {
		Map<String, Column> byName = new LinkedHashMap<>();
		for (Column column : columns) {
			if (byName.put(column.info().name(), column) != null) {
				throw new IllegalArgumentException("two columns are called " + column.info().name());
			}
			if (column.size() != columns.get(0).size()) {
				throw new IllegalArgumentException("column " + column.info().name() + " has " + column.size() + " rows, "
						+ columns.get(0).info().name() + " has " + columns.get(0).size());
			}
		}
		return new Table(byName);
	}

	/**
	 * A table of columns.
	 *
	 * @param columns the columns; equal lengths, distinct names
	 * @return the table
	 */
	public static Table of(Column... columns) {
		return of(List.of(columns));
	}

	/**
	 * A builder.
	 *
	 * @param storage where the columns live
	 * @return the builder
	 */
	public static Builder builder(TableStorage storage) {
		return new Builder(storage);
	}

	/** {@return the number of rows} */
	public long rowCount() {
		return rowCount;
	}

	/** {@return the columns in order} */
	public List<Column> columns() {
		return List.copyOf(columns.values());
	}

	/**
	 * A column by its canonical name.
	 *
	 * @param name the name
	 * @return the column, if there is one
	 */
	public Optional<Column> column(String name) {
		return Optional.ofNullable(columns.get(name));
	}

	/**
	 * A table of some of the columns.
	 *
	 * @param names the names wanted, in order; those that are missing are left out
	 * @return the projection, sharing the columns
	 */
	public Table project(List<String> names) {
		Map<String, Column> some = new LinkedHashMap<>();
		names.forEach(name -> column(name).ifPresent(c -> some.put(name, c)));
		return new Table(some);
	}

	/**
	 * The table with one more column, or with a column of the same name replaced.
	 *
	 * @param column the column; as long as the table
	 * @return a new table, sharing the other columns
	 */
	public Table with(Column column) {
		Map<String, Column> more = new LinkedHashMap<>(columns);
		more.put(column.info().name(), column);
		return of(new ArrayList<>(more.values()));
	}

	/**
	 * The table with rows of another behind its own. Whole chunks are shared, so that few rows behind many cost little.
	 *
	 * @param other   columns with the same names, types and units
	 * @param from    the first row of the other that is taken
	 * @param storage where what is not shared lives
	 * @return a new table
	 * @throws IllegalArgumentException when the columns are not the same
	 */
	public Table followedBy(Table other, long from, TableStorage storage) {
		java.util.Objects.checkFromToIndex(from, other.rowCount, other.rowCount);
		if (!other.columns.keySet().equals(columns.keySet())) {
			throw new IllegalArgumentException("the columns " + other.columns.keySet() + " are not " + columns.keySet());
		}
		List<Column> longer = new ArrayList<>();
		for (Column column : columns.values()) {
			longer.add(ColumnBuilder.behind(column, other.columns.get(column.info().name()), from, storage));
		}
		return of(longer);
	}

	/** Collects a table column by column. */
	public static final class Builder {

		private final TableStorage storage;
		private final List<ColumnBuilder> builders = new ArrayList<>();

		private Builder(TableStorage storage) {
			this.storage = storage;
		}

		/**
		 * Adds a column to be filled.
		 *
		 * @param info what it is
		 * @param type how it is stored
		 * @return the column's builder
		 */
		public ColumnBuilder column(ColumnInfo info, ColumnType type) {
			ColumnBuilder builder = new ColumnBuilder(info, type, storage);
			builders.add(builder);
			return builder;
		}

		/**
		 * Builds the table.
		 *
		 * @return the table
		 * @throws IllegalArgumentException when lengths differ or a name stands twice
		 */
		public Table build() {
			return Table.of(builders.stream().map(ColumnBuilder::build).toList());
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.report.CsvReport;

/**
 * What a report shows of a table: its first rows, and the whole of it as a file inside.
 *
 * @param name  the name of the table
 * @param table the table
 */
public record TablePreview(String name, Table table) {

	/** What is said of a table that is not inside. */
	public static final String TOO_LARGE = "The whole table is too large to be inside this report; the command convert writes it.";

	private static final int ROWS = 25;
	private static final long MOST_NUMBERS_INSIDE = 1_000_000;

	/** {@return how many rows are shown} */
	public long rows() {
		return Math.min(ROWS, table.rowCount());
	}

	/** {@return what part of the table is shown} */
	public String note() {
		return table.rowCount() > ROWS ? "The first " + ROWS + " of " + table.rowCount() + " rows." : table.rowCount() + " rows.";
	}

	/** {@return whether the whole table is small enough to be inside the report} */
	public boolean isWholeInside() {
		return table.rowCount() * table.columns().size() <= MOST_NUMBERS_INSIDE;
	}

	/**
	 * The whole table.
	 *
	 * @return a CSV file in UTF-8
	 * @throws IOException never, as it is written to memory
	 */
	public byte[] csv() throws IOException {
		StringBuilder csv = new StringBuilder();
		CsvReport.write(table, csv);
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** {@return the name of the CSV file} */
	public String fileName() {
		return name.replaceAll("[^A-Za-z0-9._-]+", "-") + ".csv";
	}

	/**
	 * The head of a column.
	 *
	 * @param column the column
	 * @return its name in words
	 */
	public static String head(Column column) {
		return column.info().name().replace('_', ' ');
	}

	/**
	 * The unit of a column.
	 *
	 * @param column the column
	 * @return the unit, empty where there are words
	 */
	public static String unit(Column column) {
		return isWord(column) ? "" : Numbers.unit(column.info().unit());
	}

	/**
	 * Whether there are words in a column, not numbers.
	 *
	 * @param column the column
	 * @return true for words
	 */
	public static boolean isWord(Column column) {
		return column.type() == ColumnType.DICTIONARY;
	}

	/**
	 * A cell.
	 *
	 * @param column the column
	 * @param row    the row
	 * @return what is shown; a dash where nothing is known
	 */
	public static String text(Column column, long row) {
		return switch (column.type()) {
			case DOUBLE, FLOAT -> Numbers.value(column.get(row));
			case INT, FLAG, DICTIONARY -> column.text(row).orElse("–");
		};
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.report.CsvReport;

/** Writes the first rows of a table, and the whole table as a file to be saved. */
final class TableWriter {

	private static final int ROWS = 25;
	private static final long MOST_NUMBERS_INSIDE = 1_000_000;

	private final HtmlWriter html;

	TableWriter(HtmlWriter html) {
		this.html = html;
	}

	void write(String name, Table table) throws IOException {
		html.open("div", "class", "table").open("table", "class", "data").open("caption").text(name);
		html.close().open("thead").open("tr");
		for (Column column : table.columns()) {
			html.element("th", column.info().name().replace('_', ' '), "class", kind(column));
		}
		html.close().open("tr", "class", "units");
		for (Column column : table.columns()) {
			html.element("th", column.type() == ColumnType.DICTIONARY ? "" : Numbers.unit(column.info().unit()), "class", kind(column));
		}
		html.close().close().open("tbody");
		for (long row = 0; row < Math.min(ROWS, table.rowCount()); row++) {
			html.open("tr");
			for (Column column : table.columns()) {
				html.element("td", text(column, row), "class", kind(column));
			}
			html.close();
		}
		html.close().close().close();
		note(name, table);
	}

	private static String kind(Column column) {
		return column.type() == ColumnType.DICTIONARY ? "word" : "number";
	}

	private static String text(Column column, long row) {
		return switch (column.type()) {
			case DOUBLE, FLOAT -> Numbers.value(column.get(row));
			case INT, FLAG, DICTIONARY -> column.text(row).orElse("–");
		};
	}

	private void note(String name, Table table) throws IOException {
		html.open("p", "class", "muted");
		html.text(table.rowCount() > ROWS ? "The first " + ROWS + " of " + table.rowCount() + " rows. " : table.rowCount() + " rows. ");
		List<Column> columns = table.columns();
		if (table.rowCount() * columns.size() <= MOST_NUMBERS_INSIDE) {
			StringBuilder csv = new StringBuilder();
			CsvReport.write(table, csv);
			String data = Base64.getEncoder().encodeToString(csv.toString().getBytes(StandardCharsets.UTF_8));
			html.element("a", "All rows as CSV", "href", "data:text/csv;charset=utf-8;base64," + data, "download",
					name.replaceAll("[^A-Za-z0-9._-]+", "-") + ".csv");
		} else {
			html.text("The whole table is too large for this page; the command convert writes it.");
		}
		html.close();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.io.IOException;
import java.util.List;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** Writes tables as CSV (RFC 4180), under a heading of name and unit; numbers read back the same, missing ones are empty. */
public final class CsvReport {

	private CsvReport() {
	}

	/**
	 * Writes a whole table.
	 *
	 * @param table the table
	 * @param out   where to; lines end in CR LF
	 * @throws IOException when it cannot be written
	 */
	public static void write(Table table, Appendable out) throws IOException {
		List<Column> columns = table.columns();
		for (int c = 0; c < columns.size(); c++) {
			String unit = columns.get(c).info().unit().equals(Units.ONE) ? "" : " / " + columns.get(c).info().unit().symbol();
			out.append(c == 0 ? "" : ",").append(field(columns.get(c).info().name() + unit));
		}
		out.append("\r\n");
		for (long row = 0; row < table.rowCount(); row++) {
			for (int c = 0; c < columns.size(); c++) {
				out.append(c == 0 ? "" : ",").append(field(columns.get(c).text(row).orElse("")));
			}
			out.append("\r\n");
		}
	}

	private static String field(String text) {
		boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}

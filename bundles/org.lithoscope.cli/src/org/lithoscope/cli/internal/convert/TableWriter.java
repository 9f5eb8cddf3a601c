/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Writes a table as comma-separated values (RFC 4180, UTF-8, no byte order mark), with every digit needed to get the numbers back. */
public final class TableWriter {

	private static final int BLOCK = 4096;

	private TableWriter() {
	}

	/**
	 * Writes a table.
	 *
	 * @param table the table
	 * @param out   where to; not closed
	 * @throws IOException when it cannot be written
	 */
	public static void write(Table table, OutputStream out) throws IOException {
		List<Column> columns = table.columns();
		out.write((String.join(",", columns.stream().map(c -> quoted(c.info().name())).toList()) + "\n").getBytes(StandardCharsets.UTF_8));
		double[][] block = new double[columns.size()][BLOCK];
		StringBuilder text = new StringBuilder();
		for (long from = 0; from < table.rowCount(); from += BLOCK) {
			int count = (int) Math.min(BLOCK, table.rowCount() - from);
			for (int c = 0; c < columns.size(); c++) {
				columns.get(c).copyTo(from, block[c], 0, count);
			}
			text.setLength(0);
			for (int row = 0; row < count; row++) {
				for (int c = 0; c < columns.size(); c++) {
					cell(text.append(c == 0 ? "" : ","), columns.get(c), block[c][row]);
				}
				text.append('\n');
			}
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		out.flush();
	}

	private static void cell(StringBuilder text, Column column, double value) {
		if (column.type() == ColumnType.DICTIONARY) {
			text.append(value < 0 ? "" : quoted(column.dictionary().get((int) value)));
		} else if (column.type() == ColumnType.FLOAT && !Double.isNaN(value)) {
			// as short as the stored number allows
			text.append((float) value);
		} else if (!Double.isNaN(value)) {
			if (value == Math.rint(value) && Math.abs(value) < 1e15) {
				text.append((long) value);
			} else {
				text.append(value);
			}
		}
	}

	private static String quoted(String text) {
		return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}
}

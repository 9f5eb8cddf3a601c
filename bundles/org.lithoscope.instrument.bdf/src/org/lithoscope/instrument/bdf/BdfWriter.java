/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/**
 * Writes a table as CSV of the Battery Data Format: UTF-8, commas, LF, machine names, the required columns first. Numbers are written so
 * that they are read back bit by bit; missing values are empty cells.
 */
public final class BdfWriter {

	private static final List<String> FIRST = List.of(BdfColumn.TEST_TIME, BdfColumn.VOLTAGE, BdfColumn.CURRENT);
	private static final int STRETCH = 4096;

	private final boolean all;
	private final boolean labels;

	private BdfWriter(boolean all, boolean labels) {
		this.all = all;
		this.labels = labels;
	}

	/** {@return a writer of the columns that the format knows, under their machine names} */
	public static BdfWriter standard() {
		return new BdfWriter(false, false);
	}

	/** {@return a writer that also writes the columns that the format does not know, under their own names} */
	public BdfWriter withAllColumns() {
		return new BdfWriter(true, labels);
	}

	/** {@return a writer that writes preferred labels, such as {@code Voltage / V}, instead of machine names} */
	public BdfWriter withLabels() {
		return new BdfWriter(all, true);
	}

	/**
	 * Writes a table.
	 *
	 * @param table the table, with voltage, current, and test time or Unix time, in the units of the format
	 * @param out   where to; flushed, not closed
	 * @throws IllegalArgumentException when a required column is missing or a column has another unit than the format says
	 * @throws IOException              when it cannot be written
	 */
	public void write(Table table, OutputStream out) throws IOException {
		List<Column> columns = columns(table);
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		StringBuilder line = new StringBuilder();
		for (Column column : columns) {
			cell(line, header(column));
		}
		end(line, writer);
		double[][] values = new double[columns.size()][STRETCH];
		for (long from = 0; from < table.rowCount(); from += STRETCH) {
			int n = (int) Math.min(STRETCH, table.rowCount() - from);
			for (int c = 0; c < values.length; c++) {
				columns.get(c).copyTo(from, values[c], 0, n);
			}
			for (int row = 0; row < n; row++) {
				for (int c = 0; c < values.length; c++) {
					cell(line, text(columns.get(c), values[c][row]));
				}
				end(line, writer);
			}
		}
		writer.flush();
	}

	private List<Column> columns(Table table) {
		List<Column> columns = new ArrayList<>();
		boolean timed = table.column(BdfColumn.TEST_TIME).or(() -> table.column(BdfColumn.UNIX_TIME)).isPresent();
		if (!timed || table.column(BdfColumn.VOLTAGE).isEmpty() || table.column(BdfColumn.CURRENT).isEmpty()) {
			throw new IllegalArgumentException("the Battery Data Format needs voltage, current, and test time or Unix time");
		}
		FIRST.forEach(name -> table.column(name).ifPresent(columns::add));
		for (Column column : table.columns()) {
			Optional<BdfColumn> known = Optional.ofNullable(BdfColumn.all().get(column.info().name()));
			if (known.isPresent() && !known.get().unit().equals(column.info().unit())) {
				throw new IllegalArgumentException("column " + column.info().name() + " is in " + column.info().unit() + " instead of "
						+ known.get().unit());
			}
			if (!FIRST.contains(column.info().name()) && (all || known.isPresent())) {
				columns.add(column);
			}
		}
		return columns;
	}

	private String header(Column column) {
		BdfColumn known = BdfColumn.all().get(column.info().name());
		return labels && known != null ? known.preferredLabel() : column.info().name();
	}

	private static String text(Column column, double value) {
		if (column.type() == ColumnType.DICTIONARY) {
			return value < 0 ? "" : column.dictionary().get((int) value);
		}
		if (Double.isNaN(value)) {
			return "";
		}
		boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && (value != 0 || 1 / value > 0);
		return whole ? Long.toString((long) value) : column.type() == ColumnType.FLOAT ? Float.toString((float) value) : Double.toString(value);
	}

	private static void cell(StringBuilder line, String text) {
		boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
		line.append(quoted ? '"' + text.replace("\"", "\"\"").replaceAll("[\r\n]+", " ") + '"' : text).append(',');
	}

	private static void end(StringBuilder line, Writer writer) throws IOException {
		line.setCharAt(line.length() - 1, '\n');
		writer.append(line);
		line.setLength(0);
	}
}

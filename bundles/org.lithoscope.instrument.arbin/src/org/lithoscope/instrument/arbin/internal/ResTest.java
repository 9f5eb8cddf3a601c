/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Cursor;
import com.healthmarketscience.jackcess.CursorBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;

/** The records of one or several tests in a result database, by test. */
public final class ResTest {

	private static final String TEST = "Test_ID";
	private static final double SECONDS_OF_DAY = 86_400;
	private static final double DAYS_BEFORE_1970 = 25_569;
	private static final int STRETCH = 2048;

	private final org.lithoscope.model.table.Table.Builder table;
	private final List<Column> sources = new ArrayList<>();
	private final List<ColumnBuilder> targets = new ArrayList<>();
	private final List<ExportColumns.Match> matches = new ArrayList<>();

	private ResTest(Table records, ReadContext context) {
		table = org.lithoscope.model.table.Table.builder(context.storage());
		ExportColumns rules = ArbinColumns.of("cycle_");
		for (Column column : records.getColumns()) {
			Optional<ExportColumns.Match> match = rules.match(column.getName());
			if (match.isPresent() && !column.getName().equals(TEST) && isNumber(column.getType())) {
				boolean count = match.get().kind().orElse(null) == ExportColumns.Kind.COUNT;
				boolean single = column.getType() == DataType.FLOAT;
				sources.add(column);
				matches.add(match.get());
				targets.add(table.column(match.get().info(), count ? ColumnType.INT : single ? ColumnType.FLOAT : ColumnType.DOUBLE));
			}
		}
	}

	private static boolean isNumber(DataType type) {
		return switch (type) {
			case BYTE, INT, LONG, FLOAT, DOUBLE, SHORT_DATE_TIME -> true;
			default -> false;
		};
	}

	/**
	 * Reads the records of all tests.
	 *
	 * @param records the table of records
	 * @param context progress, cancel, memory
	 * @return a table of columns for each test, by its number
	 * @throws IOException when the database is damaged
	 */
	public static Map<Integer, org.lithoscope.model.table.Table> read(Table records, ReadContext context) throws IOException {
		Map<Integer, ResTest> tests = new LinkedHashMap<>();
		Column testColumn = records.getColumn(TEST);
		Cursor cursor = CursorBuilder.createCursor(records);
		int total = records.getRowCount();
		int row = 0;
		int current = Integer.MIN_VALUE;
		ResTest test = null;
		while (cursor.moveToNextRow()) {
			if (row++ % STRETCH == 0) {
				context.checkCancelled();
				context.progress(Math.min(row, total), Math.max(row, total));
			}
			int number = ((Number) cursor.getCurrentRowValue(testColumn)).intValue();
			if (test == null || number != current) {
				current = number;
				test = tests.computeIfAbsent(number, n -> new ResTest(records, context));
			}
			test.add(cursor);
		}
		Map<Integer, org.lithoscope.model.table.Table> tables = new LinkedHashMap<>();
		tests.forEach((number, found) -> tables.put(number, found.table.build()));
		return tables;
	}

	private void add(Cursor cursor) throws IOException {
		for (int i = 0; i < sources.size(); i++) {
			Object value = cursor.getCurrentRowValue(sources.get(i));
			double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
			boolean clock = matches.get(i).kind().orElse(null) == ExportColumns.Kind.CLOCK;
			// a day is counted to about a microsecond
			targets.get(i).append(clock ? Math.round((number - DAYS_BEFORE_1970) * SECONDS_OF_DAY * 1e4) / 1e4 : number);
		}
	}

	/**
	 * The values of auxiliary channels, by data point.
	 *
	 * @param auxiliary the table of auxiliary values
	 * @param test      the number of the test
	 * @param points    the data points of the test
	 * @return a column for each channel that has values
	 * @throws IOException when the database is damaged
	 */
	public static List<org.lithoscope.model.table.Column> auxiliary(Table auxiliary, int test, double[] points) throws IOException {
		Map<ColumnInfo, double[]> channels = new LinkedHashMap<>();
		Map<Integer, Integer> rowOf = new LinkedHashMap<>();
		for (int i = 0; i < points.length; i++) {
			rowOf.put((int) points[i], i);
		}
		for (Row row : auxiliary) {
			Integer at = rowOf.get(number(row, "Data_Point"));
			if (number(row, TEST) == test && at != null && row.get("X") instanceof Number value) {
				ColumnInfo channel = auxiliary(number(row, "Data_Type"), number(row, "Auxiliary_Index") + 1);
				channels.computeIfAbsent(channel, c -> missing(points.length))[at] = value.doubleValue();
			}
		}
		List<org.lithoscope.model.table.Column> columns = new ArrayList<>();
		channels.forEach((channel, values) -> columns.add(org.lithoscope.model.table.Column.ofDoubles(channel, values)));
		return columns;
	}

	/** What an auxiliary channel measures; kinds beyond voltage and temperature keep the number that the file calls them by. */
	private static ColumnInfo auxiliary(int kind, int number) {
		String original = "Auxiliary_Table.X, type " + kind + ", channel " + number;
		return switch (kind) {
			case 0 -> new ColumnInfo("aux_" + number + "_volt", Units.VOLT, original, "V");
			case 1 -> new ColumnInfo("temperature_t" + number + "_celsius", Units.CELSIUS, original, "C");
			default -> new ColumnInfo("aux_" + kind + "_" + number, Units.ONE, original, "");
		};
	}

	private static int number(Row row, String column) {
		return row.get(column) instanceof Number n ? n.intValue() : -1;
	}

	private static double[] missing(int length) {
		double[] values = new double[length];
		java.util.Arrays.fill(values, Double.NaN);
		return values;
	}
}

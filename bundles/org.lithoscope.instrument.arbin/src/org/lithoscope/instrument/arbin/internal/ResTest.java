/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Table;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;

/** The records of one or several tests in a result database, by test. */
public final class ResTest {

	private static final String TEST = "Test_ID";
	private static final List<String> AUXILIARY = List.of(TEST, "Data_Point", "Data_Type", "Auxiliary_Index", "X");
	private static final double SECONDS_OF_DAY = 86_400;
	private static final double DAYS_BEFORE_1970 = 25_569;
	private static final int STRETCH = 2048;

	private final org.lithoscope.model.table.Table.Builder table;
	private final List<Integer> sources = new ArrayList<>();
	private final List<ColumnBuilder> targets = new ArrayList<>();
	private final List<ExportColumns.Match> matches = new ArrayList<>();

	private ResTest(List<Column> columns, ReadContext context) {
		table = org.lithoscope.model.table.Table.builder(context.storage());
		ExportColumns rules = ArbinColumns.of("cycle_");
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			Optional<ExportColumns.Match> match = rules.match(column.getName());
			if (match.isPresent() && !column.getName().equals(TEST) && isNumber(column.getType())) {
				boolean count = match.get().kind().orElse(null) == ExportColumns.Kind.COUNT;
				boolean single = column.getType() == DataType.FLOAT;
				sources.add(i);
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
	 * @param file    the file, for messages
	 * @param records the table of records
	 * @param context progress, cancel, memory
	 * @return a table of columns for each test, by its number
	 * @throws ReadException when the database is damaged
	 */
	public static Map<Integer, org.lithoscope.model.table.Table> read(String file, Table records, ReadContext context) throws ReadException {
		Map<Integer, ResTest> tests = new LinkedHashMap<>();
		List<Column> columns = AccessCalls.ask(file, () -> List.<Column>copyOf(records.getColumns()));
		int testAt = columns.stream().map(Column::getName).toList().indexOf(TEST);
		AccessRows rows = new AccessRows(file, records, columns);
		int total = AccessCalls.ask(file, records::getRowCount);
		int row = 0;
		int current = Integer.MIN_VALUE;
		ResTest test = null;
		while (rows.next()) {
			if (row++ % STRETCH == 0) {
				context.checkCancelled();
				context.progress(Math.min(row, total), Math.max(row, total));
			}
			double number = testAt < 0 ? Double.NaN : rows.number(testAt);
			if (Double.isNaN(number)) {
				throw new ReadException(file, "record " + row + " in " + records.getName() + " does not say its test");
			}
			if (test == null || (int) number != current) {
				current = (int) number;
				test = tests.computeIfAbsent(current, n -> new ResTest(columns, context));
			}
			test.add(rows);
		}
		Map<Integer, org.lithoscope.model.table.Table> tables = new LinkedHashMap<>();
		tests.forEach((number, found) -> tables.put(number, found.table.build()));
		return tables;
	}

	private void add(AccessRows rows) {
		for (int i = 0; i < targets.size(); i++) {
			double number = rows.number(sources.get(i));
			boolean clock = matches.get(i).kind().orElse(null) == ExportColumns.Kind.CLOCK;
			// a day is counted to about a microsecond
			targets.get(i).append(clock ? Math.round((number - DAYS_BEFORE_1970) * SECONDS_OF_DAY * 1e4) / 1e4 : number);
		}
	}

	/**
	 * The values of auxiliary channels, by data point.
	 *
	 * @param file      the file, for messages
	 * @param auxiliary the table of auxiliary values
	 * @param test      the number of the test
	 * @param points    the data points of the test
	 * @return a column for each channel that has values
	 * @throws ReadException when the database is damaged
	 */
	public static List<org.lithoscope.model.table.Column> auxiliary(String file, Table auxiliary, int test, double[] points)
			throws ReadException {
		Map<ColumnInfo, double[]> channels = new LinkedHashMap<>();
		Map<Integer, Integer> rowOf = new LinkedHashMap<>();
		for (int i = 0; i < points.length; i++) {
			rowOf.put((int) points[i], i);
		}
		List<Column> columns = AccessCalls.ask(file, () -> AUXILIARY.stream().<Column>map(auxiliary::getColumn).toList());
		AccessRows rows = new AccessRows(file, auxiliary, columns);
		while (rows.next()) {
			Integer at = rowOf.get((int) rows.number(1));
			double value = rows.number(4);
			if ((int) rows.number(0) == test && at != null && !Double.isNaN(value)) {
				ColumnInfo channel = auxiliary((int) rows.number(2), (int) rows.number(3) + 1);
				channels.computeIfAbsent(channel, c -> missing(points.length))[at] = value;
			}
		}
		List<org.lithoscope.model.table.Column> found = new ArrayList<>();
		channels.forEach((channel, values) -> found.add(org.lithoscope.model.table.Column.ofDoubles(channel, values)));
		return found;
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

	private static double[] missing(int length) {
		double[] values = new double[length];
		java.util.Arrays.fill(values, Double.NaN);
		return values;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of two whole numbers and perhaps a real one, many in one statement: what costs is the statement. */
final class Rows implements AutoCloseable {

	private static final int ROWS = 100;

	private final Connection connection;
	private final String table;
	private final boolean real;
	private final PreparedStatement full;
	private final long[] first = new long[ROWS];
	private final long[] second = new long[ROWS];
	private final double[] third = new double[ROWS];
	private int filled;

	/**
	 * Rows of a table.
	 *
	 * @param connection the database
	 * @param table      the table; a row that is there already is left out
	 * @param real       whether it has a third column, of real numbers
	 */
	Rows(Connection connection, String table, boolean real) throws SQLException {
		this.connection = connection;
		this.table = table;
		this.real = real;
		this.full = connection.prepareStatement(insert(ROWS));
	}

	private String insert(int rows) {
		String row = real ? "(?,?,?)" : "(?,?)";
		return "INSERT OR IGNORE INTO " + table + " VALUES" + (row + ",").repeat(rows - 1) + row;
	}

	void add(long one, long two, double three) throws SQLException {
		first[filled] = one;
		second[filled] = two;
		third[filled++] = three;
		if (filled == ROWS) {
			execute(full);
		}
	}

	private void execute(PreparedStatement statement) throws SQLException {
		int column = 1;
		for (int i = 0; i < filled; i++) {
			statement.setLong(column++, first[i]);
			statement.setLong(column++, second[i]);
			if (real) {
				statement.setDouble(column++, third[i]);
			}
		}
		statement.executeUpdate();
		filled = 0;
	}

	void flush() throws SQLException {
		if (filled > 0) {
			try (PreparedStatement rest = connection.prepareStatement(insert(filled))) {
				execute(rest);
			}
		}
	}

	@Override
	public void close() throws SQLException {
		full.close();
	}
}

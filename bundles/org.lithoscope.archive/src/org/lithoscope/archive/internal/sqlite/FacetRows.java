/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Gathers which record has which term and writes it sorted, in the order in which the table keeps it. */
final class FacetRows implements AutoCloseable {

	private static final int FIRST = 1 << 12;
	/** 32 MB of memory; one million records have about three times as many. */
	private static final int MOST = 1 << 22;
	private static final int SHIFT = 32;

	private final Rows rows;
	private long[] pending = new long[FIRST];
	private int filled;

	FacetRows(Connection connection) throws SQLException {
		rows = new Rows(connection, "facet", false);
	}

	void add(int term, long id) throws SQLException {
		if (filled == pending.length) {
			if (filled == MOST) {
				flush();
			} else {
				pending = Arrays.copyOf(pending, filled * 2);
			}
		}
		pending[filled++] = (long) term << SHIFT | id;
	}

	void flush() throws SQLException {
		Arrays.sort(pending, 0, filled);
		for (int i = 0; i < filled; i++) {
			rows.add(pending[i] >>> SHIFT, (int) pending[i], 0);
		}
		rows.flush();
		filled = 0;
	}

	@Override
	public void close() throws SQLException {
		rows.close();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.util.List;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Cursor;
import com.healthmarketscience.jackcess.CursorBuilder;
import com.healthmarketscience.jackcess.Table;

import org.lithoscope.model.reader.ReadException;

/** The rows of a table of a database, one after the other. */
public final class AccessRows {

	private final String file;
	private final List<Column> columns;
	private final Object[] values;
	private final Cursor cursor;

	/**
	 * Before the first row.
	 *
	 * @param file    the file, for messages
	 * @param table   the table
	 * @param columns the columns wanted
	 * @throws ReadException when the database is damaged
	 */
	public AccessRows(String file, Table table, List<Column> columns) throws ReadException {
		this.file = file;
		this.columns = List.copyOf(columns);
		this.values = new Object[columns.size()];
		this.cursor = AccessCalls.ask(file, () -> CursorBuilder.createCursor(table));
	}

	/**
	 * Goes to the next row.
	 *
	 * @return whether there is one
	 * @throws ReadException when the database is damaged
	 */
	public boolean next() throws ReadException {
		return AccessCalls.ask(file, () -> {
			boolean found = cursor.moveToNextRow();
			for (int i = 0; found && i < values.length; i++) {
				values[i] = cursor.getCurrentRowValue(columns.get(i));
			}
			return found;
		});
	}

	/** {@return a value of this row, null when it is missing} */
	Object value(int column) {
		return values[column];
	}

	/** {@return a value of this row as a number, or NaN} */
	double number(int column) {
		return values[column] instanceof Number number ? number.doubleValue() : Double.NaN;
	}
}

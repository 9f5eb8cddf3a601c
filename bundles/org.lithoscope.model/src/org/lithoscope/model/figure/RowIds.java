/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.Objects;

/**
 * Which rows the points of a series are: for linked selection between figures and tables.
 *
 * @param table the name of the result's or measurement's table
 * @param first the row of point 0; point i is row {@code first + i}
 */
public record RowIds(String table, long first) {

	/** No rows: a computed curve. */
	public static final RowIds NONE = new RowIds("", 0);

	/** Checks its parts. */
	public RowIds {
		Objects.requireNonNull(table, "table");
	}
}

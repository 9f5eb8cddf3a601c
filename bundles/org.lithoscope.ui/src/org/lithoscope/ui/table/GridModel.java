/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.List;

/**
 * What a grid shows.
 *
 * @param name     the name of the table, for linked selection
 * @param rowCount how many rows there are
 * @param columns  the columns
 */
public record GridModel(String name, long rowCount, List<GridColumn> columns) {

	/** Copies the list. */
	public GridModel {
		columns = List.copyOf(columns);
	}

	/** {@return a grid without rows and columns} */
	public static GridModel empty() {
		return new GridModel("", 0, List.of());
	}
}

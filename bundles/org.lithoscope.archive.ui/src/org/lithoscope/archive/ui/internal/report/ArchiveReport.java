/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.report;

import java.util.List;

/**
 * What came of something.
 *
 * @param title   what was done
 * @param summary how it went, in a sentence
 * @param columns the titles of the columns
 * @param rows    the rows
 */
public record ArchiveReport(String title, String summary, List<String> columns, List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param cells a text for each column
	 */
	public record Row(List<String> cells) {
		/** Copies the list. */
		public Row {
			cells = List.copyOf(cells);
		}
	}

	/** Copies the lists. */
	public ArchiveReport {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.RowSelection;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

/** Some rows of a grid, with a selection of their own that follows, and is followed by, that of all rows. For the thread of the display. */
final class SomeRows {

	private final GridModel model;
	private final LinkedRows shown = new LinkedRows();
	private final LinkedRows all;
	private final long[] kept;
	private final Runnable unlink;
	private boolean passing;

	/**
	 * Some rows.
	 *
	 * @param whole the grid of all rows
	 * @param all   the selection among all rows
	 * @param kept  the rows that are kept, rising
	 */
	SomeRows(GridModel whole, LinkedRows all, long... kept) {
		this.all = all;
		this.kept = kept.clone();
		List<GridColumn> columns = whole.columns().stream().map(c -> new GridColumn(c.title(), c.unit(), c.tooltip(), c.numeric(),
				row -> c.text().apply(this.kept[(int) row]))).toList();
		model = new GridModel(whole.name(), kept.length, columns);
		takeOver();
		unlink = all.addListener(() -> pass(this::takeOver));
		shown.addListener(() -> pass(this::giveBack));
	}

	/** {@return the grid of the kept rows} */
	GridModel model() {
		return model;
	}

	/** {@return the selection among the kept rows} */
	LinkedRows rows() {
		return shown;
	}

	/** Ends the following. */
	void unlink() {
		unlink.run();
	}

	private void takeOver() {
		String table = model.name();
		long[] rows = Arrays.stream(all.selection().rows(table)).map(this::place).filter(r -> r >= 0).toArray();
		shown.select(RowSelection.NONE.with(table, rows));
		shown.highlight(all.highlighted().filter(k -> k.table().equals(table)).map(k -> place(k.row())).filter(r -> r >= 0)
				.map(r -> new RowKey(table, r)));
	}

	private void giveBack() {
		String table = model.name();
		// what is selected among the rows that are left out stays selected
		LongStream hidden = Arrays.stream(all.selection().rows(table)).filter(r -> place(r) < 0);
		LongStream seen = Arrays.stream(shown.selection().rows(table)).map(r -> kept[(int) r]);
		all.select(all.selection().with(table, LongStream.concat(hidden, seen).toArray()));
		Optional<RowKey> row = shown.highlighted().map(k -> new RowKey(table, kept[(int) k.row()]));
		all.highlight(row);
	}

	private long place(long row) {
		return Arrays.binarySearch(kept, row);
	}

	private void pass(Runnable way) {
		if (!passing) {
			passing = true;
			try {
				way.run();
			} finally {
				passing = false;
			}
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.RowSelection;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

class SomeRowsTest {

	private final GridModel whole = new GridModel("cycles", 6, List.of(new GridColumn("Cycle", "", "", true, row -> "c" + row)));
	private final LinkedRows all = new LinkedRows();

	@Test
	void onlyTheKeptRowsAreShown() {
		SomeRows some = new SomeRows(whole, all, 1, 4);
		assertEquals(2, some.model().rowCount());
		assertEquals("c4", some.model().columns().get(0).text().apply(1));
	}

	@Test
	void selectionsFollowEachOther() {
		all.select(RowSelection.NONE.with("cycles", 0, 4));
		SomeRows some = new SomeRows(whole, all, 1, 4);
		assertArrayEquals(new long[] {1}, some.rows().selection().rows("cycles"));
		some.rows().select(RowSelection.NONE.with("cycles", 0));
		assertArrayEquals(new long[] {0, 1}, all.selection().rows("cycles"), "what is not shown stays selected");
		all.select(RowSelection.NONE.with("cycles", 1, 4));
		assertArrayEquals(new long[] {0, 1}, some.rows().selection().rows("cycles"));
	}

	@Test
	void theHighlightFollowsUntilTheEnd() {
		SomeRows some = new SomeRows(whole, all, 1, 4);
		some.rows().highlight(Optional.of(new RowKey("cycles", 1)));
		assertEquals(Optional.of(new RowKey("cycles", 4)), all.highlighted());
		all.highlight(Optional.of(new RowKey("cycles", 2)));
		assertEquals(Optional.empty(), some.rows().highlighted());
		some.unlink();
		all.highlight(Optional.of(new RowKey("cycles", 1)));
		assertEquals(Optional.empty(), some.rows().highlighted());
	}
}

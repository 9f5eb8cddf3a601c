/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.model.table.Column;
import org.lithoscope.report.internal.TablePreview;
import org.lithoscope.report.internal.pdf.PdfGrid.Cell;

/** The first rows of a table; one that is too wide for the page goes on below, its first column repeated. */
final class PdfDataTable {

	private final PdfPages pages;
	private final TablePreview preview;
	private final List<Column> columns;

	PdfDataTable(PdfPages pages, TablePreview preview) {
		this.pages = pages;
		this.preview = preview;
		this.columns = preview.table().columns();
	}

	void draw() throws IOException {
		List<Integer> block = new ArrayList<>();
		for (int column = 0; column < columns.size(); column++) {
			List<Integer> wider = new ArrayList<>(block);
			wider.add(column);
			if (block.size() > 1 && Arrays.stream(grid(wider).natural()).sum() > PdfPages.WIDTH) {
				grid(block).draw();
				pages.skip(TextStyle.DATA.leading());
				block = new ArrayList<>(List.of(0, column));
			} else {
				block = wider;
			}
		}
		if (!block.isEmpty()) {
			grid(block).draw();
		}
	}

	private PdfGrid grid(List<Integer> block) {
		PdfGrid grid = new PdfGrid(pages);
		List<Column> shown = block.stream().map(columns::get).toList();
		grid.head(shown.stream().map(c -> cell(c, TablePreview.head(c), TextStyle.DATA_HEAD)).toList());
		grid.head(shown.stream().map(c -> cell(c, TablePreview.unit(c), TextStyle.DATA_HEAD)).toList());
		for (long row = 0; row < preview.rows(); row++) {
			long r = row;
			grid.row(shown.stream().map(c -> cell(c, TablePreview.text(c, r), TextStyle.DATA)).toList());
		}
		return grid;
	}

	private static Cell cell(Column column, String text, TextStyle style) {
		return TablePreview.isWord(column) ? Cell.left(text, style) : Cell.right(text, style);
	}
}

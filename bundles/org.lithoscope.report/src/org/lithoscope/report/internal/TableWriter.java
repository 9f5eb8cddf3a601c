/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.util.Base64;

import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** Writes the first rows of a table, and the whole table as a file to be saved. */
final class TableWriter {

	private final HtmlWriter html;

	TableWriter(HtmlWriter html) {
		this.html = html;
	}

	void write(String name, Table table) throws IOException {
		html.open("div", "class", "table").open("table", "class", "data").open("caption").text(name);
		html.close().open("thead").open("tr");
		TablePreview preview = new TablePreview(name, table);
		for (Column column : table.columns()) {
			html.element("th", TablePreview.head(column), "class", kind(column));
		}
		html.close().open("tr", "class", "units");
		for (Column column : table.columns()) {
			html.element("th", TablePreview.unit(column), "class", kind(column));
		}
		html.close().close().open("tbody");
		for (long row = 0; row < preview.rows(); row++) {
			html.open("tr");
			for (Column column : table.columns()) {
				html.element("td", TablePreview.text(column, row), "class", kind(column));
			}
			html.close();
		}
		html.close().close().close();
		note(preview);
	}

	private static String kind(Column column) {
		return TablePreview.isWord(column) ? "word" : "number";
	}

	private void note(TablePreview preview) throws IOException {
		html.open("p", "class", "muted").text(preview.note() + " ");
		if (preview.isWholeInside()) {
			String data = Base64.getEncoder().encodeToString(preview.csv());
			html.element("a", "All rows as CSV", "href", "data:text/csv;charset=utf-8;base64," + data, "download", preview.fileName());
		} else {
			html.text(TablePreview.TOO_LARGE);
		}
		html.close();
	}
}

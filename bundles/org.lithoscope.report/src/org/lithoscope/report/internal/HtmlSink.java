/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.lithoscope.figure.ColourKeys;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.export.PrintSize;
import org.lithoscope.figure.export.SvgExport;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.table.Table;

/** The report as a page for browsers. */
public final class HtmlSink implements ReportSink {

	private final HtmlWriter html;
	private final ColourKeys keys = ColourKeys.inOrder();

	/**
	 * A sink.
	 *
	 * @param html where to
	 */
	public HtmlSink(HtmlWriter html) {
		this.html = html;
	}

	@Override
	public void beginSection(String id, String title, String tag) throws IOException {
		html.open("section", "id", id).open("h2").text(title);
		if (!tag.isEmpty()) {
			html.text(" ").element("span", tag, "class", "tag");
		}
		html.close();
	}

	@Override
	public void endSection() throws IOException {
		html.close();
	}

	@Override
	public void callout(boolean warning, String head, String text) throws IOException {
		html.open("p", "class", "callout " + (warning ? "warning" : "info")).element("strong", head + ":").text(" " + text).close();
	}

	@Override
	public void beginResult(String title) throws IOException {
		html.open("article").element("h3", title);
	}

	@Override
	public void endResult() throws IOException {
		html.close();
	}

	@Override
	public void grid(Grid grid) throws IOException {
		html.open("table", "class", grid.kind());
		if (!grid.head().isEmpty()) {
			html.open("thead").open("tr");
			for (Grid.Cell cell : grid.head()) {
				cell("th", cell);
			}
			html.close().close();
		}
		html.open("tbody");
		for (List<Grid.Cell> row : grid.rows()) {
			html.open("tr");
			for (Grid.Cell cell : row) {
				cell("td", cell);
			}
			html.close();
		}
		html.close().close();
	}

	private void cell(String element, Grid.Cell cell) throws IOException {
		if (cell.look() == Grid.Look.LABEL) {
			html.element("th", cell.text(), "scope", element.equals("th") ? "col" : "row");
		} else if (cell.span() > 1) {
			html.element(element, cell.text(), "colspan", Integer.toString(cell.span()));
		} else if (cell.look() == Grid.Look.TEXT) {
			html.element(element, cell.text());
		} else {
			html.element(element, cell.text(), "class", cell.look().name().toLowerCase(Locale.ROOT));
		}
	}

	@Override
	public void figure(String id, Figure figure) throws IOException {
		FigureScene scene = FigureScene.of(figure);
		Theme theme = Theme.print().withKeys(keys);
		html.open("figure");
		SvgExport.inline(theme, Theme.night().withKeys(keys).sizedAs(theme), id).write(scene, scene.initialView().withTitle(false),
				PrintSize.doubleColumn(figure), html.out());
		html.open("figcaption").element("strong", figure.title());
		html.text(figure.caption().isBlank() ? "" : " " + figure.caption()).close().close();
	}

	@Override
	public void table(String name, Table table) throws IOException {
		new TableWriter(html).write(name, table);
	}

	@Override
	public void beginProvenance(String line) throws IOException {
		html.open("div", "class", "provenance").element("h4", "Provenance").element("p", line);
	}

	@Override
	public void endProvenance() throws IOException {
		html.close();
	}

	@Override
	public void beginDetails(String title) throws IOException {
		html.open("details").element("summary", title);
	}

	@Override
	public void endDetails() throws IOException {
		html.close();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.lithoscope.figure.ColourKeys;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.export.PdfExport;
import org.lithoscope.figure.export.PdfFonts;
import org.lithoscope.figure.export.PrintSize;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.table.Table;
import org.lithoscope.report.internal.Grid;
import org.lithoscope.report.internal.ReportSink;
import org.lithoscope.report.internal.TablePreview;

/** The report as pages. */
public final class PdfSink implements ReportSink, Closeable {

	private static final int WARNING = 0xE69F00;
	private static final int WARNING_GROUND = 0xFFF4E0;
	private static final int NOTE = 0x56B4E9;
	private static final int NOTE_GROUND = 0xE8F3FB;
	private static final double BAR = 3;
	private static final double INSET = 9;
	/** A heading stands with something below it. */
	private static final double TOGETHER = 60;

	private final PDDocument document;
	private final PdfFonts fonts;
	private final PdfPages pages;
	private final ColourKeys keys = ColourKeys.inOrder();
	private final PdfContents contents;
	private final PdfAttachments attachments;

	/**
	 * A sink.
	 *
	 * @param document an empty document
	 * @param time     when the report is made
	 * @throws IOException when it cannot be begun
	 */
	public PdfSink(PDDocument document, Calendar time) throws IOException {
		this.document = document;
		this.fonts = new PdfFonts(document);
		this.pages = new PdfPages(document, fonts);
		this.contents = new PdfContents(document, pages);
		this.attachments = new PdfAttachments(document, time);
	}

	/**
	 * Writes the head of the report.
	 *
	 * @param title    its title
	 * @param about    when, by whom, with what
	 * @param sections the titles of its sections; a single one is not listed
	 * @throws IOException when it cannot be written
	 */
	public void head(String title, String about, List<String> sections) throws IOException {
		pages.paragraph(title, TextStyle.TITLE);
		pages.paragraph(about, TextStyle.MUTED);
		if (sections.size() > 1) {
			pages.skip(TextStyle.BODY.leading());
			for (String section : sections) {
				contents.announce(section);
			}
		}
		pages.skip(2 * TextStyle.BODY.leading());
	}

	/**
	 * Writes the foot of the report and of every page.
	 *
	 * @param title the title of the report
	 * @param text  the last line
	 * @throws IOException when it cannot be written
	 */
	public void foot(String title, String text) throws IOException {
		pages.skip(TextStyle.BODY.leading());
		pages.paragraph(text, TextStyle.MUTED);
		pages.close();
		contents.finish();
		attachments.finish();
		pages.feet(title);
	}

	@Override
	public void close() throws IOException {
		pages.close();
	}

	@Override
	public void beginSection(String id, String title, String tag) throws IOException {
		if (document.getNumberOfPages() > 1 || !id.equals("s1")) {
			pages.newPage();
		}
		contents.section(title);
		heading(tag.isEmpty() ? title : title + " (" + tag + ")", TextStyle.SECTION);
	}

	private void heading(String text, TextStyle style) throws IOException {
		pages.skip(style.leading() / 2);
		pages.need(TOGETHER + style.leading());
		pages.paragraph(text, style);
		pages.advance(style.leading() / 4);
	}

	@Override
	public void endSection() {
		// the next one begins a page
	}

	@Override
	public void callout(boolean warning, String head, String text) throws IOException {
		String begin = head + ": ";
		double indent = TextStyle.STRONG.width(begin);
		List<String> lines = TextLines.of(text, TextStyle.BODY, PdfPages.WIDTH - 2 * INSET, indent);
		double leading = TextStyle.BODY.leading();
		pages.need(Math.min(lines.size(), 3) * leading);
		for (int i = 0; i < lines.size(); i++) {
			pages.need(leading);
			pages.fill(PdfPages.LEFT, 0, PdfPages.WIDTH, leading, warning ? WARNING_GROUND : NOTE_GROUND);
			pages.fill(PdfPages.LEFT, 0, BAR, leading, warning ? WARNING : NOTE);
			if (i == 0) {
				pages.line(begin, PdfPages.LEFT + INSET, 0, TextStyle.STRONG);
			}
			pages.line(lines.get(i), PdfPages.LEFT + INSET + (i == 0 ? indent : 0), 0, TextStyle.BODY);
			pages.advance(leading);
		}
		pages.skip(leading / 2);
	}

	@Override
	public void beginResult(String title) throws IOException {
		pages.need(2 * TOGETHER);
		contents.result(title);
		heading(title, TextStyle.RESULT);
	}

	@Override
	public void endResult() {
		pages.skip(TextStyle.BODY.leading());
	}

	@Override
	public void grid(Grid grid) throws IOException {
		PdfGrid drawn = new PdfGrid(pages);
		boolean facts = grid.kind().equals("facts");
		if (!grid.head().isEmpty()) {
			drawn.head(grid.head().stream().map(cell -> new PdfGrid.Cell(cell.text(), TextStyle.MUTED, cell.look() == Grid.Look.NUMBER, 1)).toList());
		}
		for (List<Grid.Cell> row : grid.rows()) {
			List<PdfGrid.Cell> cells = new ArrayList<>();
			for (Grid.Cell cell : row) {
				cells.add(new PdfGrid.Cell(cell.text(), style(cell.look(), facts), cell.look() == Grid.Look.NUMBER, cell.span()));
			}
			drawn.row(cells);
		}
		drawn.draw();
		pages.skip(TextStyle.BODY.leading() / 2);
	}

	private static TextStyle style(Grid.Look look, boolean facts) {
		return switch (look) {
			case NUMBER -> TextStyle.STRONG;
			case MUTED -> TextStyle.MUTED;
			case HASH -> TextStyle.HASH;
			case LABEL, TEXT, UNIT -> facts ? TextStyle.FACT : TextStyle.BODY;
		};
	}

	@Override
	public void figure(String id, Figure figure) throws IOException {
		FigureScene scene = FigureScene.of(figure);
		PrintSize size = PrintSize.doubleColumn(figure);
		String caption = figure.title() + (figure.caption().isBlank() ? "" : ". " + figure.caption());
		double below = TextLines.of(caption, TextStyle.MUTED, PdfPages.WIDTH).size() * TextStyle.MUTED.leading();
		pages.skip(TextStyle.BODY.leading() / 2);
		pages.need(size.height() + below);
		pages.form(PdfExport.form(scene, scene.initialView().withTitle(false), Theme.print().withKeys(keys), size, document, fonts));
		pages.paragraph(caption, TextStyle.MUTED);
		pages.skip(TextStyle.BODY.leading() / 2);
	}

	@Override
	public void table(String name, Table table) throws IOException {
		TablePreview preview = new TablePreview(name, table);
		heading(name, TextStyle.SMALL_HEAD);
		new PdfDataTable(pages, preview).draw();
		String where = preview.isWholeInside() ? "All rows are attached as " + attachments.add(preview.fileName(), preview.csv(), "text/csv") + "."
				: TablePreview.TOO_LARGE;
		pages.paragraph(preview.note() + " " + where, TextStyle.MUTED);
		pages.skip(TextStyle.BODY.leading() / 2);
	}

	@Override
	public void beginProvenance(String line) throws IOException {
		heading("Provenance", TextStyle.SMALL_HEAD);
		pages.paragraph(line, TextStyle.MUTED);
		pages.skip(TextStyle.BODY.leading() / 4);
	}

	@Override
	public void endProvenance() {
		pages.skip(TextStyle.BODY.leading() / 2);
	}

	@Override
	public void beginDetails(String title) throws IOException {
		heading(title, TextStyle.SMALL_HEAD);
	}

	@Override
	public void endDetails() {
		pages.skip(TextStyle.BODY.leading());
	}
}

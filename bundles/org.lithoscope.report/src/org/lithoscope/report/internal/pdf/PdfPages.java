/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.lithoscope.figure.export.PdfFonts;
import org.lithoscope.figure.font.GlyphFont;

/** Pages that are filled from top to bottom; a new one begins when there is no room. */
final class PdfPages implements Closeable {

	private static final double POINTS_PER_MM = 72 / 25.4;
	/** The left margin. */
	static final double LEFT = 15 * POINTS_PER_MM;
	/** The width of the text: two columns of a journal, so that figures keep their size. */
	static final double WIDTH = 180 * POINTS_PER_MM;

	private static final double TOP = PDRectangle.A4.getHeight() - 16 * POINTS_PER_MM;
	private static final double BOTTOM = 20 * POINTS_PER_MM;
	private static final double FOOT = 11 * POINTS_PER_MM;

	private final PDDocument document;
	private final PdfFonts fonts;
	private PDPage page;
	private PDPageContentStream content;
	private double y;

	PdfPages(PDDocument document, PdfFonts fonts) throws IOException {
		this.document = document;
		this.fonts = fonts;
		newPage();
	}

	/** Begins a page, unless this one is still empty. */
	void newPage() throws IOException {
		if (page != null && isAtTop()) {
			return;
		}
		close();
		page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		content = new PDPageContentStream(document, page);
		y = TOP;
	}

	/** Begins a page when what comes is higher than the room left. */
	void need(double height) throws IOException {
		if (y - height < BOTTOM) {
			newPage();
		}
	}

	boolean isAtTop() {
		return y == TOP;
	}

	PDPage page() {
		return page;
	}

	/** How high the next line begins. */
	double y() {
		return y;
	}

	/** Goes down; not at the top of a page, where there is room enough. */
	void skip(double height) {
		if (!isAtTop()) {
			y -= height;
		}
	}

	/** Goes down by what was drawn. */
	void advance(double height) {
		y -= height;
	}

	/** A paragraph over the whole width. */
	void paragraph(String text, TextStyle style) throws IOException {
		for (String line : TextLines.of(text, style, WIDTH)) {
			need(style.leading());
			line(line, LEFT, 0, style);
			advance(style.leading());
		}
	}

	/** Draws a line of text whose box begins below the cursor by the drop; the cursor stays. */
	void line(String text, double x, double drop, TextStyle style) throws IOException {
		draw(content, text, x, y - drop - style.size(), style);
	}

	/** Fills a box below the cursor. */
	void fill(double x, double drop, double width, double height, int colour) throws IOException {
		colour(content, colour);
		content.addRect((float) x, (float) (y - drop - height), (float) width, (float) height);
		content.fill();
	}

	/** Draws a form, at the left, below the cursor, and goes down. */
	void form(PDFormXObject form) throws IOException {
		double height = form.getBBox().getHeight();
		need(height);
		content.saveGraphicsState();
		content.transform(Matrix.getTranslateInstance((float) LEFT, (float) (y - height)));
		content.drawForm(form);
		content.restoreGraphicsState();
		advance(height);
	}

	private void draw(PDPageContentStream on, String text, double x, double baseline, TextStyle style) throws IOException {
		if (text.isEmpty()) {
			return;
		}
		colour(on, style.colour());
		on.beginText();
		on.setFont(fonts.font(style.bold()), (float) style.size());
		on.newLineAtOffset((float) x, (float) baseline);
		on.showText(GlyphFont.of(style.bold()).drawable(text));
		on.endText();
	}

	private static void colour(PDPageContentStream on, int colour) throws IOException {
		on.setNonStrokingColor((colour >> 16 & 0xFF) / 255f, (colour >> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f);
	}

	/** Writes on a page that was left, a text that ends at the right margin. */
	void late(PDPage on, String text, double top, TextStyle style) throws IOException {
		try (PDPageContentStream more = new PDPageContentStream(document, on, AppendMode.APPEND, true, true)) {
			draw(more, text, LEFT + WIDTH - style.width(text), top - style.size(), style);
		}
	}

	/** Writes title and number at the foot of every page; nothing can be added after it. */
	void feet(String title) throws IOException {
		close();
		int count = document.getNumberOfPages();
		for (int i = 0; i < count; i++) {
			String number = "Page " + (i + 1) + " of " + count;
			List<String> lines = TextLines.of(title, TextStyle.MUTED, WIDTH - 2 * TextStyle.MUTED.width(number));
			try (PDPageContentStream more = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
				draw(more, lines.size() > 1 ? lines.get(0) + " …" : lines.get(0), LEFT, FOOT, TextStyle.MUTED);
				draw(more, number, LEFT + WIDTH - TextStyle.MUTED.width(number), FOOT, TextStyle.MUTED);
			}
		}
	}

	@Override
	public void close() throws IOException {
		if (content != null) {
			content.close();
			content = null;
		}
	}
}

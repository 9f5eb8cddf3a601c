/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

import org.lithoscope.figure.FigurePainter;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Theme;

/** Writes figures as PDF: one page of the figure's size, its fonts embedded, its text searchable. */
public final class PdfExport {

	private PdfExport() {
	}

	/**
	 * Writes a figure.
	 *
	 * @param scene the figure
	 * @param view  what is seen of it
	 * @param theme colours and sizes, usually {@link Theme#print()}
	 * @param size  the size on paper
	 * @param out   where to; stays open
	 * @throws IOException when it cannot be written
	 */
	public static void write(FigureScene scene, FigureView view, Theme theme, PrintSize size, OutputStream out) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
			document.addPage(page);
			PDDocumentInformation about = new PDDocumentInformation();
			about.setTitle(scene.figure().title());
			about.setSubject(scene.figure().caption());
			about.setCreator("Lithoscope");
			document.setDocumentInformation(about);
			paint(scene, view, theme, size, new PdfSurface(document, new PdfFonts(document), new PDPageContentStream(document, page), size.height()));
			document.save(out);
		}
	}

	/**
	 * Draws a figure into a document of the caller's, to be placed on its pages.
	 *
	 * @param scene    the figure
	 * @param view     what is seen of it
	 * @param theme    colours and sizes, usually {@link Theme#print()}
	 * @param size     the size on paper
	 * @param document the document
	 * @param fonts    the fonts of that document
	 * @return the figure as a form of that size in points, its origin at the lower left
	 * @throws IOException when it cannot be drawn
	 */
	public static PDFormXObject form(FigureScene scene, FigureView view, Theme theme, PrintSize size, PDDocument document, PdfFonts fonts)
			throws IOException {
		// the kind of form that PDFBox lets a content stream write
		PDAppearanceStream form = new PDAppearanceStream(document);
		form.setBBox(new PDRectangle((float) size.width(), (float) size.height()));
		form.setResources(new PDResources());
		OutputStream out = form.getStream().createOutputStream(COSName.FLATE_DECODE);
		paint(scene, view, theme, size, new PdfSurface(document, fonts, new PDPageContentStream(document, form, out), size.height()));
		return form;
	}

	private static void paint(FigureScene scene, FigureView view, Theme theme, PrintSize size, PdfSurface surface) throws IOException {
		try (surface) {
			new FigurePainter(theme).paint(scene, view.still(), surface, size.width(), size.height());
		}
	}
}

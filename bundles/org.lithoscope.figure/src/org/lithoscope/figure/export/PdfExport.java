/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

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
			try (PdfSurface surface = new PdfSurface(document, page)) {
				new FigurePainter(theme).paint(scene, view.still(), surface, size.width(), size.height());
			}
			document.save(out);
		}
	}
}

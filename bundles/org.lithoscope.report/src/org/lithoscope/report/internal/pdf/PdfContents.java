/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Where what is: the list of sections on the first page, and the bookmarks. */
final class PdfContents {

	/** A line of the list. */
	private record Line(PDPage page, double top) {
	}

	private final PDDocument document;
	private final PdfPages pages;
	private final PDDocumentOutline outline = new PDDocumentOutline();
	private final List<Line> lines = new ArrayList<>();
	private final List<PDPageXYZDestination> sections = new ArrayList<>();
	private PDOutlineItem section;

	PdfContents(PDDocument document, PdfPages pages) {
		this.document = document;
		this.pages = pages;
	}

	/** Writes the line of a section that is still to come. */
	void announce(String title) throws IOException {
		pages.need(TextStyle.BODY.leading());
		List<String> parts = TextLines.of(title, TextStyle.BODY, PdfPages.WIDTH - 40);
		pages.line(parts.size() > 1 ? parts.get(0) + " …" : parts.get(0), PdfPages.LEFT, 0, TextStyle.BODY);
		lines.add(new Line(pages.page(), pages.y()));
		pages.advance(TextStyle.BODY.leading());
	}

	/** A section begins here. */
	void section(String title) {
		section = new PDOutlineItem();
		PDPageXYZDestination here = here();
		sections.add(here);
		entitle(section, title, here);
		outline.addLast(section);
	}

	/** A result of the section begins here. */
	void result(String title) {
		PDOutlineItem item = new PDOutlineItem();
		entitle(item, title, here());
		section.addLast(item);
	}

	private static void entitle(PDOutlineItem item, String title, PDPageXYZDestination here) {
		item.setTitle(title);
		item.setDestination(here);
	}

	private PDPageXYZDestination here() {
		PDPageXYZDestination here = new PDPageXYZDestination();
		here.setPage(pages.page());
		here.setTop((int) Math.ceil(pages.y()));
		return here;
	}

	/** Enters page numbers, links and bookmarks. */
	void finish() throws IOException {
		document.getDocumentCatalog().setDocumentOutline(outline);
		for (int i = 0; i < Math.min(lines.size(), sections.size()); i++) {
			Line line = lines.get(i);
			PDPageXYZDestination target = sections.get(i);
			pages.late(line.page(), Integer.toString(document.getPages().indexOf(target.getPage()) + 1), line.top(), TextStyle.BODY);
			PDAnnotationLink link = new PDAnnotationLink();
			link.setDestination(target);
			link.setRectangle(new PDRectangle((float) PdfPages.LEFT, (float) (line.top() - TextStyle.BODY.leading()), (float) PdfPages.WIDTH,
					(float) TextStyle.BODY.leading()));
			PDBorderStyleDictionary none = new PDBorderStyleDictionary();
			none.setWidth(0);
			link.setBorderStyle(none);
			line.page().getAnnotations().add(link);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.lithoscope.report.ReportDocument.Section;
import org.lithoscope.report.internal.SectionWriter;
import org.lithoscope.report.internal.pdf.PdfSink;

/**
 * Writes a report as one PDF file: what the HTML report tells, on A4 pages with embedded fonts, figures as vectors, numbered pages and
 * bookmarks; whole tables are attached as CSV.
 */
public final class PdfReport {

	private PdfReport() {
	}

	/**
	 * Writes a report.
	 *
	 * @param document what it tells
	 * @param out      where to; stays open
	 * @throws IOException when it cannot be written
	 */
	public static void write(ReportDocument document, OutputStream out) throws IOException {
		try (PDDocument pdf = new PDDocument()) {
			Calendar time = GregorianCalendar.from(document.time().atZone(ZoneOffset.UTC));
			describe(pdf, document, time);
			try (PdfSink sink = new PdfSink(pdf, time)) {
				sink.head(document.title(), document.about(), document.sections().stream().map(Section::title).toList());
				for (int i = 0; i < document.sections().size(); i++) {
					Section section = document.sections().get(i);
					new SectionWriter(sink, "s" + (i + 1)).write(section.title(), section.measurements(), section.results());
				}
				sink.foot(document.title(), document.foot());
			}
			pdf.save(out);
		}
	}

	private static void describe(PDDocument pdf, ReportDocument document, Calendar time) {
		PDDocumentInformation about = new PDDocumentInformation();
		about.setTitle(document.title());
		about.setAuthor(document.person());
		about.setCreator(document.software());
		about.setProducer(document.software());
		about.setCreationDate(time);
		pdf.setDocumentInformation(about);
		pdf.getDocumentCatalog().setLanguage("en");
		PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
		preferences.setDisplayDocTitle(true);
		pdf.getDocumentCatalog().setViewerPreferences(preferences);
	}
}

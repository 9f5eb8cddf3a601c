/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class PdfReportTest {

	private static byte[] pdf(ReportDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfReport.write(document, out);
		return out.toByteArray();
	}

	/** The text in reading order, spaces and breaks made one space. */
	private static String text(PDDocument pdf) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		return stripper.getText(pdf).replaceAll("\\s+", " ");
	}

	private static List<PDFormXObject> forms(PDDocument pdf) throws IOException {
		List<PDFormXObject> forms = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			for (COSName name : page.getResources().getXObjectNames()) {
				PDXObject object = page.getResources().getXObject(name);
				assertTrue(object instanceof PDFormXObject, "a page shows an image");
				forms.add((PDFormXObject) object);
			}
		}
		return forms;
	}

	@Test
	void saysTheNumbersWithUnitAndUncertainty() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.document("x")))) {
			String text = text(pdf);
			assertTrue(text.contains("Coulombic efficiency 99.76 ± 0.02 % CER eq. 3"), text);
			assertTrue(text.contains("Cycles 200 1"), text);
			assertTrue(text.contains("Not known – V"), text);
			assertTrue(text.contains("Verdict " + ReportSamples.HOSTILE.replace("\u0001", "").replace("  ", " ")), text);
			assertTrue(text.contains("nominal 3.1 mAh proposed from the data"), text);
			assertTrue(text.contains("area 1.54 cm² set by the user"), text);
			assertTrue(text.contains("smoothing.window 11 default"), text);
			assertTrue(text.contains("cell.activeMass 12.5 mg"), text);
			assertTrue(text.contains("The first 25 of 100 rows."), text);
			assertTrue(text.contains("Page 1 of " + pdf.getNumberOfPages()), text);
			assertTrue(text.replace(" ", "").contains(ReportSamples.HASH), "the checksum is whole");
		}
	}

	/** Every number of the first rows stands in the page as in the table. */
	@Test
	void showsTheRowsOfTables() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.document("x")))) {
			String text = text(pdf);
			for (int row = 1; row < 25; row++) {
				String expected = row == 3 ? "–" : Quantity.of(3.123456789 - 0.001 * row, Units.ONE).toString();
				assertTrue(text.contains(row + 1 + " " + expected + " step " + row), () -> expected + " is missing: " + text);
			}
		}
	}

	@Test
	void saysWhatTheHtmlSays() throws Exception {
		ReportDocument document = ReportSamples.document("x");
		StringWriter html = new StringWriter();
		HtmlReport.write(document, html);
		try (PDDocument pdf = Loader.loadPDF(pdf(document))) {
			// in the order of writing: cells that take several lines stay together
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
			String body = html.toString().replaceAll("(?s)<(style|title|svg)\\b.*?</\\1>|<span class=\"muted\">.*?</span>", "");
			for (String piece : body.replaceAll("<[^>]*>", "\n").split("\n")) {
				String plain = piece.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
						.replaceAll("\\s+", "");
				boolean link = plain.equals("AllrowsasCSV") || plain.equals("synthetic");
				assertTrue(link || text.contains(plain), () -> "the PDF lacks: " + plain);
			}
		}
	}

	@Test
	void figuresAreVectorsAndFontsAreInside() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.document("x")))) {
			List<PDFormXObject> figures = forms(pdf);
			assertEquals(4, figures.size());
			Set<String> fonts = new HashSet<>();
			for (PDFormXObject figure : figures) {
				List<String> operators = new PDFStreamParser(figure).parse().stream().filter(Operator.class::isInstance)
						.map(o -> ((Operator) o).getName()).toList();
				assertTrue(operators.contains("l") && operators.contains("S") && operators.contains("Tj"), operators::toString);
				for (COSName name : figure.getResources().getXObjectNames()) {
					assertTrue(figure.getResources().getXObject(name) instanceof PDFormXObject, "a line figure holds an image");
				}
				assertEmbedded(figure.getResources(), fonts);
			}
			for (PDPage page : pdf.getPages()) {
				assertEmbedded(page.getResources(), fonts);
			}
			assertTrue(fonts.size() <= 2, () -> "each font is embedded once: " + fonts);
		}
	}

	private static void assertEmbedded(PDResources resources, Set<String> fonts) throws IOException {
		for (COSName name : resources.getFontNames()) {
			PDFont font = resources.getFont(name);
			assertTrue(font.isEmbedded(), font.getName());
			fonts.add(font.getName());
		}
	}

	@Test
	void wholeTablesAreAttached() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.document("x")))) {
			var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
			assertEquals(2, files.size(), files.keySet().toString());
			for (var file : files.values()) {
				String csv = new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
				assertEquals(101, csv.split("\r\n").length);
				assertEquals(3.123456789 - 0.001 * 70, Double.parseDouble(csv.split("\r\n")[71].split(",")[1]), 0);
			}
		}
	}

	@Test
	void sectionsAreListedAndBookmarked() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.document("x")))) {
			List<PDOutlineItem> sections = new ArrayList<>();
			pdf.getDocumentCatalog().getDocumentOutline().children().forEach(sections::add);
			assertEquals(2, sections.size());
			for (PDOutlineItem section : sections) {
				assertTrue(pdf.getPages().indexOf(section.findDestinationPage(pdf)) >= 0);
			}
			assertEquals(2, pdf.getPage(0).getAnnotations().size(), "a link to each section");
			assertEquals("A. Person", pdf.getDocumentInformation().getAuthor());
		}
	}

	/** Many columns and long rows: nothing leaves the page. */
	@Test
	void wideTablesGoOnBelow() throws Exception {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			columns.add(Column.ofDoubles(ColumnInfo.of("column_number_" + i, Units.VOLT), 1.2345678e-7 * (i + 1), -2.5e10));
		}
		try (PDDocument pdf = Loader.loadPDF(pdf(ReportSamples.ofTable(Table.of(columns.toArray(Column[]::new)))))) {
			Set<String> outside = new HashSet<>();
			new PDFTextStripper() {
				@Override
				protected void processTextPosition(TextPosition text) {
					if (text.getXDirAdj() < 0 || text.getXDirAdj() + text.getWidthDirAdj() > text.getPageWidth() || text.getYDirAdj() > text.getPageHeight()) {
						outside.add(text.getUnicode());
					}
				}
			}.getText(pdf);
			assertTrue(outside.isEmpty(), outside::toString);
			String text = text(pdf);
			for (int i = 0; i < 40; i++) {
				assertTrue(text.contains(Quantity.of(1.2345678e-7 * (i + 1), Units.ONE).toString()), text);
			}
		}
	}

	@Test
	void theFormFollowsTheName(@TempDir Path folder) throws Exception {
		for (String name : List.of("a.pdf", "b.PDF", "c.html", "d")) {
			Path file = folder.resolve(name);
			ReportFormat.of(file).write(ReportSamples.document("x"), file);
			boolean pdf = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-");
			assertEquals(name.toLowerCase(Locale.ROOT).endsWith("pdf"), pdf, name);
			assertFalse(Files.exists(folder.resolve(name + ".part")));
		}
	}
}

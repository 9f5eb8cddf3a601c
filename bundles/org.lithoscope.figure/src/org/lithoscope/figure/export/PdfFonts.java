/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.lithoscope.figure.font.GlyphFont;

/** The fonts of one PDF document: each weight is embedded once, with the glyphs that are used, however many figures show it. */
public final class PdfFonts {

	private final PDDocument document;
	private final Map<Boolean, PDFont> fonts = new HashMap<>();

	/**
	 * The fonts of a document; none is embedded before it is used.
	 *
	 * @param document the document
	 */
	public PdfFonts(PDDocument document) {
		this.document = Objects.requireNonNull(document, "document");
	}

	/**
	 * One of the two weights; texts must be {@linkplain GlyphFont#drawable drawable}.
	 *
	 * @param bold whether the bold one
	 * @return the font
	 * @throws IOException when it cannot be embedded
	 */
	public PDFont font(boolean bold) throws IOException {
		PDFont font = fonts.get(bold);
		if (font == null) {
			try (InputStream file = GlyphFont.open(bold)) {
				font = PDType0Font.load(document, file, true);
			}
			fonts.put(bold, font);
		}
		return font;
	}
}

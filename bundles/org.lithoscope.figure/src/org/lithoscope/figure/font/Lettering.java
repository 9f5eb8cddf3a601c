/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.font;

import org.lithoscope.figure.TextExtent;
import org.lithoscope.figure.TextFont;

/** Measures text in the bundled font: for every surface that draws with it. */
public final class Lettering {

	private static final double DESCENT = 0.21;

	private Lettering() {
	}

	/**
	 * Measures one line of text.
	 *
	 * @param text the text
	 * @param font size and weight
	 * @return its extent in points
	 */
	public static TextExtent measure(String text, TextFont font) {
		GlyphFont glyphs = GlyphFont.of(font.bold());
		return new TextExtent(glyphs.width(text) * font.size(), glyphs.capHeight() * font.size(), DESCENT * font.size());
	}
}

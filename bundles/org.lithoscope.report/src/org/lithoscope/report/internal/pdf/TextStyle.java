/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import org.lithoscope.figure.font.GlyphFont;

/**
 * How text looks.
 *
 * @param size   the size of the font in points
 * @param bold   whether it is bold
 * @param colour its colour as 0xRRGGBB
 */
record TextStyle(double size, boolean bold, int colour) {

	private static final int INK = 0x1F2328;
	private static final int PALE = 0x5F6873;

	static final TextStyle TITLE = new TextStyle(20, true, INK);
	static final TextStyle SECTION = new TextStyle(15, true, INK);
	static final TextStyle RESULT = new TextStyle(12, true, INK);
	static final TextStyle SMALL_HEAD = new TextStyle(9.5, true, PALE);
	static final TextStyle BODY = new TextStyle(9.5, false, INK);
	static final TextStyle STRONG = new TextStyle(9.5, true, INK);
	static final TextStyle MUTED = new TextStyle(8.5, false, PALE);
	static final TextStyle FACT = new TextStyle(8.5, false, INK);
	static final TextStyle HASH = new TextStyle(7, false, INK);
	static final TextStyle DATA = new TextStyle(7.5, false, INK);
	static final TextStyle DATA_HEAD = new TextStyle(7.5, true, PALE);

	private static final double LEADING = 1.35;

	/** The height of a line. */
	double leading() {
		return size * LEADING;
	}

	/** The length of a text in points. */
	double width(String text) {
		return GlyphFont.of(bold).width(text) * size;
	}
}

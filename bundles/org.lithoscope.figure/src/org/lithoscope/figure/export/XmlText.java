/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

/** Text in XML and HTML. */
public final class XmlText {

	private XmlText() {
	}

	/**
	 * Text as it may stand in elements and attributes.
	 *
	 * @param text any text
	 * @return the text with references for what has a meaning in XML; characters that XML does not know are left out
	 */
	public static String escape(String text) {
		StringBuilder b = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
				case '<' -> b.append("&lt;");
				case '>' -> b.append("&gt;");
				case '&' -> b.append("&amp;");
				case '"' -> b.append("&quot;");
				case '\'' -> b.append("&#39;");
				default -> {
					boolean known = c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
					if (known) {
						b.appendCodePoint(c);
					}
				}
			}
		});
		return b.toString();
	}
}

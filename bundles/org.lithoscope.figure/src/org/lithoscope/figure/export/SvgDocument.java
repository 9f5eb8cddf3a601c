/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.figure.Box;

/** Puts the elements of a figure together to an SVG document. */
final class SvgDocument {

	private final SvgSurface surface;
	private final Box bounds;
	private final String title;
	private final String caption;

	SvgDocument(SvgSurface surface, Box bounds, String title, String caption) {
		this.surface = surface;
		this.bounds = bounds;
		this.title = title;
		this.caption = caption;
	}

	void write(PrintSize size, Optional<ColourPairs> pairs, boolean fluid, String prefix, Appendable out) throws IOException {
		if (!fluid) {
			out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
		}
		out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"").append(prefix).append("\" viewBox=\"0 0 ")
				.append(SvgNumbers.text(bounds.width())).append(' ').append(SvgNumbers.text(bounds.height())).append('"');
		if (!fluid) {
			out.append(" width=\"").append(SvgNumbers.text(size.widthMm())).append("mm\" height=\"").append(SvgNumbers.text(size.heightMm()))
					.append("mm\"");
		}
		out.append(" role=\"img\" stroke-linejoin=\"round\">\n<title>").append(XmlText.escape(title)).append("</title>\n");
		if (!caption.isBlank()) {
			out.append("<desc>").append(XmlText.escape(caption)).append("</desc>\n");
		}
		if (pairs.isPresent()) {
			style(pairs.get(), prefix, out);
		}
		out.append("<defs>");
		for (Map.Entry<String, String> d : surface.definitions().entrySet()) {
			if (!d.getValue().isEmpty()) {
				out.append("<path id=\"").append(d.getKey()).append("\" d=\"").append(d.getValue()).append("\"/>");
			}
		}
		out.append("</defs>\n").append(surface.body()).append("</svg>\n");
	}

	/** The colours on a dark ground, for readers who prefer it; printed, a page is always light. */
	private void style(ColourPairs pairs, String prefix, Appendable out) throws IOException {
		out.append("<style>@media screen and (prefers-color-scheme:dark){");
		for (Map.Entry<Integer, String> c : surface.colours().entrySet()) {
			int other = pairs.dark(c.getKey());
			if (other != c.getKey()) {
				String rule = "#" + prefix + " ." + c.getValue();
				out.append(rule).append("s{stroke:").append(SvgSurface.hex(other)).append('}');
				out.append(rule).append("f{fill:").append(SvgSurface.hex(other)).append('}');
			}
		}
		out.append("}</style>\n");
	}
}

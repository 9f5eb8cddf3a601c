/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.lithoscope.model.analysis.Result;
import org.lithoscope.report.internal.HtmlSink;
import org.lithoscope.report.internal.HtmlWriter;
import org.lithoscope.report.internal.SectionWriter;

/**
 * Writes a report as one HTML file that needs nothing else: style, figures and tables are inside. It is light or dark as its reader likes,
 * prints, and is well-formed XML too.
 */
public final class HtmlReport {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

	private HtmlReport() {
	}

	/**
	 * Writes a report.
	 *
	 * @param document what it tells
	 * @param out      where to, in UTF-8; stays open
	 * @throws IOException when it cannot be written
	 */
	public static void write(ReportDocument document, Writer out) throws IOException {
		HtmlWriter html = new HtmlWriter(out);
		html.raw("<!DOCTYPE html>\n");
		html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").open("head").empty("meta", "charset", "UTF-8")
				.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
				.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
				.empty("meta", "name", "color-scheme", "content", "light dark").element("title", document.title());
		html.open("style").raw(styleSheet()).close();
		html.close().open("body").open("main");
		head(document, html);
		HtmlSink sink = new HtmlSink(html);
		for (int i = 0; i < document.sections().size(); i++) {
			new SectionWriter(sink, "s" + (i + 1)).write(document.sections().get(i).title(), document.sections().get(i).measurements(),
					document.sections().get(i).results());
		}
		html.open("footer").text(document.foot()).close();
		html.close().close().close();
	}

	private static void head(ReportDocument document, HtmlWriter html) throws IOException {
		html.open("header").element("h1", document.title());
		html.element("p", document.about(), "class", "muted");
		if (document.sections().size() > 1) {
			html.open("nav").open("ol");
			for (int i = 0; i < document.sections().size(); i++) {
				html.open("li").element("a", document.sections().get(i).title(), "href", "#s" + (i + 1));
				String results = String.join(", ", document.sections().get(i).results().stream().map(Result::title).toList());
				html.element("span", results.isEmpty() ? "" : " " + results, "class", "muted").close();
			}
			html.close().close();
		}
		html.close();
	}

	private static String styleSheet() throws IOException {
		try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

import org.lithoscope.figure.export.XmlText;

/** Writes elements that are closed in the order in which they were opened, and escapes every text. */
public final class HtmlWriter {

	private final Writer out;
	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * A writer.
	 *
	 * @param out where to
	 */
	public HtmlWriter(Writer out) {
		this.out = out;
	}

	/** What goes on to the file: for figures, which are written as they are. */
	Appendable out() {
		return out;
	}

	/**
	 * Opens an element.
	 *
	 * @param name       its name
	 * @param attributes names and values in turn
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter open(String name, String... attributes) throws IOException {
		begin(name, attributes);
		out.append('>');
		open.push(name);
		return this;
	}

	/**
	 * Closes the last element that is open.
	 *
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter close() throws IOException {
		out.append("</").append(open.pop()).append(">\n");
		return this;
	}

	/**
	 * Writes an element without content.
	 *
	 * @param name       its name
	 * @param attributes names and values in turn
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter empty(String name, String... attributes) throws IOException {
		begin(name, attributes);
		out.append("/>\n");
		return this;
	}

	/**
	 * Writes an element with a text.
	 *
	 * @param name       its name
	 * @param text       the text, not escaped
	 * @param attributes names and values in turn
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter element(String name, String text, String... attributes) throws IOException {
		return open(name, attributes).text(text).close();
	}

	/**
	 * Writes a text.
	 *
	 * @param text the text, not escaped
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter text(String text) throws IOException {
		out.append(XmlText.escape(text));
		return this;
	}

	/**
	 * Writes markup of our own making as it is.
	 *
	 * @param markup well-formed markup
	 * @return this
	 * @throws IOException when it cannot be written
	 */
	public HtmlWriter raw(String markup) throws IOException {
		out.append(markup);
		return this;
	}

	private void begin(String name, String... attributes) throws IOException {
		out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"").append(XmlText.escape(attributes[i + 1])).append('"');
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** Texts whose lines are changed before they are read; in memory. */
final class EditedText {

	private static final long LARGEST = 512L << 20;
	private static final int CHECK = 1 << 12;

	private EditedText() {
	}

	/**
	 * The edited text.
	 *
	 * @param entry    the text
	 * @param encoding its character set
	 * @param editor   changes its lines
	 * @param context  cancel
	 * @return the text in memory
	 * @throws ReadException when it is larger than 512 MB
	 * @throws IOException   when it cannot be read
	 */
	static SourceEntry of(SourceEntry entry, TextEncoding encoding, LineEditor editor, ReadContext context) throws ReadException, IOException {
		if (entry.size() > LARGEST) {
			throw new ReadException(entry.name(), "tables with rows of several kinds are read up to 512 megabytes");
		}
		try (InputStream in = new BufferedInputStream(entry.open(), 1 << 16)) {
			return edited(entry.name(), in, encoding, editor, context);
		}
	}

	private static SourceEntry edited(String name, InputStream in, TextEncoding encoding, LineEditor editor, ReadContext context)
			throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
		ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
		out.write(in.readNBytes(encoding.bomLength()));
		long number = 1;
		int last = 0;
		int b = in.read();
		while (b >= 0) {
			if (b == '\n') {
				// no charset that these texts come in has a carriage return inside a character
				boolean pair = last == '\r' && line.size() > 0;
				String text = line.toString(encoding.charset());
				out.write(editor.edit(pair ? text.substring(0, text.length() - 1) : text, number++, true).getBytes(encoding.charset()));
				out.write(pair ? new byte[] {'\r', '\n'} : new byte[] {'\n'});
				line.reset();
				if (number % CHECK == 0) {
					context.checkCancelled();
				}
			} else {
				line.write(b);
			}
			last = b;
			b = in.read();
		}
		if (line.size() > 0) {
			out.write(editor.edit(line.toString(encoding.charset()), number, false).getBytes(encoding.charset()));
		}
		return new MemoryEntry(name, out.toByteArray());
	}
}

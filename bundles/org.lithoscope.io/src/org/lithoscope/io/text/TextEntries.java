/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** Makes texts readable byte by byte. */
public final class TextEntries {

	private static final int HEAD = 4096;
	private static final long LARGEST = 256L << 20;

	private TextEntries() {
	}

	/**
	 * The entry itself, or, when it is UTF-16, the same text in UTF-8 in memory.
	 *
	 * @param entry the file
	 * @return a text in which ASCII characters are single bytes
	 * @throws ReadException when a UTF-16 text is larger than 256 MB
	 * @throws IOException   when the file cannot be read
	 */
	public static SourceEntry asciiBased(SourceEntry entry) throws ReadException, IOException {
		TextEncoding encoding = TextEncoding.of(entry.head(HEAD));
		if (encoding.isAsciiBased()) {
			return entry;
		}
		if (entry.size() > LARGEST) {
			throw new ReadException(entry.name(), "a UTF-16 text of more than 256 megabytes; save it as UTF-8");
		}
		byte[] all = entry.head((int) LARGEST);
		String text = new String(all, encoding.bomLength(), all.length - encoding.bomLength(), encoding.charset());
		return new MemoryEntry(entry.name(), text.getBytes(StandardCharsets.UTF_8));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** The .mpl log beside an .mpr file: a text that is there from the start, while the log inside the .mpr comes at the end. */
final class MplFile {

	private static final String MAGIC = "LOG FILE";
	private static final int ENOUGH = 1 << 16;

	private MplFile() {
	}

	/**
	 * The log beside a file.
	 *
	 * @param source the .mpr file
	 * @return the log's entry, if there is one
	 */
	static Optional<SourceEntry> beside(Source source) {
		String name = source.main().name();
		int slash = name.lastIndexOf('/');
		int dot = name.lastIndexOf('.');
		return source.sibling(name.substring(slash + 1, dot > slash ? dot : name.length()) + ".mpl");
	}

	/**
	 * Reads a log's header.
	 *
	 * @param entry the log
	 * @return the header, if it is a log
	 * @throws IOException when the disk or network fails
	 */
	static Optional<TextHeader> read(SourceEntry entry) throws IOException {
		String text = new String(entry.head(ENOUGH), Charset.forName("windows-1252"));
		int end = text.indexOf('\n');
		return end < 0 || !text.substring(0, end).contains(MAGIC) ? Optional.empty() : Optional.of(TextHeader.of(text.lines().toList()));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.lithoscope.model.reader.SourceEntry;

/**
 * The first lines of a text file with their places, so that a reader can find the header and say where the rows begin.
 *
 * @param encoding the character set; only sets in which ASCII is ASCII (see {@link TextEntries})
 * @param lines    the lines
 * @param whole    whether these are all lines of the file
 */
public record TextHead(TextEncoding encoding, List<Line> lines, boolean whole) {

	/**
	 * One line.
	 *
	 * @param number from 1
	 * @param text   the text without line end
	 * @param start  the byte at which it begins
	 * @param end    the byte behind its line end
	 * @param ended  whether it has a line end
	 */
	public record Line(long number, String text, long start, long end, boolean ended) {

		/** {@return the cells between tabs} */
		public List<String> cells() {
			return cells('\t');
		}

		/**
		 * The cells between delimiters, without blanks and quotes around them.
		 *
		 * @param delimiter the delimiter
		 * @return the cells
		 */
		public List<String> cells(char delimiter) {
			return CellSplitter.split(text, delimiter);
		}
	}

	/** Copies the list. */
	public TextHead {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads the first lines; a last line that goes on beyond the bytes read is left out.
	 *
	 * @param entry the file
	 * @param bytes how many bytes to look at
	 * @return the lines
	 * @throws IOException when the file cannot be read
	 */
	public static TextHead of(SourceEntry entry, int bytes) throws IOException {
		return of(entry, bytes, TextEncoding.WINDOWS_1252);
	}

	/**
	 * Reads the first lines.
	 *
	 * @param entry    the file
	 * @param bytes    how many bytes to look at
	 * @param fallback the character set of what is not Unicode
	 * @return the lines
	 * @throws IOException when the file cannot be read
	 */
	public static TextHead of(SourceEntry entry, int bytes, Charset fallback) throws IOException {
		byte[] head = entry.head(bytes);
		TextEncoding encoding = TextEncoding.of(head, fallback);
		boolean whole = head.length < bytes;
		List<Line> lines = new ArrayList<>();
		int start = encoding.bomLength();
		for (int p = start; p < head.length; p++) {
			boolean pair = head[p] == '\r' && p + 1 < head.length && head[p + 1] == '\n';
			if (head[p] == '\n' || head[p] == '\r') {
				int end = pair ? p + 2 : p + 1;
				lines.add(new Line(lines.size() + 1L, new String(head, start, p - start, encoding.charset()), start, end, true));
				start = end;
				p = end - 1;
			}
		}
		if (whole && start < head.length) {
			lines.add(new Line(lines.size() + 1L, new String(head, start, head.length - start, encoding.charset()), start, head.length, false));
		}
		return new TextHead(encoding, lines, whole);
	}

	/**
	 * The first line of a kind.
	 *
	 * @param kind what its text must be
	 * @return the line, if there is one
	 */
	public Optional<Line> first(Predicate<String> kind) {
		return lines.stream().filter(line -> kind.test(line.text())).findFirst();
	}
}

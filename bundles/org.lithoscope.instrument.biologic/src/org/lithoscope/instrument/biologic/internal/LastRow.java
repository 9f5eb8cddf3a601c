/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.lithoscope.io.text.TextHead;
import org.lithoscope.io.text.TextLayout.LastLine;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Whether the last row of a text export is whole. EC-Lab puts line ends between rows and none behind the last, so a missing line end says
 * nothing; but it writes each number of a column with the same count of digits, so a row that was cut inside its last number shows it.
 */
final class LastRow {

	private static final int LONGEST_ROW = 1 << 16;
	private static final Pattern USUAL = Pattern.compile("-?\\d[.,]\\d{7,15}E[-+]\\d{3}|\\d+");

	private LastRow() {
	}

	/**
	 * What the end of the file says about its last row.
	 *
	 * @param entry the file
	 * @param first the first rows, for comparison
	 * @return whether a last row without line end may be kept
	 * @throws IOException when the disk or network fails
	 */
	static LastLine policy(SourceEntry entry, List<TextHead.Line> first) throws IOException {
		String tail = tail(entry);
		String row = tail.substring(Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r')) + 1);
		String cell = lastCell(row);
		OptionalInt shortest = first.stream().filter(TextHead.Line::ended).map(TextHead.Line::text).filter(t -> !t.isBlank())
				.map(LastRow::lastCell).mapToInt(LastRow::digits).min();
		boolean whole = shortest.isPresent() ? digits(cell) >= shortest.getAsInt() : USUAL.matcher(cell).matches();
		return whole ? LastLine.MAY_BE_OPEN : LastLine.ALWAYS_ENDED;
	}

	private static String lastCell(String row) {
		String cells = row.stripTrailing();
		return cells.substring(cells.lastIndexOf('\t') + 1);
	}

	private static int digits(String cell) {
		return cell.startsWith("-") ? cell.length() - 1 : cell.length();
	}

	private static String tail(SourceEntry entry) throws IOException {
		try (SeekableByteChannel channel = entry.openChannel()) {
			ChannelBytes bytes = new ChannelBytes(channel);
			return new String(bytes.read(Math.max(0, bytes.size() - LONGEST_ROW), LONGEST_ROW), StandardCharsets.ISO_8859_1);
		}
	}
}

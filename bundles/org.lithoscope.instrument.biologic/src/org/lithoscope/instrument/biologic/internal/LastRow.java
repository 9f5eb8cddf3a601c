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
import org.lithoscope.model.table.ColumnType;

/**
 * Whether the last row of a text export is whole. EC-Lab puts line ends between rows and none behind the last, so a missing line end says
 * nothing; but it writes each number of a column with the same count of digits, so a row that was cut inside its last number shows it.
 */
final class LastRow {

	private static final int LONGEST_ROW = 1 << 16;
	private static final Pattern USUAL = Pattern.compile("-?\\d[.,]\\d{7,15}E[-+]\\d{3}");
	private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

	private LastRow() {
	}

	/**
	 * What the end of the file says about its last row.
	 *
	 * @param entry the file
	 * @param first the first rows, for comparison
	 * @param names the names of the columns
	 * @return whether a last row without line end may be kept
	 * @throws IOException when the disk or network fails
	 */
	static LastLine policy(SourceEntry entry, List<TextHead.Line> first, List<String> names) throws IOException {
		String tail = tail(entry);
		String row = tail.substring(Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r')) + 1);
		String cell = lastCell(row);
		OptionalInt shortest = first.stream().filter(TextHead.Line::ended).map(TextHead.Line::text).filter(t -> !t.isBlank())
				.map(LastRow::lastCell).mapToInt(LastRow::digits).min();
		boolean whole = shortest.isPresent() ? digits(cell) >= shortest.getAsInt() : usual(names).matcher(cell).matches();
		long cells = row.stripTrailing().chars().filter(c -> c == '\t').count() + 1;
		return whole && cells >= names.size() ? LastLine.MAY_BE_OPEN : LastLine.ALWAYS_ENDED;
	}

	/** How EC-Lab writes the numbers of the last column. */
	private static Pattern usual(List<String> names) {
		List<ColumnMeaning> meanings = ColumnNames.of(names);
		return meanings.get(meanings.size() - 1).type() == ColumnType.DOUBLE ? USUAL : WHOLE_NUMBER;
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

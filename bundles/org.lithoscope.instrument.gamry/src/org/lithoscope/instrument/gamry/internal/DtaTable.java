/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.TableStorage;

/**
 * One table of the file: where its rows are. Rows begin with a tab.
 *
 * @param name      its name, for instance {@code CURVE1}
 * @param names     the names of the columns
 * @param units     their units
 * @param start     the byte at which the first row begins
 * @param firstLine the number of its line
 * @param end       the byte behind the last row
 * @param mayBeOpen whether a last row without line end can be told from one that is cut
 */
public record DtaTable(String name, List<String> names, List<String> units, long start, long firstLine, long end,
		boolean mayBeOpen) {

	/** {@return the name without the number of the curve: tables of one group follow each other} */
	public String group() {
		String letters = name.replaceAll("\\d+$", "");
		return "CURVE".equals(letters) ? letters + " " + String.join(" ", names) + " " + String.join(" ", units) : name;
	}

	/** {@return the number of the curve, 1 when it has none} */
	public int curve() {
		String digits = name.replaceAll("\\D", "");
		return digits.isEmpty() || digits.length() > 9 ? 1 : Integer.parseInt(digits);
	}

	/**
	 * Reads the rows.
	 *
	 * @param entry        the file
	 * @param decimalPoint point or comma
	 * @param context      progress, cancel, memory
	 * @return the columns
	 * @throws ReadException when a line is longer than any text
	 * @throws IOException   when the disk or network fails
	 */
	public ParsedColumns parse(SourceEntry entry, char decimalPoint, ReadContext context) throws ReadException, IOException {
		Set<String> taken = new HashSet<>();
		TextLayout layout = TextLayout.builder().column(TextColumn.skipped())
				.columns(IntStream.range(0, names.size()).mapToObj(i -> column(i, taken)).toList()).decimalPoint(decimalPoint)
				.start(start, firstLine).end(end)
				.lastLine(mayBeOpen ? TextLayout.LastLine.MAY_BE_OPEN : TextLayout.LastLine.ALWAYS_ENDED).build();
		return DelimitedText.parse(entry, layout, new Shifted(context, start, entry.size()));
	}

	private TextColumn column(int i, Set<String> taken) {
		TextColumn column = DtaColumns.column(names.get(i), units.get(i));
		return new TextColumn(SpectrumHeader.unique(column.info(), taken), column.kind(), column.factor(), column.parser());
	}

	/** Progress of a part as progress of the file. */
	private record Shifted(ReadContext whole, long start, long size) implements ReadContext {

		@Override
		public void progress(long done, long total) {
			whole.progress(Math.min(size, start + done), size);
		}

		@Override
		public boolean isCancelled() {
			return whole.isCancelled();
		}

		@Override
		public TableStorage storage() {
			return whole.storage();
		}
	}
}

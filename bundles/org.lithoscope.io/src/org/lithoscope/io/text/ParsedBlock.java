/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.model.table.ColumnBuilder;

/** The values of one block, by column, and what was wrong in it. Filled by one thread, then read by one other. */
final class ParsedBlock {

	final Object[] values;
	final ByteDictionary[] dictionaries;
	int capacity;
	int rows;
	long lines;
	long droppedRows;
	long unreadableCells;
	TextFault firstFault;
	TextFault cut;
	TextFault lastDropped;
	boolean openLine;
	long end;

	ParsedBlock(List<TextColumn> columns, TextLayout layout, int capacity) {
		this.capacity = capacity;
		values = new Object[columns.size()];
		dictionaries = new ByteDictionary[columns.size()];
		for (int c = 0; c < values.length; c++) {
			switch (columns.get(c).kind()) {
				case NUMBER, PARSED -> values[c] = new double[capacity];
				case INTEGER -> values[c] = new int[capacity];
				case FLAG -> values[c] = new byte[capacity];
				case TEXT -> {
					values[c] = new int[capacity];
					dictionaries[c] = new ByteDictionary(layout.charset());
				}
				case SKIPPED -> values[c] = null;
			}
		}
	}

	void grow() {
		capacity *= 2;
		for (int c = 0; c < values.length; c++) {
			values[c] = switch (values[c]) {
				case double[] d -> Arrays.copyOf(d, capacity);
				case int[] i -> Arrays.copyOf(i, capacity);
				case byte[] b -> Arrays.copyOf(b, capacity);
				case null -> null;
				default -> throw new IllegalStateException();
			};
		}
	}

	/** Remembers the first thing wrong; its line counts from the first of the block. */
	void fault(long offset, String reason) {
		if (firstFault == null) {
			firstFault = new TextFault(lines, offset, reason);
		}
	}

	/** Counts a line that is not kept, and remembers it as long as no kept one follows. */
	void dropped(long offset, String reason) {
		droppedRows++;
		lastDropped = new TextFault(lines, offset, reason);
		fault(offset, reason);
	}

	/** Puts the values of a column behind those of the blocks before. */
	void appendTo(int column, ColumnBuilder target) {
		switch (values[column]) {
			case double[] d -> target.append(d, 0, rows);
			case int[] i -> {
				if (dictionaries[column] == null) {
					for (int r = 0; r < rows; r++) {
						target.appendInt(i[r]);
					}
				} else {
					List<String> texts = dictionaries[column].texts();
					for (int r = 0; r < rows; r++) {
						target.appendText(i[r] < 0 ? null : texts.get(i[r]));
					}
				}
			}
			case byte[] b -> {
				for (int r = 0; r < rows; r++) {
					target.append(b[r]);
				}
			}
			default -> throw new IllegalStateException();
		}
	}
}

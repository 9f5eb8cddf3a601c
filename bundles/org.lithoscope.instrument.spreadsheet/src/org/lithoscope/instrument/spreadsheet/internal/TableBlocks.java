/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The tables of a text in which one follows the other with lines of text between them, as RelaxIS and PSTrace export several spectra. A line
 * of text parts two tables when it names the columns again, or when the frequencies begin anew behind it; any other is a damaged row.
 *
 * @param form  the form of the table
 * @param end   the byte behind its last row; the largest number for the end of the file
 * @param label the text above it that tells it from the others; empty when there is none
 */
public record TableBlocks(TableForm form, long end, String label) {

	private static final int LARGEST = 1 << 25;

	/**
	 * Finds the tables.
	 *
	 * @param entry the text
	 * @param form  the form of the first
	 * @return the tables in the order of the text, at least one
	 * @throws IOException when it cannot be read
	 */
	public static List<TableBlocks> of(SourceEntry entry, TableForm form) throws IOException {
		List<TableBlocks> blocks = new ArrayList<>();
		List<TextHead.Line> lines = entry.size() > LARGEST ? List.of() : TextHead.of(entry, LARGEST).lines();
		TableForm current = form;
		String label = "";
		List<TextHead.Line> between = new ArrayList<>();
		double direction = 0;
		double previous = Double.NaN;
		for (TextHead.Line line : lines) {
			String text = line.text();
			boolean row = line.start() >= form.first().start() && form.isRow(text);
			if (!row && !text.isBlank()) {
				between.add(line);
			} else if (row) {
				double frequency = form.frequency(text);
				double step = frequency - previous;
				boolean texts = line.start() > form.first().start() && between.stream().anyMatch(other -> isText(other.text()));
				boolean header = between.stream().anyMatch(other -> form.isHeader(other.text()));
				if (texts && (header || step * direction < 0)) {
					blocks.add(new TableBlocks(current, between.get(0).start(), label));
					current = form.at(line);
					label = label(form, between);
					direction = 0;
				} else {
					label = line.start() == form.first().start() ? label(form, between) : label;
					direction = direction == 0 && !Double.isNaN(step) ? step : direction;
				}
				previous = frequency;
				between.clear();
			}
		}
		blocks.add(new TableBlocks(current, Long.MAX_VALUE, label));
		return blocks;
	}

	/** Text without any number between its delimiters is no damaged row. */
	private static boolean isText(String line) {
		return line.chars().anyMatch(Character::isLetter);
	}

	/** The last line above the rows that does not name the columns, its longest cell that is no setting. */
	private static String label(TableForm form, List<TextHead.Line> above) {
		String text = above.stream().map(TextHead.Line::text).filter(line -> !form.isHeader(line)).reduce((first, second) -> second).orElse("");
		String[] cells = text.split("\t");
		String last = "";
		for (String cell : cells) {
			last = cell.isBlank() ? last : cell.strip();
		}
		return last.replaceAll("^[\"#%\\s]+|[\",;\\s]+$", "");
	}
}

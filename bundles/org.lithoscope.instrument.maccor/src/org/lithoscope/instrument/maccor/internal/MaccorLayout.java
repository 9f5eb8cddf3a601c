/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.io.text.Decimals;
import org.lithoscope.io.text.Durations;
import org.lithoscope.io.text.TextColumn;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.ColumnInfo;

/** Makes the layout of the table out of its header and first rows. */
public final class MaccorLayout {

	private final MaccorHeader header;
	private final DateOrder dateOrder;
	private final Set<String> used = new HashSet<>();

	/**
	 * A layout maker.
	 *
	 * @param header    the header
	 * @param dateOrder the order of day and month in the file
	 */
	public MaccorLayout(MaccorHeader header, DateOrder dateOrder) {
		this.header = header;
		this.dateOrder = dateOrder;
	}

	/** {@return the layout} */
	public TextLayout layout() {
		TextLayout.Builder layout = TextLayout.builder().delimiter(header.delimiter()).decimalPoint(header.decimalPoint())
				.start(header.first().start(), header.first().number());
		// tables between tabs come from the cycler's own export, which ends every line; those between commas may come from a spreadsheet
		layout.lastLine(header.delimiter() == '\t' ? TextLayout.LastLine.ALWAYS_ENDED : TextLayout.LastLine.MAY_BE_OPEN);
		List<TextColumn> columns = new ArrayList<>();
		for (int i = 0; i < header.names().size(); i++) {
			columns.add(column(i));
		}
		return layout.columns(columns).build();
	}

	private TextColumn column(int index) {
		String original = header.names().get(index);
		String name = original.toLowerCase(Locale.ROOT);
		if (name.isBlank() || name.startsWith("unnamed") || name.equals("units")) {
			return TextColumn.skipped();
		}
		Optional<ColumnRule.Match> match = ColumnRule.of(original);
		return match.isPresent() ? known(match.get(), index) : unknown(index);
	}

	private TextColumn known(ColumnRule.Match match, int index) {
		String unitInFile = match.unitInFile();
		ColumnInfo info = new ColumnInfo(unique(match.name()), match.rule().unit(), header.names().get(index), unitInFile);
		boolean time = match.name().equals(ColumnRule.TIME) || match.name().equals(ColumnRule.STEP_TIME);
		if (time && header.samples().stream().anyMatch(row -> row.get(index).indexOf(':') >= 0)) {
			return TextColumn.parsed(info, new Durations(header.decimalPoint()));
		}
		return switch (match.rule().kind()) {
			case PARSED -> TextColumn.parsed(info, new DateTimes(dateOrder));
			case INTEGER -> TextColumn.integer(info);
			case TEXT -> TextColumn.text(info);
			default -> TextColumn.number(info, unitInFile.isEmpty() ? 1 : Unit.of(unitInFile).factorTo(info.unit()));
		};
	}

	/** Auxiliary inputs, whose unit stands in the next column, and what no rule knows. */
	private TextColumn unknown(int index) {
		String original = header.names().get(index);
		boolean hasUnits = index + 1 < header.names().size() && header.names().get(index + 1).equalsIgnoreCase("units");
		String unitText = hasUnits ? sample(index + 1) : "";
		boolean celsius = unitText.equalsIgnoreCase("C");
		String snake = original.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		String name = unique((snake.isEmpty() ? "column_" + (index + 1) : snake) + (celsius ? "_celsius" : ""));
		ColumnInfo info = new ColumnInfo(name, celsius ? Units.CELSIUS : Units.ONE, original, unitText);
		byte[] cell = sample(index).getBytes(StandardCharsets.ISO_8859_1);
		boolean numeric = !Double.isNaN(Decimals.parse(cell, 0, cell.length, header.decimalPoint()));
		return numeric ? TextColumn.number(info) : TextColumn.text(info);
	}

	private String sample(int index) {
		return header.samples().isEmpty() ? "" : header.samples().get(0).get(index);
	}

	private String unique(String name) {
		String free = name;
		for (int n = 2; !used.add(free); n++) {
			free = name + "_" + n;
		}
		return free;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin.internal;

import java.util.List;
import java.util.Map;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;

/** A sheet as a text between tabs. */
public final class SheetText {

	private static final Map<String, String> KEYS = Map.of("Schedule File Name", MetadataKeys.PROTOCOL, "Channel", MetadataKeys.INSTRUMENT_CHANNEL,
			"Start DateTime", MetadataKeys.ACQUIRED, "Creator", MetadataKeys.OPERATOR, "Comments", MetadataKeys.COMMENT, "Item ID",
			MetadataKeys.CELL, "Software Version", MetadataKeys.SOFTWARE_VERSION);

	private final String name;
	private final StringBuilder text = new StringBuilder();

	/**
	 * An empty sheet.
	 *
	 * @param name its name
	 */
	public SheetText(String name) {
		this.name = name;
	}

	/** {@return the name of the sheet} */
	public String name() {
		return name;
	}

	/** {@return the rows, each with a line end} */
	public String text() {
		return text.toString();
	}

	/**
	 * Adds a row.
	 *
	 * @param cells its cells
	 */
	public void add(List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			text.append(i == 0 ? "" : "\t").append(cells.get(i).replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
		}
		text.append('\n');
	}

	/**
	 * Whether another sheet goes on with this table.
	 *
	 * @param next the next sheet
	 * @return whether it has the same header line
	 */
	public boolean goesOnIn(SheetText next) {
		return !header().isBlank() && header().equals(next.header());
	}

	/**
	 * Adds the rows of a sheet that goes on.
	 *
	 * @param next the next sheet
	 */
	public void append(SheetText next) {
		text.append(next.text, next.header().length() + 1, next.text.length());
	}

	private String header() {
		int end = text.indexOf("\n");
		return end < 0 ? "" : text.substring(0, end);
	}

	/** {@return what a sheet with a row of names and a row of values says about a test} */
	public Metadata metadata() {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Arbin");
		String[] lines = text.toString().split("\n");
		for (int i = 0; i + 1 < lines.length; i++) {
			String[] names = lines[i].split("\t");
			if (List.of(names).contains("Channel")) {
				String[] values = lines[i + 1].split("\t");
				for (int c = 0; c < Math.min(names.length, values.length); c++) {
					if (!names[c].isBlank()) {
						metadata.put(KEYS.getOrDefault(names[c], MetadataKeys.RAW + names[c]), values[c]);
					}
				}
			}
		}
		return metadata.build();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.lithoscope.io.source.MemoryEntry;

/** The rows of a sheet as a text between tabs. */
public final class SheetText {

	private final String name;
	private final StringBuilder text = new StringBuilder();

	/**
	 * An empty sheet.
	 *
	 * @param name its name
	 */
	public SheetText(String name) {
		this.name = Objects.requireNonNull(name, "name");
	}

	/** {@return the name of the sheet} */
	public String name() {
		return name;
	}

	/** {@return the rows, each with its cells between tabs} */
	public List<String> lines() {
		return text.toString().lines().toList();
	}

	/**
	 * Adds a row.
	 *
	 * @param cells its cells
	 */
	void add(List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			text.append(i == 0 ? "" : "\t").append(cells.get(i).replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
		}
		text.append('\n');
	}

	/** Whether another sheet has the same header line, and so goes on with this table. */
	boolean goesOnIn(SheetText next) {
		return !header().isBlank() && header().equals(next.header());
	}

	/** Adds the rows of a sheet that goes on. */
	void append(SheetText next) {
		text.append(next.text, next.header().length() + 1, next.text.length());
	}

	/** The text as a file. */
	MemoryEntry entry(String file) {
		return new MemoryEntry(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private String header() {
		int end = text.indexOf("\n");
		return end < 0 ? "" : text.substring(0, end);
	}
}

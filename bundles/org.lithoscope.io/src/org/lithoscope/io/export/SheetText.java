/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

	/**
	 * Whether another sheet goes on with this table without a header: its name differs by a number only, and it begins with numbers where
	 * this sheet has columns.
	 */
	boolean goesOnWithoutHeader(SheetText next) {
		String[] cells = next.header().split("\t");
		long numbers = Stream.of(cells).filter(SheetText::isNumber).count();
		return stem().equals(next.stem()) && numbers > 2 && numbers * 2 > cells.length && cells.length <= header().split("\t").length;
	}

	/** Adds the rows of a sheet that goes on. */
	void append(SheetText next, boolean header) {
		text.append(next.text, header ? next.header().length() + 1 : 0, next.text.length());
	}

	/** The text as a file. */
	MemoryEntry entry(String file) {
		return new MemoryEntry(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isNumber(String cell) {
		return cell.strip().matches("[-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?");
	}

	private String stem() {
		return name.replaceAll("[\\d\\W_]+", "");
	}

	private String header() {
		int end = text.indexOf("\n");
		return end < 0 ? "" : text.substring(0, end);
	}
}

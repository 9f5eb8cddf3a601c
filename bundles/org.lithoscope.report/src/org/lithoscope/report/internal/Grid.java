/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A small table of facts: what every form of a report shows.
 *
 * @param kind what it is for: {@code values} or {@code facts}
 * @param head the heads of its columns; empty for none
 * @param rows its rows, each begun by a label
 */
public record Grid(String kind, List<Cell> head, List<List<Cell>> rows) {

	/** How a cell looks. */
	public enum Look {
		/** The name of what the row is about. */
		LABEL,
		/** Plain text. */
		TEXT,
		/** A number, aligned to the right. */
		NUMBER,
		/** The unit of the number before. */
		UNIT,
		/** Text of less weight. */
		MUTED,
		/** A checksum, which may break anywhere. */
		HASH
	}

	/**
	 * A cell.
	 *
	 * @param text what it says
	 * @param look how it looks
	 * @param span how many columns it takes
	 */
	public record Cell(String text, Look look, int span) {
	}

	/** Copies the lists. */
	public Grid {
		head = List.copyOf(head);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/** Collects the rows of a grid. */
	static final class Builder {

		private final String kind;
		private final List<Cell> head = new ArrayList<>();
		private final List<List<Cell>> rows = new ArrayList<>();

		Builder(String kind) {
			this.kind = kind;
		}

		Builder head(String text, Look look) {
			head.add(new Cell(text, look, 1));
			return this;
		}

		Builder row(Cell... cells) {
			rows.add(List.of(cells));
			return this;
		}

		/** A fact; without a value there is none. */
		Builder fact(String name, String value) {
			return value.isBlank() ? this : row(label(name), cell(value, Look.TEXT));
		}

		boolean isEmpty() {
			return rows.isEmpty();
		}

		Grid build() {
			return new Grid(kind, head, rows);
		}
	}

	static Cell label(String text) {
		return new Cell(text, Look.LABEL, 1);
	}

	static Cell cell(String text, Look look) {
		return new Cell(text, look, 1);
	}
}

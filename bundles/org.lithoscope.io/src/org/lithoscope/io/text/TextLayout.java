/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where the rows of a text table are and how they are read. Lines may end with LF, CR LF or CR. A quoted cell may hold the delimiter but no
 * line break. Immutable.
 */
public final class TextLayout {

	/** What the end of the file says about its last row. */
	public enum LastLine {
		/** The program ends every line: a last line without an end has been cut, and is not kept. */
		ALWAYS_ENDED,
		/** A last line without an end is kept when it has all its cells and the last one is not shorter than in the lines before. */
		MAY_BE_OPEN
	}

	private final List<TextColumn> columns;
	private final char delimiter;
	private final boolean runs;
	private final char decimalPoint;
	private final char quote;
	private final Charset charset;
	private final long start;
	private final long firstLine;
	private final long end;
	private final int minimumCells;
	private final LastLine lastLine;

	private TextLayout(Builder b) {
		columns = List.copyOf(b.columns);
		delimiter = b.delimiter;
		runs = b.runs;
		decimalPoint = b.decimalPoint;
		quote = b.quote;
		charset = b.charset;
		start = b.start;
		firstLine = b.firstLine;
		end = b.end;
		minimumCells = b.minimumCells < 0 ? columns.size() : b.minimumCells;
		lastLine = b.lastLine;
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("a text table needs columns");
		}
		if (delimiter == decimalPoint) {
			throw new IllegalArgumentException("delimiter and decimal point are both '" + delimiter + "'");
		}
	}

	/** {@return a builder: tab between cells, decimal point, double quotes, ISO 8859-1, every line ended} */
	public static Builder builder() {
		return new Builder();
	}

	/** {@return the columns in the order of the file} */
	public List<TextColumn> columns() {
		return columns;
	}

	/** {@return the byte between cells} */
	public char delimiter() {
		return delimiter;
	}

	/** {@return whether a run of blanks and tabs counts as one delimiter} */
	public boolean runs() {
		return runs;
	}

	/** {@return the decimal separator} */
	public char decimalPoint() {
		return decimalPoint;
	}

	/** {@return the quotation mark} */
	public char quote() {
		return quote;
	}

	/** {@return the character set of texts; one in which ASCII is ASCII} */
	public Charset charset() {
		return charset;
	}

	/** {@return the byte at which the first row begins} */
	public long start() {
		return start;
	}

	/** {@return the number of the first row's line, from 1} */
	public long firstLine() {
		return firstLine;
	}

	/** {@return the byte behind the last row, or {@link Long#MAX_VALUE} for the end of the file} */
	public long end() {
		return end;
	}

	/** {@return how many cells a row must have to be kept} */
	public int minimumCells() {
		return minimumCells;
	}

	/** {@return what the end of the file says about its last row} */
	public LastLine lastLine() {
		return lastLine;
	}

	/** Collects a layout. */
	public static final class Builder {

		private final List<TextColumn> columns = new ArrayList<>();
		private char delimiter = '\t';
		private boolean runs;
		private char decimalPoint = '.';
		private char quote = '"';
		private Charset charset = StandardCharsets.ISO_8859_1;
		private long start;
		private long firstLine = 1;
		private long end = Long.MAX_VALUE;
		private int minimumCells = -1;
		private LastLine lastLine = LastLine.ALWAYS_ENDED;

		private Builder() {
		}

		/**
		 * Adds a column.
		 *
		 * @param column the next column
		 * @return this
		 */
		public Builder column(TextColumn column) {
			columns.add(Objects.requireNonNull(column, "column"));
			return this;
		}

		/**
		 * Adds columns.
		 *
		 * @param more the next columns
		 * @return this
		 */
		public Builder columns(List<TextColumn> more) {
			more.forEach(this::column);
			return this;
		}

		/**
		 * Sets the byte between cells.
		 *
		 * @param value tab, comma, semicolon …
		 * @return this
		 */
		public Builder delimiter(char value) {
			delimiter = value;
			runs = false;
			return this;
		}

		/**
		 * Cells stand between runs of blanks and tabs; blanks before the first cell do not count.
		 *
		 * @return this
		 */
		public Builder delimitedByBlanks() {
			delimiter = ' ';
			runs = true;
			return this;
		}

		/**
		 * Sets the decimal separator.
		 *
		 * @param value point or comma
		 * @return this
		 */
		public Builder decimalPoint(char value) {
			decimalPoint = value;
			return this;
		}

		/**
		 * Sets the quotation mark.
		 *
		 * @param value the mark; NUL for none
		 * @return this
		 */
		public Builder quote(char value) {
			quote = value;
			return this;
		}

		/**
		 * Sets the character set of texts.
		 *
		 * @param value one in which ASCII is ASCII
		 * @return this
		 */
		public Builder charset(Charset value) {
			charset = Objects.requireNonNull(value, "charset");
			return this;
		}

		/**
		 * Sets where the rows begin.
		 *
		 * @param offset the byte at which the first row begins
		 * @param line   the number of its line, from 1
		 * @return this
		 */
		public Builder start(long offset, long line) {
			start = offset;
			firstLine = line;
			return this;
		}

		/**
		 * Sets where the rows end, when not at the end of the file.
		 *
		 * @param offset the byte behind the last row
		 * @return this
		 */
		public Builder end(long offset) {
			end = offset;
			return this;
		}

		/**
		 * Sets how many cells a row must have to be kept; what is missing then is missing in the columns. As many as columns when not set.
		 *
		 * @param value the number of cells
		 * @return this
		 */
		public Builder minimumCells(int value) {
			minimumCells = value;
			return this;
		}

		/**
		 * Sets what the end of the file says about its last row.
		 *
		 * @param value the rule
		 * @return this
		 */
		public Builder lastLine(LastLine value) {
			lastLine = Objects.requireNonNull(value, "lastLine");
			return this;
		}

		/** {@return the layout} */
		public TextLayout build() {
			return new TextLayout(this);
		}
	}
}

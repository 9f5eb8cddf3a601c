/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.util.List;

/** Reads the cells of a block of lines into arrays. One per thread. */
final class BlockParser {

	private final TextLayout layout;
	private final List<TextColumn> columns;
	private final TextColumn.Kind[] kinds;
	private final double[] factors;
	private final double[] divisors;
	private final CellParser[] parsers;
	private final NumberCursor numbers;
	private final byte delimiter;
	private final boolean runs;
	private final CellBounds bounds;
	private final RepeatedCells repeated;
	private final LastLineCheck lastLine;
	private final byte lineEnd;
	private int lineRest;

	BlockParser(TextLayout layout, byte lineEnd) {
		this.layout = layout;
		this.columns = layout.columns();
		this.lineEnd = lineEnd;
		delimiter = (byte) layout.delimiter();
		runs = layout.runs();
		bounds = new CellBounds(layout, lineEnd);
		numbers = new NumberCursor(layout.decimalPoint());
		int n = columns.size();
		repeated = new RepeatedCells(n);
		lastLine = new LastLineCheck(layout, lineEnd);
		kinds = new TextColumn.Kind[n];
		factors = new double[n];
		divisors = new double[n];
		parsers = new CellParser[n];
		for (int c = 0; c < n; c++) {
			TextColumn column = columns.get(c);
			kinds[c] = column.kind();
			factors[c] = column.factor();
			divisors[c] = wholeReciprocal(column.factor());
			parsers[c] = column.parser();
		}
	}

	ParsedBlock parse(RowBlock block) {
		byte[] b = block.bytes();
		int from = block.from();
		int to = block.to();
		int firstLength = Math.max(2, endOfLine(b, from) - from + 1);
		ParsedBlock out = new ParsedBlock(columns, layout, (to - from) / firstLength + (to - from) / firstLength / 8 + 16);
		out.end = block.offset() + from;
		// codes of texts are those of one block
		repeated.forget();
		int p = from;
		while (p < to) {
			int start = p;
			if (out.rows == out.capacity) {
				out.grow();
			}
			long unreadable = out.unreadableCells;
			TextFault fault = out.firstFault;
			p = skipBlanksOfRuns(b, p);
			lineRest = p;
			int cells = bounds.isLineEnd(b[p]) ? 0 : row(b, p, out, block.offset() + start);
			p = lineRest;
			while (b[p] != lineEnd) {
				p++;
			}
			p++;
			boolean open = block.open() && p >= to;
			boolean kept = cells >= layout.minimumCells();
			if (cells == 0) {
				kept = false;
			} else if (open && !lastLine.isComplete(b, block.from(), start, p - 1, cells)) {
				kept = false;
				out.cut = new TextFault(out.lines, block.offset() + start, "the line ends after " + (p - 1 - start) + " bytes");
			}
			if (!kept) {
				out.unreadableCells = unreadable;
				out.firstFault = fault;
				if (cells > 0 && out.cut == null) {
					out.dropped(block.offset() + start, cells + " cells instead of " + columns.size());
				}
			} else {
				out.lastDropped = null;
				fillMissing(out, cells);
				out.rows++;
				out.openLine = open;
			}
			if (out.cut == null) {
				out.end = block.offset() + (open ? p - 1 : p);
			}
			out.lines++;
		}
		return out;
	}

	/** Reads the cells of a line into the next row; leaves the place behind the last cell read in {@link #lineRest}. */
	private int row(byte[] b, int start, ParsedBlock out, long lineOffset) {
		int row = out.rows;
		int p = start;
		int n = kinds.length;
		for (int c = 0; c < n; c++) {
			p = cell(b, p, c, row, out, lineOffset);
			if (runs) {
				p = skipBlanksOfRuns(b, p);
				if (bounds.isLineEnd(b[p])) {
					lineRest = p;
					return c + 1;
				}
			} else if (b[p] == delimiter) {
				p++;
			} else {
				lineRest = p;
				return c + 1;
			}
		}
		lineRest = p;
		return n;
	}

	/** Reads one cell; returns the place of the delimiter or line end behind it. */
	private int cell(byte[] b, int start, int c, int row, ParsedBlock out, long lineOffset) {
		if (repeated.matches(b, start, c)) {
			switch (kinds[c]) {
				case NUMBER, PARSED -> ((double[]) out.values[c])[row] = repeated.number(c);
				case INTEGER, TEXT -> ((int[]) out.values[c])[row] = repeated.whole(c);
				case FLAG -> ((byte[]) out.values[c])[row] = (byte) repeated.whole(c);
				case SKIPPED -> {
					// nothing is kept
				}
			}
			return start + repeated.length(c);
		}
		return switch (kinds[c]) {
			case NUMBER, INTEGER, FLAG -> number(b, start, c, row, out, lineOffset);
			case TEXT, PARSED, SKIPPED -> other(b, start, c, row, out, lineOffset);
		};
	}

	private int number(byte[] b, int start, int c, int row, ParsedBlock out, long lineOffset) {
		int p = start;
		while (b[p] == ' ') {
			p++;
		}
		double value = numbers.read(b, p);
		p = numbers.position();
		if (value != value || !bounds.isCellEnd(b[p])) {
			p = bounds.find(b, start);
			value = unusual(b);
		}
		boolean readable = !CellParser.isUnreadable(value);
		int whole = Integer.MIN_VALUE;
		switch (kinds[c]) {
			case INTEGER -> {
				boolean fits = value == (int) value && value != Integer.MIN_VALUE;
				readable &= fits || value != value;
				whole = fits ? (int) value : Integer.MIN_VALUE;
				((int[]) out.values[c])[row] = whole;
			}
			case FLAG -> {
				whole = value != 0 && value == value ? 1 : 0;
				((byte[]) out.values[c])[row] = (byte) whole;
			}
			default -> {
				value = value != value ? Double.NaN : factors[c] == 1 ? value : divisors[c] != 0 ? value / divisors[c] : value * factors[c];
				((double[]) out.values[c])[row] = value;
			}
		}
		if (readable) {
			repeated.remember(b, start, p, c, value, whole);
		} else {
			unreadable(out, c, lineOffset);
		}
		return p;
	}

	private int other(byte[] b, int start, int c, int row, ParsedBlock out, long lineOffset) {
		int p = bounds.find(b, start);
		double value = Double.NaN;
		int code = -1;
		if (kinds[c] == TextColumn.Kind.TEXT) {
			code = bounds.isEmpty() ? -1 : out.dictionaries[c].code(b, bounds.from(), bounds.to(), bounds.isQuoted());
			((int[]) out.values[c])[row] = code;
		} else if (kinds[c] == TextColumn.Kind.PARSED) {
			value = bounds.isEmpty() ? Double.NaN : parsers[c].parse(b, bounds.from(), bounds.to());
			if (CellParser.isUnreadable(value)) {
				value = Double.NaN;
				if (!bounds.isMissing(b)) {
					unreadable(out, c, lineOffset);
					return p;
				}
			}
			((double[]) out.values[c])[row] = value;
		}
		repeated.remember(b, start, p, c, value, code);
		return p;
	}

	private void unreadable(ParsedBlock out, int c, long lineOffset) {
		if (out.values[c] instanceof double[] values) {
			values[out.rows] = Double.NaN;
		}
		out.unreadableCells++;
		out.fault(lineOffset, "'" + columns.get(c).info().originalName() + "' is not a number");
	}

	/** A number in quotes or with blanks, a word for a missing value, infinity, or something unreadable. */
	private double unusual(byte[] b) {
		if (bounds.isMissing(b)) {
			return Double.NaN;
		}
		double value = Decimals.parse(b, bounds.from(), bounds.to(), layout.decimalPoint());
		return value == value ? value : CellParser.UNREADABLE;
	}

	private int skipBlanksOfRuns(byte[] b, int start) {
		int p = start;
		while (runs && (b[p] == ' ' || b[p] == '\t')) {
			p++;
		}
		return p;
	}

	private int endOfLine(byte[] b, int from) {
		int p = from;
		while (b[p] != lineEnd) {
			p++;
		}
		return p;
	}

	private void fillMissing(ParsedBlock out, int cells) {
		for (int c = cells; c < kinds.length; c++) {
			switch (out.values[c]) {
				case double[] d -> d[out.rows] = Double.NaN;
				case int[] i -> i[out.rows] = kinds[c] == TextColumn.Kind.TEXT ? -1 : Integer.MIN_VALUE;
				case byte[] f -> f[out.rows] = 0;
				case null, default -> {
					// skipped
				}
			}
		}
	}

	private static double wholeReciprocal(double factor) {
		double reciprocal = 1 / factor;
		double whole = Math.rint(reciprocal);
		return Math.abs(factor) < 1 && Math.abs(reciprocal - whole) <= 1e-9 * Math.abs(whole) ? whole : 0;
	}
}

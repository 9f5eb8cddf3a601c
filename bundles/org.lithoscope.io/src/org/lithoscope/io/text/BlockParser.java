/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the cells of a block of lines into arrays. One per thread. */
final class BlockParser {

	private static final Set<String> MISSING = Set.of("", "nan", "n/a", "na", "null", "none", "-", "--", "xxx", "n.a.", "1.#qnan", "-1.#ind",
			"1.#ind", "-nan", "-nan(ind)", "nan(ind)");
	private static final int SHOWN = 40;

	private final TextLayout layout;
	private final List<TextColumn> columns;
	private final TextColumn.Kind[] kinds;
	private final double[] factors;
	private final double[] divisors;
	private final CellParser[] parsers;
	private final NumberCursor numbers;
	private final byte delimiter;
	private final boolean runs;
	private final byte quote;
	private final byte lineEnd;
	private int contentFrom;
	private int contentTo;
	private boolean contentQuoted;
	private int lineRest;

	BlockParser(TextLayout layout, byte lineEnd) {
		this.layout = layout;
		this.columns = layout.columns();
		this.lineEnd = lineEnd;
		delimiter = (byte) layout.delimiter();
		runs = layout.runs();
		quote = (byte) layout.quote();
		numbers = new NumberCursor(layout.decimalPoint());
		int n = columns.size();
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
			int cells = isLineEnd(b[p]) ? 0 : row(b, p, out, block.offset() + start);
			p = lineRest;
			while (b[p] != lineEnd) {
				p++;
			}
			p++;
			boolean open = block.open() && p >= to;
			boolean kept = cells >= layout.minimumCells();
			if (cells == 0) {
				kept = false;
			} else if (open && !complete(b, block.from(), start, p - 1, cells)) {
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
				if (isLineEnd(b[p])) {
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
		TextColumn.Kind kind = kinds[c];
		if (kind == TextColumn.Kind.NUMBER || kind == TextColumn.Kind.INTEGER || kind == TextColumn.Kind.FLAG) {
			int p = start;
			while (b[p] == ' ') {
				p++;
			}
			double value = numbers.read(b, p);
			p = numbers.position();
			byte t = b[p];
			if (value == value && (t == delimiter || isLineEnd(t) || runs && t == '\t')) {
				return store(value, c, row, out, p, lineOffset);
			}
			p = delimit(b, start);
			return store(unusual(b, contentFrom, contentTo), c, row, out, p, lineOffset);
		}
		int p = delimit(b, start);
		if (kind == TextColumn.Kind.TEXT) {
			((int[]) out.values[c])[row] = contentTo == contentFrom ? -1 : out.dictionaries[c].code(b, contentFrom, contentTo, contentQuoted);
		} else if (kind == TextColumn.Kind.PARSED) {
			double value = contentTo == contentFrom ? Double.NaN : parsers[c].parse(b, contentFrom, contentTo);
			if (CellParser.isUnreadable(value) && !isMissing(b, contentFrom, contentTo)) {
				unreadable(out, c, lineOffset);
			}
			((double[]) out.values[c])[row] = CellParser.isUnreadable(value) ? Double.NaN : value;
		}
		return p;
	}

	private int store(double value, int c, int row, ParsedBlock out, int p, long lineOffset) {
		boolean missing = value != value;
		if (missing && CellParser.isUnreadable(value)) {
			unreadable(out, c, lineOffset);
		}
		switch (kinds[c]) {
			case INTEGER -> {
				boolean whole = value == (int) value && value != Integer.MIN_VALUE;
				if (!whole && !missing) {
					unreadable(out, c, lineOffset);
				}
				((int[]) out.values[c])[row] = whole ? (int) value : Integer.MIN_VALUE;
			}
			case FLAG -> ((byte[]) out.values[c])[row] = (byte) (value != 0 && !missing ? 1 : 0);
			default -> {
				double scaled = factors[c] == 1 ? value : divisors[c] != 0 ? value / divisors[c] : value * factors[c];
				((double[]) out.values[c])[row] = missing ? Double.NaN : scaled;
			}
		}
		return p;
	}

	private void unreadable(ParsedBlock out, int c, long lineOffset) {
		out.unreadableCells++;
		out.fault(lineOffset, "'" + columns.get(c).info().originalName() + "' is not a number");
	}

	/** A number in quotes or with blanks, a word for a missing value, infinity, or something unreadable. */
	private double unusual(byte[] b, int from, int to) {
		if (to == from) {
			return Double.NaN;
		}
		double value = Decimals.parse(b, from, to, layout.decimalPoint());
		return value == value || isMissing(b, from, to) ? value : CellParser.UNREADABLE;
	}

	private static boolean isMissing(byte[] b, int from, int to) {
		return to - from <= 12 && MISSING.contains(new String(b, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
	}

	/** Finds the end of a cell and its content without blanks and quotes. */
	private int delimit(byte[] b, int start) {
		int p = start;
		while (isFiller(b[p])) {
			p++;
		}
		contentFrom = p;
		contentQuoted = false;
		if (quote != 0 && b[p] == quote) {
			int close = closingQuote(b, p + 1);
			if (close > 0) {
				contentFrom = p + 1;
				contentTo = close;
				contentQuoted = true;
				p = close + 1;
				while (!isCellEnd(b[p])) {
					p++;
				}
				return p;
			}
		}
		while (!isCellEnd(b[p])) {
			p++;
		}
		contentTo = p;
		while (contentTo > contentFrom && isFiller(b[contentTo - 1])) {
			contentTo--;
		}
		return p;
	}

	private int closingQuote(byte[] b, int from) {
		for (int p = from; b[p] != lineEnd; p++) {
			if (b[p] == quote) {
				if (b[p + 1] != quote) {
					return p;
				}
				p++;
			}
		}
		return -1;
	}

	/** Blanks, and the NUL and 0xFF bytes that some programs leave around a cell. */
	private static boolean isFiller(byte t) {
		return t == ' ' || t == 0 || t == -1;
	}

	private boolean isCellEnd(byte t) {
		return t == delimiter || isLineEnd(t) || runs && t == '\t';
	}

	private boolean isLineEnd(byte t) {
		return t == lineEnd || t == '\r';
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

	/** Whether a last line without an end can be believed: all cells, and as many decimals in the last one as the lines before have. */
	private boolean complete(byte[] b, int from, int lineStart, int lineStop, int cells) {
		if (layout.lastLine() == TextLayout.LastLine.ALWAYS_ENDED || cells < columns.size()) {
			return false;
		}
		int fewest = Integer.MAX_VALUE;
		int stop = lineStart - 1;
		for (int i = 0; i < SHOWN && stop > from; i++) {
			int start = stop;
			while (start > from && b[start - 1] != lineEnd) {
				start--;
			}
			fewest = Math.min(fewest, behindPoint(b, start, stop));
			stop = start - 1;
		}
		return fewest == Integer.MAX_VALUE || behindPoint(b, lineStart, lineStop) >= fewest;
	}

	/** How many bytes follow the decimal point of a line's last cell. */
	private int behindPoint(byte[] b, int start, int stop) {
		int last = stop;
		while (last > start && (b[last - 1] == '\r' || b[last - 1] == ' ')) {
			last--;
		}
		for (int p = last; p > start && b[p - 1] != delimiter; p--) {
			if (b[p - 1] == layout.decimalPoint()) {
				return last - p + 1;
			}
		}
		return 0;
	}

	private static double wholeReciprocal(double factor) {
		double reciprocal = 1 / factor;
		double whole = Math.rint(reciprocal);
		return Math.abs(factor) < 1 && Math.abs(reciprocal - whole) <= 1e-9 * Math.abs(whole) ? whole : 0;
	}
}

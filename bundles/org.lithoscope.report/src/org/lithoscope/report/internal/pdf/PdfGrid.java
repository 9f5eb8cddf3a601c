/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPage;

/** A table with lines between its rows: columns as wide as they need, words broken where the page is too narrow, heads on every page. */
final class PdfGrid {

	private static final double GAP = 9;
	private static final double PAD = 1.5;
	private static final double LINE = 0.5;
	private static final double LEAST = 30;
	private static final int GREY = 0xDFE3E8;

	/**
	 * A cell.
	 *
	 * @param text  what it says
	 * @param style how it looks
	 * @param right whether it is aligned to the right; such a cell is never broken
	 * @param span  how many columns it takes
	 */
	record Cell(String text, TextStyle style, boolean right, int span) {

		static Cell left(String text, TextStyle style) {
			return new Cell(text, style, false, 1);
		}

		static Cell right(String text, TextStyle style) {
			return new Cell(text, style, true, 1);
		}
	}

	private final PdfPages pages;
	private final List<List<Cell>> heads = new ArrayList<>();
	private final List<List<Cell>> rows = new ArrayList<>();

	PdfGrid(PdfPages pages) {
		this.pages = pages;
	}

	void head(List<Cell> cells) {
		heads.add(cells);
	}

	void row(List<Cell> cells) {
		rows.add(cells);
	}

	void draw() throws IOException {
		double[] widths = fitted(natural());
		drawHeads(widths);
		for (List<Cell> row : rows) {
			if (beginsPage(row, widths)) {
				drawHeads(widths);
			}
			draw(row, widths);
		}
	}

	/** The width that each column would take if nothing were broken. */
	double[] natural() {
		List<List<Cell>> all = new ArrayList<>(heads);
		all.addAll(rows);
		int columns = all.stream().mapToInt(row -> row.stream().mapToInt(Cell::span).sum()).max().orElse(0);
		double[] widths = new double[columns];
		for (List<Cell> row : all) {
			int column = 0;
			for (Cell cell : row) {
				if (cell.span() == 1) {
					widths[column] = Math.max(widths[column], cell.style().width(cell.text()) + GAP);
				}
				column += cell.span();
			}
		}
		all.forEach(row -> spread(row, widths));
		return widths;
	}

	/** A cell over several columns widens the last of them where they are too narrow together. */
	private static void spread(List<Cell> row, double[] widths) {
		int column = 0;
		for (Cell cell : row) {
			int end = column + cell.span();
			if (cell.span() > 1) {
				widths[end - 1] += Math.max(0, cell.style().width(cell.text()) - width(widths, column, cell));
			}
			column = end;
		}
	}

	/** Wide columns give until all fit: each gets what it needs, or an equal share of what the smaller ones leave. */
	private static double[] fitted(double[] natural) {
		double[] widths = natural.clone();
		double left = PdfPages.WIDTH;
		if (Arrays.stream(natural).sum() <= left) {
			return widths;
		}
		Integer[] order = new Integer[natural.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (a, b) -> Double.compare(natural[a], natural[b]));
		for (int i = 0; i < order.length; i++) {
			widths[order[i]] = Math.min(natural[order[i]], Math.max(LEAST, left / (order.length - i)));
			left -= widths[order[i]];
		}
		return widths;
	}

	private void drawHeads(double[] widths) throws IOException {
		pages.need(heightOf(heads, widths) + 2 * TextStyle.BODY.leading());
		for (List<Cell> head : heads) {
			draw(head, widths);
		}
	}

	/** Whether a row begins a new page, which needs the heads again. */
	private boolean beginsPage(List<Cell> row, double[] widths) throws IOException {
		PDPage before = pages.page();
		pages.need(height(row, widths));
		return pages.page() != before && !heads.isEmpty();
	}

	private static double heightOf(List<List<Cell>> rows, double[] widths) {
		return rows.stream().mapToDouble(row -> height(row, widths)).sum();
	}

	private static double height(List<Cell> row, double[] widths) {
		double height = 0;
		int column = 0;
		for (Cell cell : row) {
			height = Math.max(height, lines(cell, width(widths, column, cell)).size() * cell.style().leading());
			column += cell.span();
		}
		return height + 2 * PAD;
	}

	private static double width(double[] widths, int column, Cell cell) {
		return Arrays.stream(widths, column, Math.min(widths.length, column + cell.span())).sum() - GAP;
	}

	private static List<String> lines(Cell cell, double width) {
		// a hair more than measured, so that what fits is not broken for the last digit of the sum
		return TextLines.of(cell.text(), cell.style(), width + 0.01);
	}

	private void draw(List<Cell> row, double[] widths) throws IOException {
		double height = height(row, widths);
		double x = PdfPages.LEFT;
		int column = 0;
		for (Cell cell : row) {
			double width = width(widths, column, cell);
			double drop = PAD;
			for (String line : lines(cell, width)) {
				pages.line(line, cell.right() ? x + width - cell.style().width(line) : x, drop, cell.style());
				drop += cell.style().leading();
			}
			x += width + GAP;
			column += cell.span();
		}
		pages.fill(PdfPages.LEFT, height - LINE, Math.min(PdfPages.WIDTH, Arrays.stream(widths).sum()), LINE, GREY);
		pages.advance(height);
	}
}

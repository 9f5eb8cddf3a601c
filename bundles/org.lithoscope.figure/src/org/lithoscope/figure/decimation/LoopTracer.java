/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import org.lithoscope.figure.Progress;
import org.lithoscope.model.table.NumberSequence;

/** Marks the cells of a grid that a line touches; the grid becomes coarser while it works when it would take too much memory or time. */
final class LoopTracer {

	private static final int CELLS = LoopIndex.CELLS;
	private static final int CHUNK = 1 << 13;
	/** So many cells are gone through for each point, on the average, before the grid becomes coarser. */
	private static final int CELLS_PER_POINT = 60;

	private final int mostSquares;
	private final double left;
	private final double bottom;
	private final double width;
	private final double height;
	private long[][] squares;
	private int depth;
	private int used;
	private double across;
	private long steps;

	LoopTracer(Extent xs, Extent ys, int depth, int mostSquares) {
		this.mostSquares = mostSquares;
		this.left = xs.min();
		this.bottom = ys.min();
		this.width = xs.max() > xs.min() ? xs.max() - xs.min() : 1;
		this.height = ys.max() > ys.min() ? ys.max() - ys.min() : 1;
		this.depth = depth;
		this.squares = new long[1 << 2 * depth][];
		this.across = CELLS << depth;
	}

	/** Follows a line; says whether it did so to the end, with a grid that is no coarser than of some depth. */
	boolean follow(NumberSequence x, NumberSequence y, int coarsest, Progress progress) {
		double[] xs = new double[CHUNK];
		double[] ys = new double[CHUNK];
		double lastX = Double.NaN;
		double lastY = Double.NaN;
		for (long from = 0; from < x.size(); from += CHUNK) {
			if (!progress.proceed(from / (double) x.size())) {
				return false;
			}
			int count = (int) Math.min(CHUNK, x.size() - from);
			x.copyTo(from, xs, 0, count);
			y.copyTo(from, ys, 0, count);
			for (int i = 0; i < count; i++) {
				double u = (xs[i] - left) / width;
				double v = (ys[i] - bottom) / height;
				step(lastX, lastY, u, v);
				lastX = u;
				lastY = v;
			}
			if (used > mostSquares || steps > CELLS_PER_POINT * Math.max(from + count, CHUNK)) {
				coarsen();
				if (depth < coarsest) {
					return false;
				}
			}
		}
		return true;
	}

	private void coarsen() {
		depth--;
		squares = LoopIndex.halved(squares, depth);
		across = CELLS << depth;
		steps /= 2;
		used = 0;
		for (long[] square : squares) {
			used += square == null ? 0 : 1;
		}
	}

	/** A step between places of the extent, 0 to 1; one with a missing end marks nothing. */
	private void step(double u0, double v0, double u1, double v1) {
		double dx = (u1 - u0) * across;
		double dy = (v1 - v0) * across;
		double longest = Math.max(Math.abs(dx), Math.abs(dy));
		if (!(longest < Double.POSITIVE_INFINITY)) {
			return;
		}
		int count = (int) Math.ceil(longest);
		steps += count;
		for (int i = count == 0 ? 0 : 1; i <= count; i++) {
			double t = count == 0 ? 0 : i / (double) count;
			mark(cell(u0 * across + dx * t), cell(v0 * across + dy * t));
		}
		mark(cell(u0 * across), cell(v0 * across));
	}

	/** The upper edge belongs to the last cell. */
	private int cell(double place) {
		return Math.clamp((int) place, 0, (int) across - 1);
	}

	private void mark(int column, int row) {
		int at = (row / CELLS << depth) + column / CELLS;
		long[] square = squares[at];
		if (square == null) {
			square = new long[CELLS];
			squares[at] = square;
			used++;
		}
		square[row % CELLS] |= 1L << column % CELLS;
	}

	long[][] squares() {
		return squares;
	}

	int depth() {
		return depth;
	}

	double left() {
		return left;
	}

	double bottom() {
		return bottom;
	}

	double width() {
		return width;
	}

	double height() {
		return height;
	}
}

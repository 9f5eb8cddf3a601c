/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.Optional;

import org.lithoscope.figure.Progress;
import org.lithoscope.model.table.NumberSequence;

/**
 * Which cells of ever finer grids over its extent a line touches. However often the line passes the same places, what is shown at a range
 * is then found by looking at the grid whose cells are just smaller than a pixel. The finest grid has 32,768 cells in either direction, or
 * as many as fit the memory: squares of {@value #CELLS} × {@value #CELLS} cells are kept where the line is, about {@value #MOST_SQUARES} at
 * most, which is 25 MB for all grids together. Immutable.
 */
final class LoopIndex {

	/** Cells of a square in either direction: a row of them is one word. */
	static final int CELLS = 64;

	private static final int FINEST = 9;
	private static final int COARSEST = 4;
	private static final int MOST_SQUARES = 36_000;

	/** For each grid, from the coarsest, the square of each place, row after row; null where the line is not. */
	private final long[][][] grids;
	private final double left;
	private final double bottom;
	private final double width;
	private final double height;

	private LoopIndex(LoopTracer tracer) {
		this.left = tracer.left();
		this.bottom = tracer.bottom();
		this.width = tracer.width();
		this.height = tracer.height();
		this.grids = new long[tracer.depth() + 1][][];
		grids[tracer.depth()] = tracer.squares();
		for (int depth = tracer.depth() - 1; depth >= 0; depth--) {
			grids[depth] = halved(grids[depth + 1], depth);
		}
	}

	/**
	 * Follows the line once.
	 *
	 * @return the index; empty when it was cancelled, or when the line leaps so far from point to point that a grid would not help
	 */
	static Optional<LoopIndex> build(NumberSequence x, NumberSequence y, Extent xs, Extent ys, Progress progress) {
		LoopTracer tracer = new LoopTracer(xs, ys, FINEST, MOST_SQUARES);
		return tracer.follow(x, y, COARSEST, progress) ? Optional.of(new LoopIndex(tracer)) : Optional.empty();
	}

	/** The grid of half as many cells in either direction: two by two cells become one. */
	static long[][] halved(long[][] finer, int depth) {
		int across = 1 << depth;
		long[][] squares = new long[across * across][];
		for (int i = 0; i < finer.length; i++) {
			if (finer[i] != null) {
				int column = i % (2 * across);
				int row = i / (2 * across);
				int at = row / 2 * across + column / 2;
				if (squares[at] == null) {
					squares[at] = new long[CELLS];
				}
				int shift = column % 2 * CELLS / 2;
				for (int r = 0; r < CELLS; r += 2) {
					squares[at][row % 2 * CELLS / 2 + r / 2] |= everySecond(finer[i][r] | finer[i][r + 1]) << shift;
				}
			}
		}
		return squares;
	}

	/** The 32 bits that tell of each pair of bits whether one is set. */
	static long everySecond(long bits) {
		long b = (bits | bits >>> 1) & 0x5555555555555555L;
		b = (b | b >>> 1) & 0x3333333333333333L;
		b = (b | b >>> 2) & 0x0F0F0F0F0F0F0F0FL;
		b = (b | b >>> 4) & 0x00FF00FF00FF00FFL;
		b = (b | b >>> 8) & 0x0000FFFF0000FFFFL;
		return (b | b >>> 16) & 0xFFFFFFFFL;
	}

	/** The depth of the finest grid; that of the coarsest, a single square, is 0. */
	int finest() {
		return grids.length - 1;
	}

	/**
	 * The cells of a square that the line touches.
	 *
	 * @param depth  the grid, of 2 to the power of depth squares in either direction
	 * @param column the square's column, from the left
	 * @param row    its row, from below
	 * @return row after row of cells from below, the leftmost cell in the lowest bit, not to be changed; null when there are none
	 */
	long[] square(int depth, int column, int row) {
		return grids[depth][(row << depth) + column];
	}

	/** The number at a place to the right; 0 to 1 is the extent of the line. */
	double x(double place) {
		return left + width * place;
	}

	/** The number at a place upwards. */
	double y(double place) {
		return bottom + height * place;
	}

	/** The memory of all grids in bytes. */
	long bytes() {
		long sum = 0;
		for (long[][] grid : grids) {
			sum += 4L * grid.length;
			for (long[] square : grid) {
				sum += square == null ? 0 : 8L * CELLS + 16;
			}
		}
		return sum;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.BitSet;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.axis.AxisScale;

/** The pixels that a line touches which passes the same places very often, as strokes from left to right. */
final class LoopRaster {

	private static final int CELLS = LoopIndex.CELLS;
	private static final int MOST_POINTS = 150_000;
	private static final double COARSEST = 0.5;
	private static final double MARGIN = 8;

	private final LoopIndex index;
	private final AxisScale xs;
	private final AxisScale ys;
	private final double pixelsPerPoint;
	private final Box view;
	private final int width;
	private final int height;
	private final BitSet pixels;

	private LoopRaster(LoopIndex index, AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		this.index = index;
		this.xs = xs;
		this.ys = ys;
		this.pixelsPerPoint = pixelsPerPoint;
		// a margin, so that strokes leave the view
		this.view = PreparedLine.area(xs, ys).inset(-MARGIN);
		this.width = (int) Math.ceil(view.width() * pixelsPerPoint) + 1;
		this.height = (int) Math.ceil(view.height() * pixelsPerPoint) + 1;
		this.pixels = new BitSet(width * height);
	}

	/** Draws, more coarsely when there would be more strokes than can be drawn in good time; nothing when the finest grid is too coarse. */
	static Optional<PointBuffer> draw(LoopIndex index, AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		Optional<PointBuffer> drawn = Optional.empty();
		for (double fineness = pixelsPerPoint; fineness >= COARSEST; fineness /= 2) {
			LoopRaster raster = new LoopRaster(index, xs, ys, fineness);
			if (raster.visit(0, 0, 0)) {
				drawn = Optional.of(raster.strokes());
				if (drawn.get().count() <= MOST_POINTS) {
					break;
				}
			}
		}
		return drawn;
	}

	private double pixelX(double place) {
		return (xs.pointOrBelow(index.x(place)) - view.x()) * pixelsPerPoint;
	}

	private double pixelY(double place) {
		return (ys.pointOrBelow(index.y(place)) - view.y()) * pixelsPerPoint;
	}

	/** Pixels between two places, however far outside the view; NaN where the scale cannot show one of them. */
	private double across(double from, double to) {
		return Math.abs(xs.point(index.x(to)) - xs.point(index.x(from))) * pixelsPerPoint;
	}

	private double upwards(double from, double to) {
		return Math.abs(ys.point(index.y(to)) - ys.point(index.y(from))) * pixelsPerPoint;
	}

	/** Draws a square with what is in it; says whether a grid is fine enough. */
	private boolean visit(int depth, int column, int row) {
		long[] square = index.square(depth, column, row);
		if (square == null) {
			return true;
		}
		double side = Math.scalb(1.0, -depth);
		double cell = side / CELLS;
		double left = column * side;
		double bottom = row * side;
		double x0 = pixelX(left);
		double x1 = pixelX(left + side);
		double y0 = pixelY(bottom);
		double y1 = pixelY(bottom + side);
		if (Math.max(x0, x1) < 0 || Math.min(x0, x1) > width || Math.max(y0, y1) < 0 || Math.min(y0, y1) > height) {
			return true;
		}
		// scales bend only one way: the largest cell is at an end
		double widest = Math.max(across(left, left + cell), across(left + side - cell, left + side));
		double highest = Math.max(upwards(bottom, bottom + cell), upwards(bottom + side - cell, bottom + side));
		if (widest <= 1 && highest <= 1) {
			cells(square, left, bottom, cell);
			return true;
		}
		return depth < index.finest() && visit(depth + 1, 2 * column, 2 * row) && visit(depth + 1, 2 * column + 1, 2 * row)
				&& visit(depth + 1, 2 * column, 2 * row + 1) && visit(depth + 1, 2 * column + 1, 2 * row + 1);
	}

	/** Cells no larger than a pixel: neighbours among them are neighbours on the surface. */
	private void cells(long[] rows, double left, double bottom, double cell) {
		int[] columns = new int[CELLS];
		int[] lines = new int[CELLS];
		for (int i = 0; i < CELLS; i++) {
			columns[i] = (int) Math.floor(pixelX(left + (i + 0.5) * cell));
			lines[i] = (int) Math.floor(pixelY(bottom + (i + 0.5) * cell));
		}
		for (int r = 0; r < CELLS;) {
			int y = lines[r];
			long bits = rows[r++];
			while (r < CELLS && lines[r] == y) {
				bits |= rows[r++];
			}
			if (y >= 0 && y < height) {
				runs(bits, columns, y);
			}
		}
	}

	private void runs(long row, int[] columns, int y) {
		long bits = row;
		while (bits != 0) {
			int from = Long.numberOfTrailingZeros(bits);
			int to = Math.min(CELLS, from + Long.numberOfTrailingZeros(~(bits >>> from)));
			int first = Math.max(0, Math.min(columns[from], columns[to - 1]));
			int last = Math.min(width - 1, Math.max(columns[from], columns[to - 1]));
			if (first <= last) {
				pixels.set(y * width + first, y * width + last + 1);
			}
			bits = to == CELLS ? 0 : bits >>> to << to;
		}
	}

	private PointBuffer strokes() {
		PointBuffer buffer = new PointBuffer();
		for (int y = 0; y < height; y++) {
			int begin = y * width;
			double py = view.y() + (y + 0.5) / pixelsPerPoint;
			int from = pixels.nextSetBit(begin);
			while (from >= 0 && from < begin + width) {
				int to = Math.min(begin + width, pixels.nextClearBit(from));
				buffer.add(view.x() + (from - begin) / pixelsPerPoint, py);
				buffer.add(view.x() + (to - begin) / pixelsPerPoint, py);
				buffer.lift();
				from = pixels.nextSetBit(to);
			}
		}
		return buffer;
	}
}

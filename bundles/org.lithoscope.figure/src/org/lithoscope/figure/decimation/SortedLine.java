/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.table.NumberSequence;

/** Draws a sorted line from the extremes of columns of pixels. */
final class SortedLine {

	/** Below so many points for each column all points are drawn. */
	private static final int FEW_PER_COLUMN = 4;
	/** A column whose numbers differ by less, in pixels, is drawn by its first and last alone. */
	private static final double FLAT = 0.5;
	/** Above so many pixels of height in the mean of all columns, the ground is filled; on screens, where a column is as wide as a pen. */
	private static final double DENSE = 6;
	private static final double FINEST_SCREEN = 2;

	private final PreparedLine line;
	private final MinMaxPyramid pyramid;
	private final AxisScale xs;
	private final AxisScale ys;
	private final double pixelsPerPoint;

	SortedLine(PreparedLine line, MinMaxPyramid pyramid, AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		this.line = line;
		this.pyramid = pyramid;
		this.xs = xs;
		this.ys = ys;
		this.pixelsPerPoint = pixelsPerPoint;
	}

	/** Draws for a pen of some width; 0 for a line without, never filled. */
	SeenLine draw(double width) {
		NumberSequence x = line.x();
		long size = x.size();
		boolean falling = line.order() == Order.FALLING;
		long from = line.order().first(x, falling ? xs.range().max() : xs.range().min(), 0, size);
		long to = line.order().first(x, falling ? xs.range().min() : xs.range().max(), from, size);
		// one point beyond either edge, so that the line reaches it
		from = Math.max(0, from - 1);
		to = Math.min(size, to + 1);
		int columns = (int) Math.max(1, Math.ceil(xs.length() * pixelsPerPoint));
		PointBuffer buffer = new PointBuffer();
		if (to - from <= (long) FEW_PER_COLUMN * columns) {
			line.raw(from, to, xs, ys, buffer);
			return new SeenLine(buffer, false);
		}
		ColumnExtremes extremes = ColumnExtremes.of(x, line.order(), line.y(), pyramid, xs, columns);
		if (width > 0 && pixelsPerPoint <= FINEST_SCREEN && isDense(extremes, columns)) {
			ground(extremes, columns, falling, width / 2, buffer);
			return new SeenLine(buffer, true);
		}
		line.raw(from, from + 1, xs, ys, buffer);
		columns(extremes, columns, falling, buffer);
		line.raw(to - 1, to, xs, ys, buffer);
		return new SeenLine(buffer, false);
	}

	private boolean isDense(ColumnExtremes extremes, int columns) {
		double height = 0;
		for (int c = 0; c < columns; c++) {
			double h = Math.abs(ys.pointOrBelow(extremes.maxOf(c)) - ys.pointOrBelow(extremes.minOf(c)));
			height += h == h ? h : 0;
		}
		return height * pixelsPerPoint > DENSE * columns;
	}

	/** The ground between the extremes, wider by half a pen; neighbours meet, so that a steep line is nowhere thinner than a column. */
	private void ground(ColumnExtremes extremes, int columns, boolean falling, double half, PointBuffer buffer) {
		double from = falling ? xs.end() : xs.start();
		double step = (falling ? xs.start() - xs.end() : xs.end() - xs.start()) / columns;
		double[] top = new double[columns];
		double[] bottom = new double[columns];
		int begin = 0;
		for (int c = 0; c <= columns; c++) {
			double a = c == columns ? Double.NaN : ys.pointOrBelow(extremes.minOf(c));
			double b = c == columns ? Double.NaN : ys.pointOrBelow(extremes.maxOf(c));
			if (a != a) {
				outline(begin, c, from, step, top, bottom, buffer);
				begin = c + 1;
				continue;
			}
			top[c] = Math.min(a, b) - half;
			bottom[c] = Math.max(a, b) + half;
			if (c > begin) {
				// a jump is drawn in the column it leads to
				top[c] = Math.min(top[c], bottom[c - 1] - 2 * half);
				bottom[c] = Math.max(bottom[c], top[c - 1] + 2 * half);
			}
		}
	}

	private static void outline(int begin, int end, double from, double step, double[] top, double[] bottom, PointBuffer buffer) {
		if (end == begin) {
			return;
		}
		for (int c = begin; c < end; c++) {
			edge(from + c * step, step, top[c], buffer);
		}
		for (int c = end - 1; c >= begin; c--) {
			edge(from + (c + 1) * step, -step, bottom[c], buffer);
		}
		buffer.lift();
	}

	private static void edge(double x, double step, double y, PointBuffer buffer) {
		buffer.add(x, y);
		buffer.add(x + step, y);
	}

	private void columns(ColumnExtremes extremes, int columns, boolean falling, PointBuffer buffer) {
		double from = falling ? xs.end() : xs.start();
		double width = (falling ? xs.start() - xs.end() : xs.end() - xs.start()) / columns;
		for (int c = 0; c < columns; c++) {
			if (extremes.isEmpty(c)) {
				continue;
			}
			double low = ys.pointOrBelow(extremes.minOf(c));
			double high = ys.pointOrBelow(extremes.maxOf(c));
			if (low != low) {
				buffer.lift();
				continue;
			}
			double left = from + c * width;
			if (Math.abs(high - low) * pixelsPerPoint <= FLAT) {
				flat(extremes, c, left, width, high, buffer);
			} else {
				double middle = left + width / 2;
				buffer.add(middle, extremes.minFirstOf(c) ? low : high);
				buffer.add(middle, extremes.minFirstOf(c) ? high : low);
			}
		}
	}

	/** A column that is no higher than a fraction of a pixel: its ends, which carry the slope; or any number when they are missing. */
	private void flat(ColumnExtremes extremes, int column, double left, double width, double any, PointBuffer buffer) {
		double first = ys.pointOrBelow(extremes.firstOf(column));
		double last = ys.pointOrBelow(extremes.lastOf(column));
		buffer.add(left, first == first ? first : any);
		if (last == last && last != first) {
			buffer.add(left + width, last);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.BitSet;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.axis.AxisScale;

/**
 * Draws a line that turns back, or many markers: blocks outside the view are passed over, blocks smaller than a pixel become a point, and
 * what would only be drawn over pixels that are drawn already is left out.
 */
final class LoopingLine {

	private static final int MOST_POINTS = 150_000;
	private static final int COARSER = 2;

	private final PreparedLine line;
	private final BoxPyramid pyramid;
	private final AxisScale xs;
	private final AxisScale ys;
	private final double pixelsPerPoint;
	private final Box view;
	private final int width;
	private final BitSet drawn;
	private final PointBuffer buffer = new PointBuffer();
	private final double[] xv = new double[BoxPyramid.BLOCK];
	private final double[] yv = new double[BoxPyramid.BLOCK];
	private final boolean joined;
	private final int most;
	private double lastX = Double.NaN;
	private double lastY = Double.NaN;
	private boolean penUp = true;
	private int work = Integer.MAX_VALUE;

	private LoopingLine(PreparedLine line, BoxPyramid pyramid, AxisScale xs, AxisScale ys, double pixelsPerPoint,
			boolean joined, int most) {
		this.joined = joined;
		this.most = most;
		this.line = line;
		this.pyramid = pyramid;
		this.xs = xs;
		this.ys = ys;
		this.pixelsPerPoint = pixelsPerPoint;
		// a margin, so that lines leave the view and markers on its edge are drawn
		this.view = PreparedLine.area(xs, ys).inset(-8);
		this.width = (int) Math.ceil(view.width() * pixelsPerPoint) + 1;
		this.drawn = new BitSet(width * ((int) Math.ceil(view.height() * pixelsPerPoint) + 1));
	}

	/** Draws unless more than so many points would have to be looked at. */
	static Optional<PointBuffer> tryDraw(PreparedLine line, BoxPyramid pyramid, AxisScale xs, AxisScale ys, double pixelsPerPoint, int work) {
		LoopingLine drawing = new LoopingLine(line, pyramid, xs, ys, pixelsPerPoint, true, MOST_POINTS);
		drawing.work = work;
		return drawing.draw() && drawing.work >= 0 ? Optional.of(drawing.buffer) : Optional.empty();
	}

	/** Draws; more coarsely when a surface full of lines would need more points than can be drawn in good time. */
	static PointBuffer draw(PreparedLine line, BoxPyramid pyramid, AxisScale xs, AxisScale ys, double pixelsPerPoint, boolean asLine) {
		double fineness = pixelsPerPoint;
		for (int i = 0; i < COARSER; i++) {
			LoopingLine drawing = new LoopingLine(line, pyramid, xs, ys, fineness, asLine, MOST_POINTS);
			if (drawing.draw()) {
				return drawing.buffer;
			}
			fineness /= 2;
		}
		LoopingLine last = new LoopingLine(line, pyramid, xs, ys, fineness, asLine, Integer.MAX_VALUE);
		last.draw();
		return last.buffer;
	}

	private boolean draw() {
		int top = pyramid.levels() - 1;
		for (int b = 0; b < pyramid.blocks(top); b++) {
			visit(top, b);
		}
		return buffer.count() <= most;
	}

	private void visit(int level, int block) {
		if (buffer.count() > most || work-- < 0) {
			return;
		}
		double[] boxes = pyramid.boxes(level);
		if (boxes[4 * block] > boxes[4 * block + 1]) {
			breakLine();
			return;
		}
		double x0 = xs.pointOrBelow(boxes[4 * block]);
		double x1 = xs.pointOrBelow(boxes[4 * block + 1]);
		double y0 = ys.pointOrBelow(boxes[4 * block + 2]);
		double y1 = ys.pointOrBelow(boxes[4 * block + 3]);
		boolean outside = Math.max(x0, x1) < view.x() || Math.min(x0, x1) > view.right() || Math.max(y0, y1) < view.y()
				|| Math.min(y0, y1) > view.bottom();
		boolean tiny = Math.abs(x1 - x0) * pixelsPerPoint < 1 && Math.abs(y1 - y0) * pixelsPerPoint < 1;
		if (outside) {
			if (joined) {
				pass(level, block);
			}
		} else if (tiny) {
			point((x0 + x1) / 2, (y0 + y1) / 2);
		} else if (level == 0) {
			work -= BoxPyramid.BLOCK;
			leaf(block);
		} else {
			for (int i = block * BoxPyramid.FAN; i < Math.min((block + 1) * BoxPyramid.FAN, pyramid.blocks(level - 1)); i++) {
				visit(level - 1, i);
			}
		}
	}

	/** Follows the line through a block that is not seen: its first and last point keep the way out of the view and in again. */
	private void pass(int level, int block) {
		long size = BoxPyramid.BLOCK;
		for (int i = 0; i < level; i++) {
			size *= BoxPyramid.FAN;
		}
		long from = block * size;
		raw(from);
		raw(Math.min(from + size, line.x().size()) - 1);
	}

	private void raw(long index) {
		place(line.x().get(index), line.y().get(index));
	}

	private void place(double x, double y) {
		double px = xs.pointOrBelow(x);
		double py = ys.pointOrBelow(y);
		if (px == px && py == py) {
			point(px, py);
		} else {
			breakLine();
		}
	}

	private void leaf(int block) {
		long from = (long) block * BoxPyramid.BLOCK;
		int count = (int) Math.min(BoxPyramid.BLOCK, line.x().size() - from);
		line.x().copyTo(from, xv, 0, count);
		line.y().copyTo(from, yv, 0, count);
		for (int i = 0; i < count; i++) {
			place(xv[i], yv[i]);
		}
	}

	private void breakLine() {
		buffer.lift();
		lastX = Double.NaN;
		penUp = true;
	}

	private void point(double px, double py) {
		boolean inside = view.contains(px, py);
		boolean known = inside && !mark(px, py);
		if (!joined) {
			if (inside && !known) {
				buffer.add(px, py);
			}
			return;
		}
		boolean shortStep = Math.abs(px - lastX) * pixelsPerPoint < 1.5 && Math.abs(py - lastY) * pixelsPerPoint < 1.5;
		boolean bothOutside = !inside && !view.contains(lastX, lastY) && lastX == lastX && sameSide(px, py);
		if (known && shortStep || bothOutside) {
			// nothing new would be seen: go there without drawing
			penUp = true;
		} else {
			if (penUp) {
				buffer.lift();
				if (lastX == lastX) {
					buffer.add(lastX, lastY);
				}
				penUp = false;
			}
			buffer.add(px, py);
		}
		lastX = px;
		lastY = py;
	}

	private boolean sameSide(double px, double py) {
		return px < view.x() && lastX < view.x() || px > view.right() && lastX > view.right() || py < view.y() && lastY < view.y()
				|| py > view.bottom() && lastY > view.bottom();
	}

	/** Marks the pixel of a point; says whether it was not marked before. */
	private boolean mark(double px, double py) {
		int pixel = (int) ((py - view.y()) * pixelsPerPoint) * width + (int) ((px - view.x()) * pixelsPerPoint);
		if (drawn.get(pixel)) {
			return false;
		}
		drawn.set(pixel);
		return true;
	}
}

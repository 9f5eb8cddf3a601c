/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.OptionalLong;

import org.lithoscope.figure.axis.AxisScale;

/** Finds the point of a line that is nearest to a place on the surface. */
final class NearestSearch {

	/** More points than this within the radius are looked at one in several only. */
	private static final long MOST = 200_000;

	private final PreparedLine line;
	private final AxisScale xs;
	private final AxisScale ys;
	private final double px;
	private final double py;
	private double best;
	private long found = -1;

	NearestSearch(PreparedLine line, AxisScale xs, AxisScale ys, double px, double py, double radius) {
		this.line = line;
		this.xs = xs;
		this.ys = ys;
		this.px = px;
		this.py = py;
		this.best = radius;
	}

	/** In a sorted line: only the points within the radius to the left and right. */
	OptionalLong sorted() {
		double radius = best;
		double a = xs.value(px - radius);
		double b = xs.value(px + radius);
		boolean falling = line.order() == Order.FALLING;
		long from = line.order().first(line.x(), falling ? Math.max(a, b) : Math.min(a, b), 0, line.x().size());
		long to = line.order().first(line.x(), falling ? Math.min(a, b) : Math.max(a, b), from, line.x().size());
		long step = Math.max(1, (to - from) / MOST);
		for (long i = from; i < Math.min(line.x().size(), to + 1); i += step) {
			look(i);
		}
		return result();
	}

	/** In any line: all points, without those of blocks that are too far away. */
	OptionalLong among(BoxPyramid pyramid) {
		visit(pyramid, pyramid.levels() - 1, 0, pyramid.blocks(pyramid.levels() - 1));
		return result();
	}

	OptionalLong all() {
		for (long i = 0; i < line.x().size(); i++) {
			look(i);
		}
		return result();
	}

	private void visit(BoxPyramid pyramid, int level, int from, int to) {
		double[] boxes = pyramid.boxes(level);
		for (int b = from; b < to; b++) {
			double dx = beyond(px, xs.pointOrBelow(boxes[4 * b]), xs.pointOrBelow(boxes[4 * b + 1]));
			double dy = beyond(py, ys.pointOrBelow(boxes[4 * b + 2]), ys.pointOrBelow(boxes[4 * b + 3]));
			if (!(Math.hypot(dx, dy) <= best)) {
				continue;
			}
			if (level > 0) {
				visit(pyramid, level - 1, b * BoxPyramid.FAN, Math.min((b + 1) * BoxPyramid.FAN, pyramid.blocks(level - 1)));
			} else {
				long end = Math.min((b + 1L) * BoxPyramid.BLOCK, line.x().size());
				for (long i = (long) b * BoxPyramid.BLOCK; i < end; i++) {
					look(i);
				}
			}
		}
	}

	private static double beyond(double at, double a, double b) {
		return Math.max(0, Math.max(Math.min(a, b) - at, at - Math.max(a, b)));
	}

	private void look(long i) {
		double distance = Math.hypot(xs.point(line.x().get(i)) - px, ys.point(line.y().get(i)) - py);
		if (distance <= best) {
			best = distance;
			found = i;
		}
	}

	private OptionalLong result() {
		return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
	}
}

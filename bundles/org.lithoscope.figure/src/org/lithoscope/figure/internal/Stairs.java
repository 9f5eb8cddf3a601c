/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.decimation.PointBuffer;
import org.lithoscope.figure.decimation.PreparedLine;

/** Makes steps of a line: each number holds until the next. */
final class Stairs {

	private Stairs() {
	}

	static PointBuffer of(PreparedLine line, AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		PointBuffer points = line.line(xs, ys, pixelsPerPoint);
		PointBuffer stairs = new PointBuffer();
		for (int i = 0; i < points.count(); i++) {
			double x = points.x()[i];
			if (Double.isNaN(x)) {
				stairs.lift();
				continue;
			}
			if (i > 0 && !Double.isNaN(points.x()[i - 1])) {
				stairs.add(x, points.y()[i - 1]);
			}
			stairs.add(x, points.y()[i]);
		}
		return stairs;
	}
}

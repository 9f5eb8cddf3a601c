/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

import org.lithoscope.model.figure.Style.Marker;

/** The shapes of markers, of about the same area for the same size. */
public final class MarkerShapes {

	private static final double SQUARE = 0.44;
	private static final double TRIANGLE = 0.62;
	private static final double DIAMOND = 0.62;
	private static final double CROSS = 0.42;
	private static final double OUTLINE = 0.19;

	private MarkerShapes() {
	}

	/**
	 * The outline of a marker about the origin.
	 *
	 * @param marker the shape
	 * @param size   the diameter of a circle of about the same area
	 * @return a new path; to be filled when {@link #isFilled}, else drawn with a line of {@link #lineWidth}
	 */
	public static Path2D path(Marker marker, double size) {
		Path2D path = new Path2D.Double();
		double r = size / 2;
		switch (marker) {
			case CIRCLE -> path.append(new Ellipse2D.Double(-r, -r, size, size), false);
			case RING -> path.append(new Ellipse2D.Double(-r * 0.9, -r * 0.9, size * 0.9, size * 0.9), false);
			case SQUARE -> polygon(path, size * SQUARE, -1, -1, 1, -1, 1, 1, -1, 1);
			case TRIANGLE -> polygon(path, size * TRIANGLE, 0, -1, 0.866, 0.5, -0.866, 0.5);
			case DIAMOND -> polygon(path, size * DIAMOND, 0, -1, 1, 0, 0, 1, -1, 0);
			case CROSS -> {
				double c = size * CROSS;
				path.moveTo(-c, -c);
				path.lineTo(c, c);
				path.moveTo(-c, c);
				path.lineTo(c, -c);
			}
		}
		return path;
	}

	/**
	 * Whether a marker is filled.
	 *
	 * @param marker the shape
	 * @return false when its outline is drawn
	 */
	public static boolean isFilled(Marker marker) {
		return marker != Marker.RING && marker != Marker.CROSS;
	}

	/**
	 * The line width of a marker that is not filled.
	 *
	 * @param size the marker's size
	 * @return the width in points
	 */
	public static double lineWidth(double size) {
		return size * OUTLINE;
	}

	private static void polygon(Path2D path, double scale, double... corners) {
		path.moveTo(corners[0] * scale, corners[1] * scale);
		for (int i = 2; i < corners.length; i += 2) {
			path.lineTo(corners[i] * scale, corners[i + 1] * scale);
		}
		path.closePath();
	}
}

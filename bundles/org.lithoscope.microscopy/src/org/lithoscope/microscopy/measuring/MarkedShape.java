/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.List;
import java.util.Objects;

/** What is drawn into an image to be measured. */
public sealed interface MarkedShape {

	/** {@return the corners in order} */
	List<Point> points();

	/** {@return whether the last point is joined to the first, so that there is an area} */
	boolean isClosed();

	/**
	 * A straight line.
	 *
	 * @param from where it begins
	 * @param to   where it ends
	 */
	record Line(Point from, Point to) implements MarkedShape {

		/** Checks its parts. */
		public Line {
			Objects.requireNonNull(from, "from");
			Objects.requireNonNull(to, "to");
		}

		@Override
		public List<Point> points() {
			return List.of(from, to);
		}

		@Override
		public boolean isClosed() {
			return false;
		}
	}

	/**
	 * A rectangle with level edges.
	 *
	 * @param corner   one corner
	 * @param opposite the corner across
	 */
	record Rectangle(Point corner, Point opposite) implements MarkedShape {

		/** Checks its parts. */
		public Rectangle {
			Objects.requireNonNull(corner, "corner");
			Objects.requireNonNull(opposite, "opposite");
		}

		@Override
		public List<Point> points() {
			return List.of(corner, new Point(opposite.x(), corner.y()), opposite, new Point(corner.x(), opposite.y()));
		}

		@Override
		public boolean isClosed() {
			return true;
		}
	}

	/**
	 * Straight lines from point to point.
	 *
	 * @param points two or more
	 */
	record Polyline(List<Point> points) implements MarkedShape {

		/** Copies the list. */
		public Polyline {
			points = List.copyOf(points);
			if (points.size() < 2) {
				throw new IllegalArgumentException("a polyline of " + points.size() + " points");
			}
		}

		@Override
		public boolean isClosed() {
			return false;
		}
	}

	/**
	 * An outline. Its area is that of the polygon; outlines that cross themselves have none that means anything.
	 *
	 * @param points three or more, the last joined to the first
	 */
	record Polygon(List<Point> points) implements MarkedShape {

		/** Copies the list. */
		public Polygon {
			points = List.copyOf(points);
			if (points.size() < 3) {
				throw new IllegalArgumentException("an outline of " + points.size() + " points");
			}
		}

		@Override
		public boolean isClosed() {
			return true;
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.ui.internal.image.ImageTransform;

/**
 * A corner of a marking that can be moved.
 *
 * @param id     the marking
 * @param corner the number of the corner
 */
record MarkingHandle(String id, int corner) {

	/** The corner near a place on the screen, those of the chosen marking first; null when there is none. */
	static MarkingHandle near(MarkingModel model, ImageTransform transform, double x, double y, double reach) {
		List<Marking> all = new ArrayList<>(model.markings().markings());
		model.chosen().ifPresent(c -> {
			all.remove(c);
			all.add(0, c);
		});
		for (Marking marking : all) {
			List<Point> corners = marking.shape().points();
			for (int i = 0; i < corners.size(); i++) {
				Point p = corners.get(i);
				if (Math.hypot(transform.screenX(p.x()) - x, transform.screenY(p.y()) - y) <= reach) {
					return new MarkingHandle(marking.id(), i);
				}
			}
		}
		return null;
	}

	/** The marking with the corner at another place. */
	Optional<Marking> moved(ImageMarkings markings, Point to) {
		return markings.markings().stream().filter(m -> m.id().equals(id)).findFirst()
				.map(m -> new Marking(m.id(), m.label(), m.purpose(), moved(m.shape(), to)));
	}

	private MarkedShape moved(MarkedShape shape, Point to) {
		List<Point> points = new ArrayList<>(shape.points());
		points.set(corner, to);
		return switch (shape) {
			case MarkedShape.Line line -> new MarkedShape.Line(points.get(0), points.get(1));
			// the corner across stays
			case MarkedShape.Rectangle rectangle -> new MarkedShape.Rectangle(to, shape.points().get((corner + 2) % 4));
			case MarkedShape.Polyline polyline -> new MarkedShape.Polyline(points);
			case MarkedShape.Polygon polygon -> new MarkedShape.Polygon(points);
		};
	}
}

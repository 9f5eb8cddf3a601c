/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.ui.internal.image.ImageTransform;
import org.lithoscope.microscopy.ui.internal.image.PointerTool;
import org.lithoscope.model.array.ImageData;

/**
 * Draws shapes and moves their corners. Lines and rectangles by dragging, with Shift upright or level; outlines by clicking corner after
 * corner, ended by a double click.
 */
public final class MarkingTool implements PointerTool {

	/** What is drawn. */
	public enum Shape {
		/** A straight line. */
		LINE,
		/** A rectangle. */
		RECTANGLE,
		/** An outline. */
		POLYGON
	}

	private static final double GRAB = 7;
	private static final double LEAST_LENGTH = 2;

	private final MarkingModel model;
	private final ImageData image;
	private Shape shape = Shape.LINE;
	private Purpose purpose = Purpose.THICKNESS;
	private ImageMarkings atFirst;
	private Point start;
	private MarkingHandle handle;
	private List<Point> outline = List.of();
	private String drawing = "";

	/**
	 * A tool.
	 *
	 * @param model what is marked
	 * @param image in which image
	 */
	public MarkingTool(MarkingModel model, ImageData image) {
		this.model = model;
		this.image = image;
	}

	/**
	 * Sets what is drawn next.
	 *
	 * @param next what is drawn
	 * @param why  what it is measured for
	 */
	public void setShape(Shape next, Purpose why) {
		shape = next;
		purpose = why;
		outline = List.of();
	}

	@Override
	public boolean press(Event event, ImageTransform transform) {
		Point at = at(event, transform);
		atFirst = model.markings();
		handle = MarkingHandle.near(model, transform, event.x, event.y, GRAB);
		if (!outline.isEmpty()) {
			outlinePressed(event, at);
			return true;
		}
		if (handle != null) {
			model.choose(handle.id());
			return true;
		}
		start = at;
		drawing = model.markings().nextId();
		if (shape == Shape.POLYGON) {
			outline = List.of(at);
		}
		return true;
	}

	private void outlinePressed(Event event, Point at) {
		handle = null;
		if (event.count > 1) {
			if (outline.size() > 2) {
				put(new MarkedShape.Polygon(outline));
				model.commit(model.markings().without(drawing));
				model.choose(drawing);
			} else {
				model.preview(model.markings().without(drawing));
			}
			outline = List.of();
			return;
		}
		List<Point> longer = new ArrayList<>(outline);
		longer.add(at);
		outline = List.copyOf(longer);
		put(outline.size() > 2 ? new MarkedShape.Polygon(outline) : new MarkedShape.Polyline(outline));
	}

	@Override
	public void drag(Event event, ImageTransform transform) {
		Point at = at(event, transform);
		if (handle != null) {
			handle.moved(model.markings(), at).ifPresent(m -> model.preview(model.markings().with(m)));
		} else if (outline.isEmpty()) {
			boolean level = (event.stateMask & SWT.MOD2) != 0;
			put(shape == Shape.LINE ? new MarkedShape.Line(start, level ? level(start, at) : at) : new MarkedShape.Rectangle(start, at));
		}
	}

	private static Point level(Point from, Point to) {
		boolean upright = Math.abs(to.y() - from.y()) > Math.abs(to.x() - from.x());
		return upright ? new Point(from.x(), to.y()) : new Point(to.x(), from.y());
	}

	@Override
	public void release(Event event, ImageTransform transform) {
		if (!outline.isEmpty()) {
			return;
		}
		Point at = at(event, transform);
		boolean drawn = handle == null && model.markings().markings().stream().anyMatch(m -> m.id().equals(drawing));
		if (drawn && Math.hypot(at.x() - start.x(), at.y() - start.y()) < LEAST_LENGTH) {
			model.preview(atFirst);
			model.choose("");
		} else if (drawn || handle != null) {
			model.commit(atFirst);
			model.choose(handle == null ? drawing : handle.id());
		} else {
			model.choose("");
		}
		handle = null;
	}

	private void put(MarkedShape drawn) {
		Optional<Marking> known = model.markings().markings().stream().filter(m -> m.id().equals(drawing)).findFirst();
		model.preview(model.markings().with(new Marking(drawing, known.map(Marking::label).orElse(""), purpose, drawn)));
	}

	private Point at(Event event, ImageTransform transform) {
		return new Point(Math.clamp(transform.imageX(event.x), 0.0, image.width()), Math.clamp(transform.imageY(event.y), 0.0, image.height()));
	}
}

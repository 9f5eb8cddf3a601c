/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.microscopy.measuring.Marking.Purpose;

/** Markings as maps, lists, texts and numbers, and back. */
final class MarkingTree {

	private static final String KIND = "microscopy/markings";
	private static final double VERSION = 1;

	private MarkingTree() {
	}

	static Map<String, Object> write(ImageMarkings markings) {
		Calibration c = markings.calibration();
		Map<String, Object> calibration = new LinkedHashMap<>();
		calibration.put("pixelWidthMicrometre", c.pixelWidth());
		calibration.put("pixelHeightMicrometre", c.pixelHeight());
		calibration.put("relativeScaleUncertainty", c.scaleUncertainty());
		calibration.put("positionUncertaintyPixel", c.positionUncertainty());
		calibration.put("tilt", name(c.tilt().method()));
		calibration.put("tiltAngleDegree", c.tilt().angle());
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("kind", KIND);
		tree.put("version", VERSION);
		tree.put("image", markings.image());
		tree.put("channel", markings.channel());
		tree.put("calibration", calibration);
		tree.put("markings", markings.markings().stream().map(MarkingTree::write).toList());
		return tree;
	}

	private static Map<String, Object> write(Marking marking) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("id", marking.id());
		tree.put("label", marking.label());
		tree.put("purpose", name(marking.purpose()));
		tree.put("shape", name(Kind.of(marking.shape())));
		List<Point> points = marking.shape() instanceof MarkedShape.Rectangle r ? List.of(r.corner(), r.opposite()) : marking.shape().points();
		tree.put("points", points.stream().map(p -> List.of(p.x(), p.y())).toList());
		return tree;
	}

	static ImageMarkings read(Map<?, ?> tree) {
		if (!KIND.equals(tree.get("kind"))) {
			throw new IllegalArgumentException("kind: '" + tree.get("kind") + "' instead of '" + KIND + "'");
		}
		if (number(tree, "", "version") > VERSION) {
			throw new IllegalArgumentException("version: " + tree.get("version") + " is newer than this program");
		}
		Map<?, ?> c = map(tree.get("calibration"), "calibration");
		TiltCorrection tilt = new TiltCorrection(constant(TiltCorrection.Method.class, text(c, "calibration.", "tilt"), "calibration.tilt"),
				number(c, "calibration.", "tiltAngleDegree"));
		Calibration calibration = new Calibration(number(c, "calibration.", "pixelWidthMicrometre"),
				number(c, "calibration.", "pixelHeightMicrometre"), number(c, "calibration.", "relativeScaleUncertainty"),
				number(c, "calibration.", "positionUncertaintyPixel"), tilt);
		List<Marking> markings = new ArrayList<>();
		for (Object one : list(tree.get("markings"), "markings")) {
			String place = "markings." + markings.size();
			markings.add(marking(map(one, place), place + "."));
		}
		return new ImageMarkings(text(tree, "", "image"), text(tree, "", "channel"), calibration, markings);
	}

	private static Marking marking(Map<?, ?> tree, String place) {
		List<Point> points = new ArrayList<>();
		for (Object one : list(tree.get("points"), place + "points")) {
			if (!(one instanceof List<?> pair) || pair.size() != 2 || !(pair.get(0) instanceof Number x) || !(pair.get(1) instanceof Number y)) {
				throw new IllegalArgumentException(place + "points: " + one + " is no pair of numbers");
			}
			points.add(new Point(x.doubleValue(), y.doubleValue()));
		}
		Kind kind = constant(Kind.class, text(tree, place, "shape"), place + "shape");
		if (points.size() < kind.fewest || points.size() > kind.most) {
			throw new IllegalArgumentException(place + "points: " + points.size() + " for a " + name(kind));
		}
		MarkedShape shape = switch (kind) {
			case LINE -> new MarkedShape.Line(points.get(0), points.get(1));
			case RECTANGLE -> new MarkedShape.Rectangle(points.get(0), points.get(1));
			case POLYLINE -> new MarkedShape.Polyline(points);
			case POLYGON -> new MarkedShape.Polygon(points);
		};
		return new Marking(text(tree, place, "id"), text(tree, place, "label"),
				constant(Purpose.class, text(tree, place, "purpose"), place + "purpose"), shape);
	}

	/** The kinds of shapes, with how many points each is written with. */
	private enum Kind {
		LINE(2, 2), RECTANGLE(2, 2), POLYLINE(2, Integer.MAX_VALUE), POLYGON(3, Integer.MAX_VALUE);

		private final int fewest;
		private final int most;

		Kind(int fewest, int most) {
			this.fewest = fewest;
			this.most = most;
		}

		static Kind of(MarkedShape shape) {
			if (shape instanceof MarkedShape.Line) {
				return LINE;
			}
			if (shape instanceof MarkedShape.Rectangle) {
				return RECTANGLE;
			}
			return shape.isClosed() ? POLYGON : POLYLINE;
		}
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name, String place) {
		for (E constant : type.getEnumConstants()) {
			if (name(constant).equals(name)) {
				return constant;
			}
		}
		throw new IllegalArgumentException(place + ": '" + name + "' is not known");
	}

	private static String text(Map<?, ?> tree, String place, String key) {
		if (tree.get(key) instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException(place + key + ": a text is missing");
	}

	private static double number(Map<?, ?> tree, String place, String key) {
		if (tree.get(key) instanceof Number number) {
			return number.doubleValue();
		}
		throw new IllegalArgumentException(place + key + ": a number is missing");
	}

	private static Map<?, ?> map(Object value, String place) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new IllegalArgumentException(place + ": is missing");
	}

	private static List<?> list(Object value, String place) {
		if (value instanceof List<?> list) {
			return list;
		}
		throw new IllegalArgumentException(place + ": a list is missing");
	}
}

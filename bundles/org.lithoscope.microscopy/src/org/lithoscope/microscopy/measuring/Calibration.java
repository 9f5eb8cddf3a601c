/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.List;
import java.util.Objects;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * From pixels to lengths and areas, with their standard uncertainty: that of the scale, which all lengths of an image share, and that of
 * where points were set, which is independent from point to point and from x to y.
 *
 * @param pixelWidth          width of a pixel in µm
 * @param pixelHeight         height of a pixel in µm, as it appears in the image
 * @param scaleUncertainty    relative standard uncertainty of both
 * @param positionUncertainty standard uncertainty of a coordinate of a point, in pixels
 * @param tilt                the correction of lengths along y
 */
public record Calibration(double pixelWidth, double pixelHeight, double scaleUncertainty, double positionUncertainty, TiltCorrection tilt) {

	/** Square micrometres. */
	public static final Unit AREA_UNIT = Unit.of("um2");

	/** Checks its parts. */
	public Calibration {
		Objects.requireNonNull(tilt, "tilt");
		if (!(pixelWidth > 0 && pixelHeight > 0) || !(scaleUncertainty >= 0 && positionUncertainty >= 0)) {
			throw new IllegalArgumentException("pixels of " + pixelWidth + " × " + pixelHeight + " µm, uncertainties " + scaleUncertainty + " and "
					+ positionUncertainty);
		}
	}

	/**
	 * The calibration of an image, one pixel of uncertainty where points are set, none of the scale, no tilt.
	 *
	 * @param image the image
	 * @return the calibration
	 * @throws IllegalArgumentException when its pixel size is not known or no length
	 */
	public static Calibration of(ImageData image) {
		return new Calibration(micrometres(image.pixelWidth()), micrometres(image.pixelHeight()), 0, 1, TiltCorrection.NONE);
	}

	private static double micrometres(Quantity size) {
		return size.unit().isCompatible(Units.MICROMETRE) ? size.valueIn(Units.MICROMETRE) : Double.NaN;
	}

	/**
	 * The same with another tilt.
	 *
	 * @param correction the correction
	 * @return a new calibration
	 */
	public Calibration with(TiltCorrection correction) {
		return new Calibration(pixelWidth, pixelHeight, scaleUncertainty, positionUncertainty, correction);
	}

	/**
	 * The same with other uncertainties.
	 *
	 * @param scale    relative standard uncertainty of the pixel size
	 * @param position standard uncertainty of a coordinate in pixels
	 * @return a new calibration
	 */
	public Calibration withUncertainties(double scale, double position) {
		return new Calibration(pixelWidth, pixelHeight, scale, position, tilt);
	}

	/** {@return a pixel's height on the sample in µm, corrected for the tilt} */
	public double correctedHeight() {
		return pixelHeight * tilt.factor();
	}

	/**
	 * The length of a line or polyline, or the circumference of a closed shape.
	 *
	 * @param shape the shape
	 * @return the length in µm
	 */
	public Quantity length(MarkedShape shape) {
		List<Point> points = shape.points();
		int n = points.size();
		double[] gradientX = new double[n];
		double[] gradientY = new double[n];
		double length = 0;
		for (int i = 0; i < (shape.isClosed() ? n : n - 1); i++) {
			int next = (i + 1) % n;
			double dx = (points.get(next).x() - points.get(i).x()) * pixelWidth;
			double dy = (points.get(next).y() - points.get(i).y()) * correctedHeight();
			double side = Math.hypot(dx, dy);
			length += side;
			double ux = side == 0 ? 1 : dx / side;
			double uy = side == 0 ? 0 : dy / side;
			gradientX[next] += ux;
			gradientX[i] -= ux;
			gradientY[next] += uy;
			gradientY[i] -= uy;
		}
		double independent = shape instanceof MarkedShape.Rectangle
				? 2 * Math.sqrt(2) * Math.hypot(pixelWidth, correctedHeight())
				: Math.hypot(norm(gradientX) * pixelWidth, norm(gradientY) * correctedHeight());
		return quantity(length, Units.MICROMETRE, scaleUncertainty * length, independent);
	}

	/**
	 * The area of a rectangle or outline (the shoelace formula).
	 *
	 * @param shape the shape
	 * @return the area in µm²; NaN for shapes that are not closed
	 */
	public Quantity area(MarkedShape shape) {
		if (!shape.isClosed()) {
			return Quantity.of(Double.NaN, AREA_UNIT);
		}
		List<Point> points = shape.points();
		int n = points.size();
		double twice = 0;
		double gradient = 0;
		for (int i = 0; i < n; i++) {
			Point before = points.get((i + n - 1) % n);
			Point here = points.get(i);
			Point next = points.get((i + 1) % n);
			// from the first point, so that the place in the image costs no digits
			twice += (here.x() - points.get(0).x()) * (next.y() - points.get(0).y())
					- (next.x() - points.get(0).x()) * (here.y() - points.get(0).y());
			gradient += square(next.y() - before.y()) + square(next.x() - before.x());
		}
		double pixel = pixelWidth * correctedHeight();
		double area = Math.abs(twice) / 2 * pixel;
		double independent = Math.sqrt(gradient) / 2 * pixel;
		if (shape instanceof MarkedShape.Rectangle) {
			// its corners do not move one by one: w and h are each the difference of two coordinates
			double width = points.get(2).x() - points.get(0).x();
			double height = points.get(2).y() - points.get(0).y();
			independent = Math.sqrt(2) * Math.hypot(width, height) * pixel;
		}
		return quantity(area, AREA_UNIT, 2 * scaleUncertainty * area, independent);
	}

	/**
	 * How far a shape reaches to the right.
	 *
	 * @param shape the shape
	 * @return the width in µm
	 */
	public Quantity width(MarkedShape shape) {
		double width = extent(shape.points().stream().mapToDouble(Point::x).toArray()) * pixelWidth;
		return quantity(width, Units.MICROMETRE, scaleUncertainty * width, Math.sqrt(2) * pixelWidth);
	}

	/**
	 * How far a shape reaches downwards, corrected for the tilt: the thickness of a layer that a rectangle covers.
	 *
	 * @param shape the shape
	 * @return the height in µm
	 */
	public Quantity height(MarkedShape shape) {
		double height = extent(shape.points().stream().mapToDouble(Point::y).toArray()) * correctedHeight();
		return quantity(height, Units.MICROMETRE, scaleUncertainty * height, Math.sqrt(2) * correctedHeight());
	}

	private Quantity quantity(double value, Unit unit, double fromScale, double perPixel) {
		return new Quantity(value, unit, Math.hypot(fromScale, perPixel * positionUncertainty));
	}

	private static double extent(double[] coordinates) {
		double least = Double.POSITIVE_INFINITY;
		double greatest = Double.NEGATIVE_INFINITY;
		for (double c : coordinates) {
			least = Math.min(least, c);
			greatest = Math.max(greatest, c);
		}
		return greatest - least;
	}

	private static double norm(double[] values) {
		double sum = 0;
		for (double v : values) {
			sum += v * v;
		}
		return Math.sqrt(sum);
	}

	private static double square(double value) {
		return value * value;
	}
}

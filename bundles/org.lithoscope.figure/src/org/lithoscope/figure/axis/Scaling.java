/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.util.Objects;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * The rising function that makes equal steps on an axis equally long.
 *
 * @param scale which function
 * @param whole what counts as one for {@link Scale#NINES}: 1 for pure numbers, 100 for per cent
 */
public record Scaling(Scale scale, double whole) {

	private static final double CLOSEST_TO_ONE = 1e-9;

	/** Checks its parts. */
	public Scaling {
		Objects.requireNonNull(scale, "scale");
	}

	/**
	 * The scaling of an axis.
	 *
	 * @param axis the axis
	 * @return its scaling
	 */
	public static Scaling of(Axis axis) {
		Unit unit = axis.unit();
		return new Scaling(axis.scale(), unit.isCompatible(Units.ONE) ? Units.ONE.factorTo(unit) : 1);
	}

	/**
	 * From a number to its place.
	 *
	 * @param value the number in the axis' unit
	 * @return its place; NaN where there is none, for instance of zero on a logarithmic axis
	 */
	public double place(double value) {
		return switch (scale) {
			case LINEAR -> value;
			case LOGARITHMIC -> value > 0 ? Math.log10(value) : Double.NaN;
			case NINES -> value < whole ? -Math.log10(1 - value / whole) : Double.NaN;
		};
	}

	/**
	 * From a place to its number.
	 *
	 * @param place the place
	 * @return the number in the axis' unit
	 */
	public double value(double place) {
		return switch (scale) {
			case LINEAR -> place;
			case LOGARITHMIC -> Math.pow(10, place);
			case NINES -> whole * (1 - Math.pow(10, -place));
		};
	}

	/**
	 * Whether a number has a place.
	 *
	 * @param value the number
	 * @return whether it is finite and in the domain
	 */
	public boolean shows(double value) {
		return Double.isFinite(value) && switch (scale) {
			case LINEAR -> true;
			case LOGARITHMIC -> value > 0;
			case NINES -> value < whole;
		};
	}

	/**
	 * A range about a number that stays where it is.
	 *
	 * @param range  the range
	 * @param anchor the number that stays
	 * @param factor how much longer the range becomes; below 1 to zoom in
	 * @return the new range, or the old one when numbers cannot be told apart any more
	 */
	public Range zoom(Range range, double anchor, double factor) {
		double a = place(anchor);
		return between(range, a + (place(range.min()) - a) * factor, a + (place(range.max()) - a) * factor);
	}

	/**
	 * A range moved along.
	 *
	 * @param range    the range
	 * @param fraction by which part of its length, upwards
	 * @return the new range, or the old one when it would leave the domain
	 */
	public Range move(Range range, double fraction) {
		double from = place(range.min());
		double to = place(range.max());
		return between(range, from + (to - from) * fraction, to + (to - from) * fraction);
	}

	/**
	 * The range between two places.
	 *
	 * @param otherwise what is returned when there is none
	 * @param from      one place
	 * @param to        the other place
	 * @return the range
	 */
	public Range between(Range otherwise, double from, double to) {
		double low = value(Math.min(from, to));
		double high = value(Math.max(from, to));
		double resolution = Math.max(Math.abs(low), Math.abs(high)) * CLOSEST_TO_ONE * CLOSEST_TO_ONE * 1e5;
		boolean usable = Double.isFinite(low) && Double.isFinite(high) && high - low > resolution && shows(low) && shows(high);
		return usable ? new Range(low, high) : otherwise;
	}
}

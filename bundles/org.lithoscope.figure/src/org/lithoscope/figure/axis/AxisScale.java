/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.util.Objects;

import org.lithoscope.model.figure.Axis.Range;

/** A visible range laid over a stretch of the surface: from numbers to points and back. Immutable. */
public final class AxisScale {

	private final Scaling scaling;
	private final Range range;
	private final double start;
	private final double end;
	private final double lowest;
	private final double pointsPerPlace;

	/**
	 * A scale.
	 *
	 * @param scaling how numbers become lengths
	 * @param range   the visible range, inside the scaling's domain
	 * @param start   where the lower end lies, in points
	 * @param end     where the upper end lies; may be less than {@code start}
	 */
	public AxisScale(Scaling scaling, Range range, double start, double end) {
		this.scaling = Objects.requireNonNull(scaling, "scaling");
		this.range = Objects.requireNonNull(range, "range");
		this.start = start;
		this.end = end;
		this.lowest = scaling.place(range.min());
		this.pointsPerPlace = (end - start) / (scaling.place(range.max()) - lowest);
	}

	/** {@return how numbers become lengths} */
	public Scaling scaling() {
		return scaling;
	}

	/** {@return the visible range} */
	public Range range() {
		return range;
	}

	/** {@return where the lower end of the range lies, in points} */
	public double start() {
		return start;
	}

	/** {@return where the upper end of the range lies, in points} */
	public double end() {
		return end;
	}

	/** {@return the length in points} */
	public double length() {
		return Math.abs(end - start);
	}

	/**
	 * Where a number lies.
	 *
	 * @param value the number
	 * @return its place in points; NaN where there is none
	 */
	public double point(double value) {
		return start + (scaling.place(value) - lowest) * pointsPerPlace;
	}

	/**
	 * Where a number lies, for lines: what the scaling cannot show lies far below the lower end.
	 *
	 * @param value the number
	 * @return its place in points, at most a few lengths outside; NaN for NaN
	 */
	public double pointOrBelow(double value) {
		double place = scaling.place(value);
		if (place != place) {
			boolean beyondWhole = value >= scaling.whole();
			return Double.isNaN(value) ? Double.NaN : beyondWhole ? end + (end - start) : start - (end - start);
		}
		// far outside, device coordinates overflow; what is clipped away may lie anywhere outside
		double margin = 3 * Math.abs(end - start);
		return Math.clamp(start + (place - lowest) * pointsPerPlace, Math.min(start, end) - margin, Math.max(start, end) + margin);
	}

	/**
	 * Which number lies at a place.
	 *
	 * @param point the place in points
	 * @return the number
	 */
	public double value(double point) {
		return scaling.value(lowest + (point - start) / pointsPerPlace);
	}
}

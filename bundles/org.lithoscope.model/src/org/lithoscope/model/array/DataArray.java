/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.array;

import java.util.List;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.NumberSequence;

/**
 * A regular array of numbers with one to several axes, row-major (the last axis runs fastest).
 *
 * @param unit   the unit of the values
 * @param axes   the axes, slowest first; the product of their lengths is the number of values
 * @param values the values
 */
public record DataArray(Unit unit, List<Axis> axes, NumberSequence values) {

	/**
	 * One axis.
	 *
	 * @param name   the quantity along it
	 * @param unit   its unit
	 * @param points the coordinate of each index
	 */
	public record Axis(String name, Unit unit, NumberSequence points) {
	}

	/** Checks that the shape fits the values. */
	public DataArray {
		axes = List.copyOf(axes);
		long expected = 1;
		for (Axis axis : axes) {
			expected = Math.multiplyExact(expected, axis.points().size());
		}
		if (expected != values.size()) {
			throw new IllegalArgumentException("the axes hold " + expected + " values, but there are " + values.size());
		}
	}

	/** {@return the number of values} */
	public long size() {
		return values.size();
	}
}

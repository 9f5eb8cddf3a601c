/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** What stands at an axis: quantity / unit, with the power of ten that the tick labels were divided by. */
public final class AxisTitle {

	private static final Map<Integer, String> PREFIXES = Map.of(-12, "p", -9, "n", -6, "u", -3, "m", 3, "k", 6, "M", 9, "G");
	private static final Set<String> WITHOUT_PREFIX = Set.of("s", "Cel", "K", "rad", "u", "g");

	private AxisTitle() {
	}

	/**
	 * The title.
	 *
	 * @param axis     the axis
	 * @param exponent the power of ten that labels were divided by; 0 for none
	 * @return for instance {@code I / mA}, {@code t / 10³ s}
	 */
	public static String of(Axis axis, int exponent) {
		if (exponent == 0) {
			return axis.title();
		}
		Optional<Unit> prefixed = prefixed(axis.unit(), exponent);
		if (prefixed.isPresent()) {
			return axis.quantity() + " / " + prefixed.get().symbol();
		}
		String unit = axis.unit().equals(Units.ONE) ? "" : " " + axis.unit().symbol();
		return axis.quantity() + " / " + TickFinder.power(exponent) + unit;
	}

	/** The unit with the prefix for a power of ten, where the field would write one. */
	private static Optional<Unit> prefixed(Unit unit, int exponent) {
		String prefix = PREFIXES.get(exponent);
		String first = unit.code().split("[./0-9]", 2)[0];
		if (prefix == null || first.isEmpty() || WITHOUT_PREFIX.contains(first)) {
			return Optional.empty();
		}
		try {
			Unit candidate = Unit.of(prefix + unit.code());
			boolean right = candidate.isCompatible(unit) && Math.abs(candidate.factorTo(unit) / Math.pow(10, exponent) - 1) < 1e-9;
			return right ? Optional.of(candidate) : Optional.empty();
		} catch (UnitException e) {
			// a unit that takes no prefix, as per cent or hour, or has one already: the power of ten is written out
			return Optional.empty();
		}
	}
}

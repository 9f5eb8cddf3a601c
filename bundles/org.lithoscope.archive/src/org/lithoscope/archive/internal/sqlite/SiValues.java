/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/** Values in SI units, comparable within a dimension. What a unit code means is worked out once; for several threads. */
final class SiValues {

	private static final Unit KELVIN = Unit.of("K");
	/** Archives have a few dozen units; a hostile one must not fill the memory. */
	private static final int MOST_UNITS = 10_000;

	private final Map<String, Optional<Scale>> scales = new ConcurrentHashMap<>();

	/** How to make a unit's values comparable: a factor, but an own scale for temperatures. */
	private record Scale(Unit unit, String dimension, double factor) {

		double si(double value) {
			return Double.isNaN(factor) ? unit.convert(value, KELVIN) : value * factor;
		}
	}

	/** The value, or nothing when the unit is unknown. */
	Optional<IndexedRecord.Value> value(String name, double value, String code) {
		Optional<Scale> known = scales.get(code);
		if (known == null) {
			known = scale(code);
			if (scales.size() < MOST_UNITS) {
				scales.put(code, known);
			}
		}
		return known.map(scale -> new IndexedRecord.Value(name + scale.dimension(), scale.si(value)));
	}

	private static Optional<Scale> scale(String code) {
		try {
			return Optional.of(scale(Unit.of(code)));
		} catch (UnitException e) {
			System.getLogger(SiValues.class.getName()).log(System.Logger.Level.DEBUG, "a unit of a newer version", e);
			return Optional.empty();
		}
	}

	private static Scale scale(Unit unit) {
		boolean temperature = unit.dimension().equals(KELVIN.dimension());
		return new Scale(unit, " " + unit.dimension().hashCode(), temperature ? Double.NaN : factor(unit));
	}

	/** The name under which values of a dimension are comparable. */
	static String name(String name, Unit unit) {
		return name + scale(unit).dimension();
	}

	/** A value in SI units; temperatures in kelvin. */
	static double si(double value, Unit unit) {
		return scale(unit).si(value);
	}

	private static double factor(Unit unit) {
		StringBuilder b = new StringBuilder();
		String[] base = {"m", "g", "s", "A", "K", "mol", "cd"};
		int[] exponents = {unit.dimension().length(), unit.dimension().mass(), unit.dimension().time(), unit.dimension().current(),
				unit.dimension().temperature(), unit.dimension().amount(), unit.dimension().luminousIntensity()};
		for (int i = 0; i < base.length; i++) {
			if (exponents[i] != 0) {
				b.append(b.isEmpty() ? "" : ".").append(base[i]).append(exponents[i] == 1 ? "" : Integer.toString(exponents[i]));
			}
		}
		return unit.factorTo(Unit.of(b.isEmpty() ? "1" : b.toString()));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.List;
import java.util.Map;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/**
 * The unit in a column header such as {@code dq/mA.h}, the canonical unit of its quantity, and the word that ends a column's name.
 *
 * @param name      the header without its unit
 * @param text      the unit as the header has it; empty without one
 * @param unit      the unit of the file's numbers
 * @param canonical the unit to convert to
 */
record ColumnUnits(String name, String text, Unit unit, Unit canonical) {

	private static final Unit NONE = Unit.of("1");
	private static final List<Unit> CANONICAL = List.of(Unit.of("V"), Unit.of("A"), Unit.of("s"), Unit.of("W"), Unit.of("Ohm"),
			Unit.of("S"), Unit.of("Hz"), Unit.of("F"), Unit.of("C"), Unit.of("Cel"), Unit.of("S/cm"), Unit.of("Ohm.cm"), Unit.of("A/s"));
	private static final List<Unit> CANONICAL_HOURS = List.of(Unit.of("A.h"), Unit.of("W.h"), Unit.of("s"));
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("V", "volt"), Map.entry("A", "ampere"),
			Map.entry("s", "second"), Map.entry("W", "watt"), Map.entry("Ohm", "ohm"), Map.entry("S", "siemens"), Map.entry("Hz", "hertz"),
			Map.entry("F", "farad"), Map.entry("C", "coulomb"), Map.entry("Cel", "celsius"), Map.entry("deg", "degree"),
			Map.entry("%", "percent"), Map.entry("A.h", "ah"), Map.entry("W.h", "wh"), Map.entry("S/cm", "siemens_per_centimetre"),
			Map.entry("Ohm.cm", "ohm_centimetre"), Map.entry("A/s", "ampere_per_second"));

	/**
	 * Splits a header. A header whose end is no unit, such as {@code ox/red}, is a name as a whole.
	 *
	 * @param header the header
	 * @return its parts
	 */
	static ColumnUnits of(String header) {
		for (int slash = header.indexOf('/'); slash > 0; slash = header.indexOf('/', slash + 1)) {
			String text = header.substring(slash + 1);
			Unit unit = unit(text);
			if (unit != null) {
				return new ColumnUnits(header.substring(0, slash).strip(), text, unit, canonical(unit));
			}
		}
		return new ColumnUnits(header, "", NONE, NONE);
	}

	/** {@return the word for the canonical unit; empty for a number without unit} */
	String word() {
		String code = canonical.code();
		return code.equals("1") ? "" : WORDS.getOrDefault(code, code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
	}

	private static Unit unit(String text) {
		// a text export that went through a wrong character set has lost its micro and degree signs
		String readable = text.replace("\uFFFDF", "uF").replace("\uFFFDA", "uA").replace("\uFFFDC", "Cel").replace("\u00F8C", "Cel");
		try {
			Unit unit = readable.isBlank() ? null : Unit.of(readable);
			// a damaged header may spell a unit of size zero
			return unit != null && unit.factorTo(canonical(unit)) > 0 && Double.isFinite(unit.factorTo(canonical(unit))) ? unit : null;
		} catch (UnitException e) {
			return null;
		}
	}

	private static Unit canonical(Unit unit) {
		if (unit.code().endsWith("h")) {
			return CANONICAL_HOURS.stream().filter(unit::isCompatible).findFirst().orElse(unit);
		}
		return unit.dimension().equals(NONE.dimension()) ? unit : CANONICAL.stream().filter(unit::isCompatible).findFirst().orElse(unit);
	}
}

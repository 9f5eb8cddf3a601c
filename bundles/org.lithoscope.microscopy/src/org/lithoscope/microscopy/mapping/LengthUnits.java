/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** Units of pixels as microscopes spell them. */
public final class LengthUnits {

	private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("a", "Ao"), Map.entry("å", "Ao"),
			Map.entry("angstrom", "Ao"), Map.entry("1/nm", "nm-1"), Map.entry("1/m", "m-1"), Map.entry("1/µm", "um-1"),
			Map.entry("1/a", "Ao-1"), Map.entry("nanometer", "nm"), Map.entry("micrometer", "um"), Map.entry("meters", "m"),
			Map.entry("micron", "um"), Map.entry("microns", "um"), Map.entry("µm", "um"), Map.entry("μm", "um"), Map.entry("~m", "um"));

	private LengthUnits() {
	}

	/**
	 * A unit from its spelling.
	 *
	 * @param text the spelling
	 * @return the unit; empty when it is none
	 */
	public static Optional<Unit> of(String text) {
		String spelling = text.strip();
		if (spelling.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Unit.of(SPELLINGS.getOrDefault(spelling.toLowerCase(Locale.ROOT), spelling)));
		} catch (UnitException e) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a unit is one of length.
	 *
	 * @param unit the unit
	 * @return whether it is
	 */
	public static boolean isLength(Unit unit) {
		return unit.isCompatible(Units.NANOMETRE);
	}
}

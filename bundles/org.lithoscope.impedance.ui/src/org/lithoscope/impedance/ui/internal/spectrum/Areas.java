/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** Electrode areas as people type them. */
public final class Areas {

	private Areas() {
	}

	/**
	 * Reads an area.
	 *
	 * @param text with unit, for instance {@code 113 mm²}; a number alone is in cm²
	 * @return the area in cm²; empty when nothing is typed
	 * @throws IllegalArgumentException with what is wrong, in words
	 */
	public static Optional<Quantity> parse(String text) {
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return Optional.empty();
		}
		Quantity quantity = Quantity.parse(stripped.replace("²", "2").replace(',', '.'));
		Quantity area = quantity.unit().equals(Units.ONE) ? Quantity.of(quantity.value(), Units.SQUARE_CENTIMETRE)
				: quantity.in(Units.SQUARE_CENTIMETRE);
		if (!(area.value() > 0)) {
			throw new UnitException("an area is positive");
		}
		return Optional.of(area);
	}
}

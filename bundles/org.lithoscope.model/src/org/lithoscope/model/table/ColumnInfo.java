/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.table;

import java.util.Objects;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * What a column is: its canonical name and unit, and how the file called it.
 *
 * @param name         the canonical name; the Battery Data Format's machine name where one exists, for instance {@code voltage_volt}
 * @param unit         the unit of the stored values; {@link Units#ONE} for counts, flags and texts
 * @param originalName the name in the file, or the canonical name when the file has none
 * @param originalUnit the unit as the file writes it, or an empty text
 */
public record ColumnInfo(String name, Unit unit, String originalName, String originalUnit) {

	/** Checks its parts. */
	public ColumnInfo {
		if (name.isBlank()) {
			throw new IllegalArgumentException("a column needs a name");
		}
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(originalName, "originalName");
		Objects.requireNonNull(originalUnit, "originalUnit");
	}

	/**
	 * A column that no file named otherwise.
	 *
	 * @param name the canonical name
	 * @param unit the unit of the stored values
	 * @return the description
	 */
	public static ColumnInfo of(String name, Unit unit) {
		return new ColumnInfo(name, unit, name, "");
	}
}

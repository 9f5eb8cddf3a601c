/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/** Numbers and units for people. */
final class Numbers {

	private static final String PURE = "1";

	private Numbers() {
	}

	/** The number with as many digits as its uncertainty leaves, without its unit. */
	static String value(Quantity quantity) {
		return new Quantity(quantity.value(), Units.ONE, quantity.standardUncertainty()).toString();
	}

	/** A number of a table, without its unit. */
	static String value(double value) {
		return Quantity.of(value, Units.ONE).toString();
	}

	/** The unit; 1 for pure numbers, as the SI writes. */
	static String unit(Unit unit) {
		return unit.equals(Units.ONE) ? PURE : unit.symbol();
	}
}

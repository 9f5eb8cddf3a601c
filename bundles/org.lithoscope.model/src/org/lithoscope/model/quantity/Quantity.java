/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import java.util.Objects;

/**
 * A number with its unit and, where it is known, its standard uncertainty (one sigma, in the same unit; NaN when unknown).
 *
 * @param value               the value in {@code unit}; NaN says that the quantity is missing
 * @param unit                the unit
 * @param standardUncertainty one standard deviation in {@code unit}, not negative, or NaN when unknown
 */
public record Quantity(double value, Unit unit, double standardUncertainty) {

	/** Checks its parts. */
	public Quantity {
		Objects.requireNonNull(unit, "unit");
		if (standardUncertainty < 0) {
			throw new IllegalArgumentException("negative standard uncertainty " + standardUncertainty);
		}
	}

	/**
	 * A quantity whose uncertainty is not known.
	 *
	 * @param value the value in {@code unit}
	 * @param unit  the unit
	 * @return the quantity
	 */
	public static Quantity of(double value, Unit unit) {
		return new Quantity(value, unit, Double.NaN);
	}

	/**
	 * A quantity whose uncertainty is not known, with its unit as a UCUM code.
	 *
	 * @param value the value
	 * @param ucum  the unit's UCUM code, for instance {@code mA.h/cm2}
	 * @return the quantity
	 * @throws UnitException when the code is not understood
	 */
	public static Quantity of(double value, String ucum) {
		return of(value, Unit.of(ucum));
	}

	/**
	 * Reads a number followed by a unit as people type it, for instance {@code 0.5 mA/cm²}.
	 *
	 * @param text the text; without a unit the quantity has the unit one
	 * @return the quantity
	 * @throws UnitException when number or unit are not understood
	 */
	public static Quantity parse(String text) {
		return QuantityFormat.parse(text);
	}

	/** {@return whether the standard uncertainty is known} */
	public boolean hasUncertainty() {
		return !Double.isNaN(standardUncertainty);
	}

	/**
	 * The same quantity in another unit.
	 *
	 * @param target the unit wanted
	 * @return the converted quantity, its uncertainty converted with it
	 * @throws UnitException when the dimensions differ
	 */
	public Quantity in(Unit target) {
		return new Quantity(unit.convert(value, target), target, standardUncertainty * Math.abs(unit.factorTo(target)));
	}

	/**
	 * The value in another unit.
	 *
	 * @param target the unit wanted
	 * @return the number
	 * @throws UnitException when the dimensions differ
	 */
	public double valueIn(Unit target) {
		return unit.convert(value, target);
	}

	/** {@return the text of the quantity for people: digits follow the uncertainty, for instance {@code 99.76 ± 0.02 %}} */
	@Override
	public String toString() {
		return QuantityFormat.format(this);
	}
}

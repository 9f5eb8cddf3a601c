/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import java.util.Objects;

/**
 * A unit of measure, by its UCUM code (a subset of the Unified Code for Units of Measure, case sensitive). Immutable; equal when the codes
 * are equal.
 */
public final class Unit {

	private final String code;
	private final Dimension dimension;
	private final double factor;
	private final double offset;

	Unit(String code, Dimension dimension, double factor, double offset) {
		this.code = code;
		this.dimension = dimension;
		this.factor = factor;
		this.offset = offset;
	}

	/**
	 * The unit of a UCUM code, for instance {@code mA.h/cm2}, {@code Ohm.cm2}, {@code Cel}, {@code %} or {@code 1}. What people type is
	 * understood too: {@code mAh/cm²}, {@code Ω}, {@code µm}, {@code °C}.
	 *
	 * @param text the code
	 * @return the unit
	 * @throws UnitException when the code is not understood
	 */
	public static Unit of(String text) {
		return UnitParser.parse(text);
	}

	/** {@return the UCUM code} */
	public String code() {
		return code;
	}

	/** {@return how the field writes it: {@code mAh cm⁻²}, {@code Ω cm²}, {@code °C}} */
	public String symbol() {
		return UnitSymbols.symbol(code);
	}

	/** {@return the exponents of the base units} */
	public Dimension dimension() {
		return dimension;
	}

	/**
	 * Whether values can be converted.
	 *
	 * @param other another unit
	 * @return whether the dimensions are equal
	 */
	public boolean isCompatible(Unit other) {
		return dimension.equals(other.dimension);
	}

	/**
	 * The factor between differences in this unit and in another.
	 *
	 * @param other the other unit
	 * @return the number by which a difference in this unit is multiplied
	 * @throws UnitException when the dimensions differ
	 */
	public double factorTo(Unit other) {
		if (!isCompatible(other)) {
			throw new UnitException("cannot convert " + code + " to " + other.code);
		}
		return factor / other.factor;
	}

	/**
	 * Converts a value, temperatures with their zero.
	 *
	 * @param value the value in this unit
	 * @param other the other unit
	 * @return the value in the other unit
	 * @throws UnitException when the dimensions differ
	 */
	public double convert(double value, Unit other) {
		if (equals(other)) {
			return value;
		}
		double scale = factorTo(other);
		return offset == other.offset ? value * scale : (value * factor + offset - other.offset) / other.factor;
	}

	@Override
	public boolean equals(Object o) {
		return o instanceof Unit other && code.equals(other.code);
	}

	@Override
	public int hashCode() {
		return Objects.hash(code);
	}

	@Override
	public String toString() {
		return code;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

/**
 * The exponents of the SI base units; angles and pure numbers have none.
 *
 * @param length            of the metre
 * @param mass              of the kilogram
 * @param time              of the second
 * @param current           of the ampere
 * @param temperature       of the kelvin
 * @param amount            of the mole
 * @param luminousIntensity of the candela
 */
public record Dimension(int length, int mass, int time, int current, int temperature, int amount, int luminousIntensity) {

	/** A pure number. */
	public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0, 0);

	/**
	 * The dimension of a product with a power.
	 *
	 * @param other    the other dimension
	 * @param exponent its exponent
	 * @return this · other^exponent
	 */
	public Dimension times(Dimension other, int exponent) {
		return new Dimension(length + other.length * exponent, mass + other.mass * exponent, time + other.time * exponent,
				current + other.current * exponent, temperature + other.temperature * exponent, amount + other.amount * exponent,
				luminousIntensity + other.luminousIntensity * exponent);
	}
}

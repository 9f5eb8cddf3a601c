/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

/** The units that Lithoscope meets everywhere. */
public final class Units {

	/** The number one: no unit. */
	public static final Unit ONE = Unit.of("1");
	/** There is a unit, but the file does not say which: such numbers are kept, and nothing is computed from them until it is stated. */
	public static final Unit UNKNOWN = Unit.of("{unknown}");
	/** Per cent. */
	public static final Unit PERCENT = Unit.of("%");
	/** Second. */
	public static final Unit SECOND = Unit.of("s");
	/** Hour. */
	public static final Unit HOUR = Unit.of("h");
	/** Volt. */
	public static final Unit VOLT = Unit.of("V");
	/** Millivolt. */
	public static final Unit MILLIVOLT = Unit.of("mV");
	/** Ampere. */
	public static final Unit AMPERE = Unit.of("A");
	/** Milliampere. */
	public static final Unit MILLIAMPERE = Unit.of("mA");
	/** Milliampere per square centimetre. */
	public static final Unit MILLIAMPERE_PER_SQUARE_CENTIMETRE = Unit.of("mA/cm2");
	/** Ampere hour. */
	public static final Unit AMPERE_HOUR = Unit.of("A.h");
	/** Milliampere hour. */
	public static final Unit MILLIAMPERE_HOUR = Unit.of("mA.h");
	/** Milliampere hour per square centimetre: areal capacity. */
	public static final Unit MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE = Unit.of("mA.h/cm2");
	/** Milliampere hour per gram: specific capacity. */
	public static final Unit MILLIAMPERE_HOUR_PER_GRAM = Unit.of("mA.h/g");
	/** Watt hour. */
	public static final Unit WATT_HOUR = Unit.of("W.h");
	/** Watt. */
	public static final Unit WATT = Unit.of("W");
	/** Ohm. */
	public static final Unit OHM = Unit.of("Ohm");
	/** Ohm square centimetre: area-normalised impedance. */
	public static final Unit OHM_SQUARE_CENTIMETRE = Unit.of("Ohm.cm2");
	/** Hertz. */
	public static final Unit HERTZ = Unit.of("Hz");
	/** Degree of angle. */
	public static final Unit DEGREE = Unit.of("deg");
	/** Degree Celsius. */
	public static final Unit CELSIUS = Unit.of("Cel");
	/** Kelvin. */
	public static final Unit KELVIN = Unit.of("K");
	/** Square centimetre. */
	public static final Unit SQUARE_CENTIMETRE = Unit.of("cm2");
	/** Gram. */
	public static final Unit GRAM = Unit.of("g");
	/** Milligram. */
	public static final Unit MILLIGRAM = Unit.of("mg");
	/** Micrometre. */
	public static final Unit MICROMETRE = Unit.of("um");
	/** Nanometre. */
	public static final Unit NANOMETRE = Unit.of("nm");
	/** Coulomb. */
	public static final Unit COULOMB = Unit.of("C");

	private Units() {
	}
}

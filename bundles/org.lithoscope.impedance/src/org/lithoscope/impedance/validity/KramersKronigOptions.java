/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.validity;

/**
 * How the linear Kramers–Kronig test is done.
 *
 * @param minimum     the fewest time constants
 * @param perDecade   the most time constants per decade of frequency
 * @param floor       the search for the number of time constants ends where the residual is within this factor of the least one met
 * @param extension   decades by which the time constants reach beyond the measured ones on either side
 * @param capacitance whether a series capacitance may be used
 * @param inductance  whether a series inductance may be used
 */
public record KramersKronigOptions(int minimum, double perDecade, double floor, double extension, boolean capacitance, boolean inductance) {

	private static final int MINIMUM = 6;
	private static final double PER_DECADE = 4.5;
	private static final double FLOOR = 1.1;
	private static final double EXTENSION = 0.5;

	/** Checks the ranges. */
	public KramersKronigOptions {
		if (minimum < 1 || !(perDecade > 0) || !(floor >= 1) || !(extension >= 0)) {
			throw new IllegalArgumentException("minimum " + minimum + ", per decade " + perDecade + ", floor " + floor + ", extension " + extension);
		}
	}

	/** {@return at least 6 time constants, at most 4.5 per decade, residual floor 1.1, half a decade beyond, C and L allowed} */
	public static KramersKronigOptions defaults() {
		return new KramersKronigOptions(MINIMUM, PER_DECADE, FLOOR, EXTENSION, true, true);
	}
}

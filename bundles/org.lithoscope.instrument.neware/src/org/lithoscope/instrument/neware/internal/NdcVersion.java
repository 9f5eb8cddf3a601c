/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.List;
import java.util.Optional;

/**
 * A version of the record files in which voltage and current stand in one file and times, capacities and energies in another, once in a
 * while, so that they must be interpolated.
 *
 * @param version    the version byte
 * @param volt       what one count of voltage is in V
 * @param ampere     what one count of current is in A
 * @param ampereHour what one count of capacity is in A h, and of energy in W h
 * @param infoLength the length of a row of times and capacities
 * @param stepLength the length of a row of steps
 * @param plainAux   whether an auxiliary row is one number; else a mark, a voltage and a temperature
 */
record NdcVersion(int version, double volt, double ampere, double ampereHour, int infoLength, int stepLength, boolean plainAux) {

	private static final double MILLIAMPERE_SECOND = 1 / 3.6e6;
	private static final List<NdcVersion> KNOWN = List.of(new NdcVersion(8, 1, 1, 1, 42, 37, true),
			new NdcVersion(9, 1e-4, 1e-3, MILLIAMPERE_SECOND, 45, 37, false), new NdcVersion(11, 1e-4, 1e-3, MILLIAMPERE_SECOND, 47, 37, false),
			new NdcVersion(12, 1, 1, 1, 47, 37, true), new NdcVersion(13, 1e-4, 1e-3, MILLIAMPERE_SECOND, 55, 37, false),
			new NdcVersion(14, 1, 1, 1, 55, 37, true), new NdcVersion(16, 1e-4, 1e-3, MILLIAMPERE_SECOND, 100, 100, false),
			new NdcVersion(17, 1, 1, 1, 100, 100, true));

	/** The version of a number. */
	static Optional<NdcVersion> of(int version) {
		return KNOWN.stream().filter(v -> v.version == version).findFirst();
	}
}

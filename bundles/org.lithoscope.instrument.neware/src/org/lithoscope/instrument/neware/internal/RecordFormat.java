/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

/** How records of equal length, each with all its values, are laid out. */
interface RecordFormat {

	/** {@return the length of a record} */
	int length();

	/** {@return whether the clock is that of the computer, without a time zone, and not UTC} */
	boolean localClock();

	/** {@return whether the bytes at a place are a record with data} */
	boolean isData(byte[] file, int at);

	/** {@return the record number} */
	long index(byte[] file, int at);

	/** {@return whether the cycle of a record is a mark that changes from cycle to cycle, and not its number} */
	default boolean marksCycles() {
		return false;
	}

	/** Reads a record; all units are canonical. */
	void read(byte[] file, int at, BtsRecord into);
}

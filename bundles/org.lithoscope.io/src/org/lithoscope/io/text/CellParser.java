/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

/** Reads one cell of a text table as a number, for what is not plainly a number: a date, a duration, a state. Must be thread-safe. */
@FunctionalInterface
public interface CellParser {

	/** What {@link #parse} returns for a cell that is not of its kind; told apart from NaN, which is a missing value. */
	double UNREADABLE = Double.longBitsToDouble(0x7FF8_0000_0000_0BADL);

	/**
	 * Reads a cell.
	 *
	 * @param text the bytes
	 * @param from the first byte of the cell, blanks and quotes taken off
	 * @param to   behind its last byte; {@code to > from}
	 * @return the number, NaN when the cell says that there is none, or {@link #UNREADABLE}
	 */
	double parse(byte[] text, int from, int to);

	/**
	 * Whether a result says that the cell could not be read.
	 *
	 * @param value what {@link #parse} returned
	 * @return whether it is {@link #UNREADABLE}
	 */
	static boolean isUnreadable(double value) {
		return Double.doubleToRawLongBits(value) == 0x7FF8_0000_0000_0BADL;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import org.lithoscope.model.measurement.Place;

/**
 * Something wrong in a text table.
 *
 * @param line   the number of the line, from 1
 * @param offset the byte at which the line begins
 * @param reason what is wrong, in words
 */
public record TextFault(long line, long offset, String reason) {

	/** {@return the line as a place in the file} */
	public Place place() {
		return Place.atLine(line);
	}

	/** The fault further down in the file. */
	TextFault moved(long lines) {
		return new TextFault(line + lines, offset, reason);
	}
}

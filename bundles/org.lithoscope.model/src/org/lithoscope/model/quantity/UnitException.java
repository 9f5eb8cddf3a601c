/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

/** A unit code that is not understood, or a conversion between units of different dimension. */
public class UnitException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * An exception with its reason.
	 *
	 * @param message what is wrong, with the unit's text in it
	 */
	public UnitException(String message) {
		super(message);
	}
}

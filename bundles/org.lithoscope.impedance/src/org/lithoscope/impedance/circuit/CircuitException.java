/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

/** A circuit, or a setting of its parameters, that cannot be understood. The message says where and why. */
public final class CircuitException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/**
	 * A failure with its reason.
	 *
	 * @param message where and why
	 */
	public CircuitException(String message) {
		super(message);
	}
}

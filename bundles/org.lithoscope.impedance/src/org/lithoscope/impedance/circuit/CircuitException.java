/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.circuit;

/** A circuit, or a setting of its parameters, that cannot be understood. The message says where and why. */
public final class CircuitException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final int position;
	private final String reason;

	/**
	 * A failure with its reason.
	 *
	 * @param message where and why
	 */
	public CircuitException(String message) {
		super(message);
		position = -1;
		reason = message;
	}

	/**
	 * A failure at a place of a text.
	 *
	 * @param message  where and why
	 * @param reason   why alone
	 * @param position the index of the character in the text that was given
	 */
	CircuitException(String message, String reason, int position) {
		super(message);
		this.position = position;
		this.reason = reason;
	}

	/** {@return the index of the character in the text of the circuit at which it is not understood; −1 when the failure has no place} */
	public int position() {
		return position;
	}

	/** {@return why, without the place} */
	public String reason() {
		return reason;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics;

/**
 * A computation that has no meaningful answer: a matrix that is not positive definite, an iteration that does not settle, a fit whose
 * start gives no finite residual. Wrong arguments (lengths, signs, NaN) are {@link IllegalArgumentException}s instead.
 */
public final class NumericalException extends ArithmeticException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message what failed, and with which figures
	 */
	public NumericalException(String message) {
		super(message);
	}
}

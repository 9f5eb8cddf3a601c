/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** A packed block that is damaged. */
final class BadBlockException extends Exception {

	private static final long serialVersionUID = 1L;

	BadBlockException(String message) {
		super(message);
	}
}

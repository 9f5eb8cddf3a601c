/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

/** A text that cannot be taken as the value of a field, and why, in words. */
final class FieldException extends Exception {

	private static final long serialVersionUID = 1L;

	FieldException(String message) {
		super(message);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.io.IOException;

/** An archive that cannot be used as asked: which file, and why. */
public class ArchiveException extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * A failure with its reason.
	 *
	 * @param message which file of which archive, and why
	 */
	public ArchiveException(String message) {
		super(message);
	}

	/**
	 * A failure with its reason and cause.
	 *
	 * @param message which file of which archive, and why
	 * @param cause   what was thrown below
	 */
	public ArchiveException(String message, Throwable cause) {
		super(message, cause);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

/** An analysis that cannot give a number from these inputs: the message says why, for the person who asked. */
public class AnalysisException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * A failure with its reason.
	 *
	 * @param message why
	 */
	public AnalysisException(String message) {
		super(message);
	}

	/**
	 * A failure with its reason and cause.
	 *
	 * @param message why
	 * @param cause   what was thrown below
	 */
	public AnalysisException(String message, Throwable cause) {
		super(message, cause);
	}
}

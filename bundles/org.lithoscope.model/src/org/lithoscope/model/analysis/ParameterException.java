/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

/** A parameter that cannot be taken as it was given: which, and why. */
public class ParameterException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String path;

	/**
	 * A failure of one parameter.
	 *
	 * @param path    the dotted name
	 * @param message why, for the person who typed it
	 */
	public ParameterException(String path, String message) {
		super(message);
		this.path = path;
	}

	/** {@return the dotted name of the parameter} */
	public String path() {
		return path;
	}
}

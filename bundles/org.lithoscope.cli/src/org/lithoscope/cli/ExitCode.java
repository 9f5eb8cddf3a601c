/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

/** How a command says how it went. */
public final class ExitCode {

	/** Done, warnings included. */
	public static final int DONE = 0;
	/** The program itself failed. */
	public static final int FAILED = 1;
	/** Wrong usage: nothing was done. */
	public static final int USAGE = 2;
	/** An input could not be read or gives no number; the others were done. */
	public static final int INPUT = 3;
	/** A check failed. */
	public static final int CHECK = 4;

	private ExitCode() {
	}
}

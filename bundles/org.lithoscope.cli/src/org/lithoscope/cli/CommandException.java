/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

/** Ends a command with a message and an exit code. */
public class CommandException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int exitCode;

	/**
	 * Ends the command.
	 *
	 * @param exitCode the exit code, see {@link ExitCode}
	 * @param message  why, for the person at the terminal
	 */
	public CommandException(int exitCode, String message) {
		super(message);
		this.exitCode = exitCode;
	}

	/** {@return the exit code} */
	public int exitCode() {
		return exitCode;
	}

	/**
	 * Wrong usage.
	 *
	 * @param message what is wrong
	 * @return the exception
	 */
	public static CommandException usage(String message) {
		return new CommandException(ExitCode.USAGE, message);
	}
}

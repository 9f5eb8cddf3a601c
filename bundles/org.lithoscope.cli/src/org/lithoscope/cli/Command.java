/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import java.io.IOException;
import java.util.List;

import picocli.CommandLine;

/**
 * A sub-command of the command line. Its options and parameters are fields with the annotations of picocli; a new instance is made for
 * each call.
 */
public interface Command {

	/**
	 * What reads the arguments into this command; by default the annotations of its class. A command whose options depend on its arguments
	 * adds them here.
	 *
	 * @param context   what it works with
	 * @param arguments the arguments, without the name of the command
	 * @return picocli's model of this command
	 * @throws CommandException when the arguments do not even allow that
	 */
	default CommandLine commandLine(CommandContext context, List<String> arguments) throws CommandException {
		return new CommandLine(this);
	}

	/**
	 * Does the work. Called once the arguments have been read.
	 *
	 * @param context what it works with
	 * @return the exit code, see {@link ExitCode}
	 * @throws CommandException when it ends early, with its exit code
	 * @throws IOException      when output cannot be written
	 */
	int run(CommandContext context) throws CommandException, IOException;
}

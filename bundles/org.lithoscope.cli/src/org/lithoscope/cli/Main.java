/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import java.util.List;

import org.lithoscope.cli.internal.Terminal;
import org.lithoscope.registry.CatalogueLoader;

/** The command line in plain Java: the plugins are those of the class path. */
public final class Main {

	private Main() {
	}

	/**
	 * Runs the command line and ends the program with its exit code.
	 *
	 * @param arguments the arguments
	 */
	public static void main(String[] arguments) {
		CommandLineProgram program = new CommandLineProgram(CatalogueLoader.fromClassPath(Main.class.getClassLoader()), Terminal.out(),
				Terminal.err(), Terminal.isTerminal());
		System.exit(program.run(List.of(arguments)));
	}
}

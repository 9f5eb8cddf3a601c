/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal;

import java.io.PrintStream;

import org.lithoscope.cli.CommandLineProgram;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CommandDescriptor;

/** The help of the program as a whole. */
public final class Overview {

	private Overview() {
	}

	/**
	 * Prints what there is.
	 *
	 * @param catalogue the sub-commands
	 * @param to        where to
	 */
	public static void print(Catalogue catalogue, PrintStream to) {
		to.println("Lithoscope " + version(catalogue)
				+ " reads raw files of battery instruments and gives numbers that can be traced back to them.");
		to.println();
		to.println("Usage: " + CommandLineProgram.NAME + " COMMAND [ARGUMENT...]");
		to.println();
		to.println("Commands:");
		int width = catalogue.commands().stream().mapToInt(c -> c.name().length()).max().orElse(0);
		for (CommandDescriptor command : catalogue.commands()) {
			to.println("  " + command.name() + " ".repeat(width - command.name().length()) + "   " + command.description());
		}
		to.println();
		to.println("'" + CommandLineProgram.NAME + " workbench [FILE...]' opens the workbench.");
		to.println("'" + CommandLineProgram.NAME + " COMMAND --help' says more about one of them.");
		to.println("Exit codes: 0 done, 1 the program failed, 2 wrong usage, 3 an input could not be read (the others were), 4 a check failed.");
	}

	/**
	 * The version of the program.
	 *
	 * @param catalogue the sub-commands
	 * @return the version of the bundle that brings {@code inspect}, without qualifier
	 */
	public static String version(Catalogue catalogue) {
		String version = catalogue.command("inspect").map(c -> c.contributor().version()).orElse("");
		String[] parts = version.split("\\.");
		return parts.length < 3 ? version : parts[0] + "." + parts[1] + "." + parts[2];
	}
}

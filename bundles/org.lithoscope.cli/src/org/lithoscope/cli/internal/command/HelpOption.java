/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class HelpOption {

	@Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
	private boolean help;

	boolean asked() {
		return help;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.util.Map;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seal ARCHIVE}: writes manifest and crate. */
@Command(description = "Writes the manifest and the RO-Crate of all that is acknowledged, so that other programs can check and read the archive.")
public final class SealCommand implements org.lithoscope.cli.Command {

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	/** A command that has not been given its arguments yet. */
	public SealCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		try (ProjectArchive archive = argument.open(context)) {
			long files = archive.seal();
			if (argument.json()) {
				try (JsonLines lines = new JsonLines(context.out())) {
					ArchiveArgument.line(lines, Map.of("archive", argument.folder().toString(), "files", files));
				}
			} else {
				context.out().println(argument.folder() + ": sealed, " + files + " files");
			}
			return ExitCode.DONE;
		} catch (ArchiveException e) {
			throw new CommandException(ExitCode.INPUT, argument.folder() + ": " + e.getMessage());
		}
	}
}

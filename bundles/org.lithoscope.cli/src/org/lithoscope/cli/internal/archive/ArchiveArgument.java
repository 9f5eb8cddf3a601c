/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.storage.DiskStorage;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.engine.EngineOptions;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command on an archive takes. */
final class ArchiveArgument {

	@Parameters(index = "0", paramLabel = "ARCHIVE", description = "The folder of the archive.")
	private Path folder;

	@Option(names = "--person", paramLabel = "NAME", description = "Who does it; the name of the user who is logged in by default.")
	private String person;

	@Option(names = "--json", description = "Prints JSON objects, one a line.")
	private boolean json;

	@Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this help.")
	private boolean help;

	Path folder() {
		return folder;
	}

	boolean json() {
		return json;
	}

	/** The writer that stands in records. */
	ProjectArchive.Writer writer(CommandContext context) {
		EngineOptions options = context.engine(o -> person == null ? o : o.withPerson(person)).options();
		return new ProjectArchive.Writer(options.person(), options.software());
	}

	ProjectArchive open(CommandContext context) throws CommandException, IOException {
		try {
			return ProjectArchive.open(new DiskStorage(folder), writer(context), Clock.systemUTC());
		} catch (ArchiveException e) {
			throw new CommandException(ExitCode.INPUT, folder + ": " + e.getMessage());
		}
	}

	ProjectArchive openOrCreate(CommandContext context, String name, String description, String licence, String owner)
			throws CommandException, IOException {
		ArchiveInfo info = new ArchiveInfo(UUID.randomUUID().toString(), name.isEmpty() ? String.valueOf(folder.getFileName()) : name, description,
				licence, owner, LocalDate.now());
		try {
			return ProjectArchive.openOrCreate(new DiskStorage(folder), info, writer(context), Clock.systemUTC());
		} catch (ArchiveException e) {
			throw new CommandException(ExitCode.INPUT, folder + ": " + e.getMessage());
		}
	}

	/** Prints an object on a line of its own. */
	static void line(JsonLines lines, Map<String, ?> object) throws IOException {
		lines.generator().writeStartObject();
		for (Map.Entry<String, ?> field : object.entrySet()) {
			lines.generator().writeFieldName(field.getKey());
			lines.tree(field.getValue());
		}
		lines.endLine();
	}
}

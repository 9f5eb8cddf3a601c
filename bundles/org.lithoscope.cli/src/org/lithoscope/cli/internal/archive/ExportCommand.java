/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;

import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.exchange.ArchiveExport;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export ARCHIVE -o FILE}: the archive, or one record with all it rests on, as one file. */
@Command(description = "Writes an archive, or one record with its raw files, as a zip of the bag or as .eln for electronic lab notebooks.")
public final class ExportCommand implements org.lithoscope.cli.Command {

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	@Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "The file; its ending .zip or .eln says which.")
	private Path output;

	@Option(names = "--format", paramLabel = "FORMAT", description = "zip or eln, where the ending does not say it.")
	private ArchiveExport.Format format;

	@Option(names = "--record", paramLabel = "ID", description = "Only this record, in all its revisions, its cell and its raw files.")
	private UUID record;

	@Option(names = "--force", description = "Replaces the file if it exists.")
	private boolean force;

	/** A command that has not been given its arguments yet. */
	public ExportCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		if (Files.exists(output) && !force) {
			throw CommandException.usage(output + " exists; --force replaces it");
		}
		Path part = output.resolveSibling(output.getFileName() + ".part");
		long files;
		try (ProjectArchive archive = argument.open(context)) {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
				files = write(archive, out);
			}
			Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
		if (argument.json()) {
			try (JsonLines lines = new JsonLines(context.out())) {
				ArchiveArgument.line(lines, Map.of("file", output.toString(), "files", files));
			}
		} else {
			context.out().println(output + ": " + files + " files");
		}
		return ExitCode.DONE;
	}

	private long write(ProjectArchive archive, OutputStream out) throws CommandException, IOException {
		ArchiveExport export = new ArchiveExport(archive);
		if (record == null) {
			return export.all(format(), out);
		}
		for (RecordKind kind : RecordKind.values()) {
			if (!archive.revisions(kind, record).isEmpty()) {
				return export.record(kind, record, format(), out);
			}
		}
		throw CommandException.usage("there is no record " + record);
	}

	private ArchiveExport.Format format() throws CommandException {
		if (format != null) {
			return format;
		}
		String name = output.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
		if (name.endsWith(".eln")) {
			return ArchiveExport.Format.ELN;
		}
		if (name.endsWith(".zip")) {
			return ArchiveExport.Format.ZIP;
		}
		throw CommandException.usage("the ending of " + output + " does not say whether it is to be zip or eln; --format does");
	}
}

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.exchange.ArchiveExport;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.engine.archive.OpenedMeasurements;
import org.lithoscope.instrument.bdf.BdfWriter;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export ARCHIVE -o FILE}: the archive, or one record with all it rests on, as one file. */
@Command(description = "Writes an archive, or one record with its raw files, as a zip of the bag or as .eln for electronic lab notebooks.")
public final class ExportCommand implements org.lithoscope.cli.Command {

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	@Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", description = "The file; its ending .zip, .eln or .bdf.csv says which.")
	private Path output;

	@Option(names = "--format", paramLabel = "FORMAT", description = {"zip, eln or bdf, where the ending does not say it;",
			"bdf writes one measurement (--record) as Battery Data Format."})
	private Kind format;

	@Option(names = "--record", paramLabel = "ID", description = "Only this record, in all its revisions, its cell and its raw files.")
	private UUID record;

	@Option(names = "--force", description = "Replaces the file if it exists.")
	private boolean force;

	/** What is written. */
	private enum Kind {
		ZIP, ELN, BDF
	}

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
				files = write(context, archive, out);
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

	private long write(CommandContext context, ProjectArchive archive, OutputStream out) throws CommandException, IOException {
		Kind kind = kind();
		if (kind == Kind.BDF) {
			return writeMeasurement(context, archive, out);
		}
		ArchiveExport export = new ArchiveExport(archive);
		ArchiveExport.Format packed = kind == Kind.ELN ? ArchiveExport.Format.ELN : ArchiveExport.Format.ZIP;
		if (record == null) {
			return export.all(packed, out);
		}
		for (RecordKind one : RecordKind.values()) {
			if (!archive.revisions(one, record).isEmpty()) {
				return export.record(one, record, packed, out);
			}
		}
		throw CommandException.usage("there is no record " + record);
	}

	private long writeMeasurement(CommandContext context, ProjectArchive archive, OutputStream out) throws CommandException, IOException {
		List<ArchiveRecord> current = record == null ? List.of() : archive.current(RecordKind.MEASUREMENT, record);
		if (current.isEmpty()) {
			throw CommandException.usage(record == null ? "Battery Data Format takes one measurement; --record says which"
					: "there is no measurement " + record);
		}
		try (OpenedMeasurements opened = new OpenedMeasurements(context.engine(), archive)) {
			Measurement measurement = opened.read(current.get(0), context.monitor()).measurement();
			Table table = measurement.table()
					.orElseThrow(() -> new CommandException(ExitCode.INPUT, "'" + measurement.name() + "' has no table"));
			BdfWriter.standard().withLabels().write(table, out);
			return 1;
		} catch (ReadException | IllegalArgumentException e) {
			throw new CommandException(ExitCode.INPUT, e.getMessage());
		}
	}

	private Kind kind() throws CommandException {
		if (format != null) {
			return format;
		}
		String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".eln")) {
			return Kind.ELN;
		}
		if (name.endsWith(".zip")) {
			return Kind.ZIP;
		}
		if (name.endsWith(".bdf") || name.endsWith(".bdf.csv")) {
			return Kind.BDF;
		}
		throw CommandException.usage("the ending of " + output + " does not say whether it is to be zip, eln or bdf; --format does");
	}
}

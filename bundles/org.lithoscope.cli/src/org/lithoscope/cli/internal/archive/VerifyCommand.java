/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.text.Printable;
import org.lithoscope.engine.JobMonitor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify ARCHIVE}: compares every byte with what was acknowledged. */
@Command(description = "Compares every byte of an archive with the hash that was acknowledged for it; exit code 4 when something is wrong.")
public final class VerifyCommand implements org.lithoscope.cli.Command {

	private static final double MEGABYTE = 1e6;

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	/** A command that has not been given its arguments yet. */
	public VerifyCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		VerificationReport report;
		try (ProjectArchive archive = argument.open(context)) {
			report = archive.verify(progress(context.monitor()));
		} catch (ArchiveException e) {
			throw new CommandException(ExitCode.CHECK, argument.folder() + ": " + e.getMessage());
		}
		if (argument.json()) {
			try (JsonLines lines = new JsonLines(context.out())) {
				Map<String, Object> object = new LinkedHashMap<>();
				object.put("archive", argument.folder().toString());
				object.put("intact", report.isIntact());
				object.put("files", report.files());
				object.put("bytes", report.bytes());
				object.put("problems", report.problems().stream().map(p -> Map.of("path", p.path(), "reason", p.reason())).toList());
				object.put("notices", report.notices());
				ArchiveArgument.line(lines, object);
			}
		} else {
			report.problems().forEach(p -> context.out().println(Printable.line(p.toString())));
			report.notices().forEach(n -> context.message(n));
			context.out().println(argument.folder() + (report.isIntact() ? ": intact, " : ": DAMAGED, " + report.problems().size() + " problems, ")
					+ report.files() + " files, " + String.format(java.util.Locale.ROOT, "%.1f MB", report.bytes() / MEGABYTE));
		}
		return report.isIntact() ? ExitCode.DONE : ExitCode.CHECK;
	}

	private static VerificationProgress progress(JobMonitor monitor) {
		return new VerificationProgress() {
			@Override
			public void verified(long bytes, long files) {
				monitor.progress(Double.NaN, "verified " + files + " files");
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCancelled();
			}
		};
	}
}

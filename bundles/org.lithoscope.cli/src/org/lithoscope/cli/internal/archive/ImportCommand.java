/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.exchange.ArchiveMerge;
import org.lithoscope.archive.exchange.UnpackingLimits;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.engine.archive.ArchiveImport;
import org.lithoscope.engine.archive.CellRule;
import org.lithoscope.engine.archive.ImportOptions;
import org.lithoscope.engine.archive.ImportOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import ARCHIVE PATH…}: files and folders into an archive. */
@Command(description = {"Puts files and whole folders into an archive, which is made if it is not there. Files that no reader knows are kept raw.",
		"The same bytes are kept once; importing a folder again adds what is new."})
public final class ImportCommand implements org.lithoscope.cli.Command {

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "PATH", description = "Files, or folders with all that is in them.")
	private final List<Path> paths = new ArrayList<>();

	@Option(names = "--merge", paramLabel = "FILE", description = "Takes the records and files of an exported archive, zip or .eln.")
	private final List<Path> merged = new ArrayList<>();

	@Option(names = "--cell", paramLabel = "NAME", description = "All measurements are of this cell.")
	private String cell;

	@Option(names = "--cell-from", paramLabel = "RULE", description = {"file: the cell that a file names (default); folder: the name of its folder;",
			"none; or a regular expression whose first group, found in the path, is the name."})
	private String cellFrom = "file";

	@Option(names = "--analyse", paramLabel = "ANALYSIS", description = "Runs an analysis on each measurement that it takes and keeps the result.")
	private final List<String> analyses = new ArrayList<>();

	@Option(names = "--growing", description = "Takes files that an instrument is still writing, too.")
	private boolean growing;

	@Option(names = "--no-seal", description = "Leaves manifest and crate for later: faster for many small imports into a large archive.")
	private boolean open;

	@Option(names = "--name", paramLabel = "TEXT", description = "The name of a new archive; that of its folder by default.")
	private String name = "";

	@Option(names = "--description", paramLabel = "TEXT", description = "What a new archive is about.")
	private String description = "";

	@Option(names = "--licence", paramLabel = "TEXT", description = "The licence of the data of a new archive.")
	private String licence = "";

	@Option(names = "--owner", paramLabel = "TEXT", description = "Whom a new archive belongs to.")
	private String owner = "";

	private int failures;
	private int fresh;
	private int present;
	private int unknown;

	/** A command that has not been given its arguments yet. */
	public ImportCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		if (paths.isEmpty() && merged.isEmpty()) {
			throw CommandException.usage("import needs files or folders, or --merge");
		}
		for (String analysis : analyses) {
			if (context.catalogue().analysis(analysis).isEmpty()) {
				throw CommandException.usage("there is no analysis '" + analysis + "'; see list analyses");
			}
		}
		ImportOptions options = new ImportOptions(rule(), analyses, growing);
		try (ProjectArchive archive = argument.openOrCreate(context, name, description, licence, owner);
				JsonLines lines = new JsonLines(context.out())) {
			if (archive.isReadOnly()) {
				throw new CommandException(ExitCode.INPUT, argument.folder() + ": the archive is read-only: its folder cannot be written");
			}
			for (Path file : merged) {
				merge(context, archive, file);
			}
			new ArchiveImport(context.engine(), archive, options).run(paths, context.monitor(), outcome -> tell(context, lines, outcome));
			context.message(fresh + " new, " + present + " already there, " + unknown + " of them known to no reader and kept raw"
					+ (failures == 0 ? "" : ", " + failures + " failed"));
			if (!open) {
				seal(context, archive);
			}
		}
		return failures == 0 ? ExitCode.DONE : ExitCode.INPUT;
	}

	private void seal(CommandContext context, ProjectArchive archive) throws IOException {
		try {
			archive.seal();
		} catch (ArchiveException e) {
			// somebody else seals just now: nothing is lost
			context.message(e.getMessage());
		} catch (IOException e) {
			// the disk is full, or the share is gone
			failures++;
			context.message(argument.folder() + ": cannot be sealed: " + e.getMessage()
					+ "; what was reported as imported is kept, and verify checks it: seal again later");
		}
	}

	private void merge(CommandContext context, ProjectArchive archive, Path file) throws IOException {
		try {
			ArchiveMerge.Merged taken = new ArchiveMerge(archive, context.engine().options().temporaryFolder()).merge(file, UnpackingLimits.usual(),
					context.monitor()::isCancelled);
			context.message(file + ": " + taken.raw() + " files and " + taken.records() + " records taken, " + taken.present() + " already there");
		} catch (IOException e) {
			failures++;
			context.message(e.getMessage());
		}
	}

	private CellRule rule() throws CommandException {
		if (cell != null) {
			return CellRule.named(cell);
		}
		try {
			return switch (cellFrom) {
				case "file" -> CellRule.stated();
				case "folder" -> CellRule.folder();
				case "none" -> CellRule.none();
				default -> CellRule.pattern(Pattern.compile(cellFrom));
			};
		} catch (PatternSyntaxException e) {
			throw CommandException.usage("--cell-from: " + e.getDescription() + " in '" + cellFrom + "'");
		}
	}

	private void tell(CommandContext context, JsonLines lines, ImportOutcome outcome) {
		outcome.failure().ifPresent(f -> {
			failures++;
			context.message(outcome.file() + ": " + f);
		});
		outcome.notes().forEach(n -> context.message(outcome.file() + ": " + n));
		if (outcome.raw().isPresent()) {
			fresh += outcome.isNew() ? 1 : 0;
			present += outcome.isNew() ? 0 : 1;
			unknown += outcome.reader().isEmpty() ? 1 : 0;
		}
		if (argument.json()) {
			try {
				ArchiveArgument.line(lines, object(outcome));
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}
	}

	private static Map<String, Object> object(ImportOutcome outcome) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("file", outcome.file().toString());
		object.put("sha512", outcome.raw().map(r -> r.sha512()).orElse(null));
		object.put("bytes", outcome.raw().map(r -> r.size()).orElse(null));
		object.put("new", outcome.isNew());
		object.put("reader", outcome.reader().orElse(null));
		object.put("records", outcome.records().stream().map(r -> Map.of("kind", r.kind().id(), "id", r.id().toString())).toList());
		object.put("warnings", outcome.notes());
		object.put("error", outcome.failure().orElse(null));
		return object;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.engine.archive.Replay;
import org.lithoscope.engine.archive.ReplayOutcome;
import org.lithoscope.engine.archive.ReplayOutcome.Status;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay ARCHIVE [RESULT…]}: computes results again and compares. */
@Command(description = {"Computes results again, from the bytes in the archive with the parameters of their records, and compares.",
		"Exit code 4 when a result differs, 3 when one could not be computed again."})
public final class ReplayCommand implements org.lithoscope.cli.Command {

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "RESULT", description = "The ids of results; all results by default.")
	private final List<UUID> ids = new ArrayList<>();

	@Option(names = "--tolerance", paramLabel = "T", description = "The relative difference that is none; 1e-9 by default.")
	private double tolerance = Replay.USUAL_TOLERANCE;

	/** A command that has not been given its arguments yet. */
	public ReplayCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		Map<Status, Integer> counts = new java.util.EnumMap<>(Status.class);
		try (ProjectArchive archive = argument.open(context); JsonLines lines = new JsonLines(context.out())) {
			Replay replay = new Replay(context.engine(), archive, tolerance);
			List<ArchiveRecord> records = records(archive);
			for (int i = 0; i < records.size(); i++) {
				ReplayOutcome outcome = replay.replay(records.get(i), context.monitor().part(i / (double) records.size(), (i + 1.0) / records.size()));
				counts.merge(outcome.status(), 1, Integer::sum);
				if (argument.json()) {
					ArchiveArgument.line(lines, object(outcome));
				} else {
					print(context, outcome);
				}
			}
		}
		context.message(counts.isEmpty() ? "there are no results" : String.join(", ",
				counts.entrySet().stream().map(e -> e.getValue() + " " + word(e.getKey())).toList()));
		if (counts.containsKey(Status.DIFFERENT)) {
			return ExitCode.CHECK;
		}
		return counts.containsKey(Status.NOT_REPLAYED) ? ExitCode.INPUT : ExitCode.DONE;
	}

	private List<ArchiveRecord> records(ProjectArchive archive) throws CommandException, IOException {
		Set<UUID> wanted = new LinkedHashSet<>(ids);
		if (wanted.isEmpty()) {
			try (Stream<ArchiveRecord> all = archive.revisions(RecordKind.RESULT)) {
				all.map(ArchiveRecord::id).sorted().forEach(wanted::add);
			}
		}
		List<ArchiveRecord> records = new ArrayList<>();
		for (UUID id : wanted) {
			List<ArchiveRecord> current = archive.current(RecordKind.RESULT, id);
			if (current.isEmpty()) {
				throw CommandException.usage("there is no result " + id);
			}
			records.addAll(current);
		}
		return records;
	}

	private static String word(Status status) {
		return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static void print(CommandContext context, ReplayOutcome outcome) {
		context.out().println(word(outcome.status()) + "  " + outcome.record().id() + "  " + outcome.record().body().get("title"));
		outcome.reasons().forEach(r -> context.out().println("    " + r));
	}

	private static Map<String, Object> object(ReplayOutcome outcome) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("id", outcome.record().id().toString());
		object.put("title", outcome.record().body().get("title"));
		object.put("status", word(outcome.status()));
		object.put("largestRelativeDifference", outcome.largest());
		object.put("reasons", outcome.reasons());
		return object;
	}
}

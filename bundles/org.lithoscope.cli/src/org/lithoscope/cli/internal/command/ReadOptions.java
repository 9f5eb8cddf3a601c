/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.FileOutcome;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadException;

import picocli.CommandLine.Option;

/** How files are read; the same for every command that reads some. */
final class ReadOptions {

	@Option(names = "--strict", description = "A file that breaks off is an error instead of a warning.")
	private boolean strict;

	@Option(names = "--reader", paramLabel = "ID",
			description = "Reads with this reader, whatever the files look like; see 'list instruments'.")
	private String reader;

	@Option(names = "--unit", paramLabel = "COLUMN=UNIT",
			description = "The unit of a column whose file does not say it, as in 'current=mA'; recorded with what is read.")
	private final Map<String, String> units = new LinkedHashMap<>();

	Engine engine(CommandContext context) throws CommandException {
		Engine engine;
		try {
			engine = context.engine(o -> o.withStrict(strict).withUnits(units));
		} catch (IllegalArgumentException e) {
			throw CommandException.usage(e.getMessage());
		}
		if (reader != null && engine.catalogue().reader(reader).isEmpty()) {
			throw CommandException.usage("there is no reader '" + reader + "'; 'list instruments' shows them");
		}
		return engine;
	}

	/**
	 * Reads files and folders; says on standard error what fails and what is odd.
	 *
	 * @param context  what it works with
	 * @param paths    files and folders
	 * @param consumer gets what was read of each file
	 * @return whether all could be read
	 * @throws CommandException when the reader wanted does not exist
	 */
	boolean readAll(CommandContext context, List<Path> paths, Consumer<ReadOutcome> consumer) throws CommandException {
		Engine engine = engine(context);
		Tally tally = new Tally(context, consumer);
		if (reader == null) {
			engine.readAll(paths, context.monitor(), tally::take);
		} else {
			for (Path path : paths) {
				tally.take(readWith(engine, path, context));
			}
		}
		return tally.failed == 0;
	}

	private FileOutcome readWith(Engine engine, Path path, CommandContext context) {
		try {
			return new FileOutcome.Read(engine.read(path, reader, context.monitor()));
		} catch (ReadException | IOException e) {
			return new FileOutcome.Failed(path, e);
		}
	}

	/** Counts what fails and says what is odd. */
	private static final class Tally {

		private final CommandContext context;
		private final Consumer<ReadOutcome> consumer;
		private int failed;

		Tally(CommandContext context, Consumer<ReadOutcome> consumer) {
			this.context = context;
			this.consumer = consumer;
		}

		void take(FileOutcome outcome) {
			switch (outcome) {
				case FileOutcome.Read read -> {
					warn(read.outcome());
					consumer.accept(read.outcome());
				}
				case FileOutcome.Failed f -> {
					failed++;
					context.message(Failures.message(f.file(), f.reason()));
				}
				case FileOutcome.Skipped skipped -> context.message(skipped.file() + " was left out: " + skipped.reason());
			}
		}

		private void warn(ReadOutcome outcome) {
			for (String warning : outcome.warnings()) {
				context.message(outcome.file() + ": warning: " + warning);
			}
			for (Measurement m : outcome.measurements()) {
				if (m.completeness() instanceof Completeness.Truncated t) {
					context.message(outcome.file() + ": warning: " + t + ": " + t.reason());
				}
				m.notices().stream().filter(n -> n.severity() == Notice.Severity.WARNING)
						.forEach(n -> context.message(outcome.file() + ": warning: " + n));
			}
		}
	}

	/**
	 * Checks that the inputs exist before any work is done.
	 *
	 * @param paths the inputs
	 * @return whether at least one of them exists
	 */
	static boolean anyExists(List<Path> paths) {
		return paths.stream().anyMatch(Files::exists);
	}
}

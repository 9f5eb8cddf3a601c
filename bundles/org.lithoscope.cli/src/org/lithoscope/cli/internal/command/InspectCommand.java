/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.json.MeasurementJson;
import org.lithoscope.cli.internal.text.MeasurementText;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Measurement;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect FILE…}: what is in files. */
@Command(description = "Says what is in files: reader, technique, columns with first, last, least and greatest value, metadata.")
public final class InspectCommand implements org.lithoscope.cli.Command {

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders whose files are read.")
	private final List<Path> files = new ArrayList<>();

	@Option(names = "--json", description = "Prints one JSON object per measurement, one a line.")
	private boolean json;

	@Mixin
	private final ReadOptions reading = new ReadOptions();

	@Mixin
	private final HelpOption help = new HelpOption();

	/** A command that has not been given its arguments yet. */
	public InspectCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		boolean all;
		if (json) {
			try (JsonLines lines = new JsonLines(context.out())) {
				MeasurementJson writer = new MeasurementJson(lines);
				all = reading.readAll(context, files, outcome -> write(writer, outcome));
			}
		} else {
			all = reading.readAll(context, files, outcome -> new MeasurementText(context.catalogue()).print(outcome, context.out()));
		}
		return all ? ExitCode.DONE : ExitCode.INPUT;
	}

	private static void write(MeasurementJson writer, ReadOutcome outcome) {
		try {
			for (Measurement measurement : outcome.measurements()) {
				writer.write(outcome, measurement);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}

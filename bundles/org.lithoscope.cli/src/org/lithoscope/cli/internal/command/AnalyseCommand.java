/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.json.ResultJson;
import org.lithoscope.cli.internal.text.ResultText;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.Result;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyse ANALYSIS INPUT… [--name value …]}: runs an analysis. */
@Command(description = {"Runs an analysis on files. Each parameter of the analysis is an option:",
		"'analyse ANALYSIS --help' shows them, 'list analyses' shows the analyses."})
public final class AnalyseCommand implements org.lithoscope.cli.Command {

	@Parameters(index = "0", paramLabel = "ANALYSIS", description = "The analysis; it comes before its options.")
	private String analysis;

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "INPUT",
			description = "Files, or folders whose files are read; each finds its role by its kind.")
	private final List<Path> files = new ArrayList<>();

	@Option(names = "--input", paramLabel = "ROLE=FILE", description = "A file for a certain role, where its kind does not tell.")
	private final List<String> byRole = new ArrayList<>();

	@Option(names = "--params", paramLabel = "FILE", description = "Parameters from a JSON file; options win over it.")
	private Path parameterFile;

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter by its dotted name; the same as its option.")
	private final Map<String, String> set = new LinkedHashMap<>();

	@Option(names = "--json", description = "Prints one JSON object per result, one a line.")
	private boolean json;

	@Mixin
	private final ReadOptions reading = new ReadOptions();

	@Mixin
	private final HelpOption help = new HelpOption();

	private final ParameterOptions parameters = new ParameterOptions();

	/** A command that has not been given its arguments yet. */
	public AnalyseCommand() {
		// picocli fills the fields
	}

	@Override
	public CommandLine commandLine(CommandContext context, List<String> arguments) throws CommandException {
		CommandLine line = new CommandLine(this);
		if (!arguments.isEmpty() && !arguments.get(0).startsWith("-")) {
			parameters.addTo(line, describe(context.engine(), arguments.get(0)));
		}
		return line;
	}

	private static AnalysisForm<?> describe(Engine engine, String id) throws CommandException {
		try {
			return engine.describe(id);
		} catch (AnalysisException e) {
			boolean exists = engine.catalogue().analysis(id).isPresent();
			throw new CommandException(exists ? ExitCode.FAILED : ExitCode.USAGE, e.getMessage());
		}
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		if (files.isEmpty() && byRole.isEmpty()) {
			throw CommandException.usage("the analysis " + analysis + " needs an input");
		}
		ParameterOverrides overrides = parameters.overrides(parameterFile, set);
		if (!json) {
			return new AnalysisRuns(context, analysis, overrides, result -> ResultText.print(result, context.out()))
					.run(reading, files, paths(byRole));
		}
		try (JsonLines lines = new JsonLines(context.out())) {
			ResultJson writer = new ResultJson(lines);
			return new AnalysisRuns(context, analysis, overrides, result -> write(writer, result)).run(reading, files, paths(byRole));
		}
	}

	private static Map<String, List<Path>> paths(List<String> byRole) throws CommandException {
		Map<String, List<Path>> paths = new LinkedHashMap<>();
		for (String one : byRole) {
			int equals = one.indexOf('=');
			if (equals < 1) {
				throw CommandException.usage("--input takes ROLE=FILE, but got '" + one + "'");
			}
			paths.computeIfAbsent(one.substring(0, equals), r -> new ArrayList<>()).add(Path.of(one.substring(equals + 1)));
		}
		return paths;
	}

	private static void write(ResultJson writer, Result result) {
		try {
			writer.write(result);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}

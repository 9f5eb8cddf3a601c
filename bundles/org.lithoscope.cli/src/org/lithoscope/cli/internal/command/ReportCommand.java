/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.engine.Suggestions;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.report.ReportFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report [ANALYSIS…] INPUT… -o report.html}: analyses files and writes one HTML or PDF file. */
@Command(description = {"Analyses files and writes one HTML or PDF file with values, tables, figures and provenance.",
		"Words that name an analysis are analyses, the others are files; without any, every analysis that fits is run."})
public final class ReportCommand implements org.lithoscope.cli.Command {

	@Parameters(arity = "1..*", paramLabel = "[ANALYSIS...] INPUT", description = "Analyses, then files or folders whose files are read.")
	private final List<String> words = new ArrayList<>();

	@Option(names = {"-o", "--output"}, paramLabel = "OUT",
			description = "The file; a name that ends in .pdf makes it a PDF file. Default: report.html.")
	private Path output;

	@Option(names = "--to", paramLabel = "FORMAT", description = "Its form whatever its name is: ${COMPLETION-CANDIDATES}.")
	private ReportFormat format;

	@Option(names = "--title", paramLabel = "TEXT", description = "The heading of the report.")
	private String title;

	@Mixin
	private final ReadOptions reading = new ReadOptions();

	@Mixin
	private final HelpOption help = new HelpOption();

	/** A command that has not been given its arguments yet. */
	public ReportCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		List<String> analyses = new ArrayList<>();
		List<Path> files = new ArrayList<>();
		for (String word : words) {
			if (context.catalogue().analysis(word).isPresent() && !Files.exists(Path.of(word))) {
				analyses.add(word);
			} else {
				files.add(Path.of(word));
			}
		}
		if (files.isEmpty()) {
			throw CommandException.usage("a report needs a file to report on");
		}
		checkMistyped(context, files);
		ReportFile report = new ReportFile();
		List<Measurement> measurements = new ArrayList<>();
		boolean all = reading.readAll(context, files, outcome -> measurements.addAll(outcome.measurements()));
		if (measurements.isEmpty()) {
			throw new CommandException(ExitCode.INPUT, "nothing could be read, so there is nothing to report");
		}
		measurements.forEach(report::add);
		SeveralAnalyses runs = new SeveralAnalyses(context);
		boolean asked = !analyses.isEmpty();
		List<String> failures = runs.run(asked ? analyses : runs.fitting(measurements), measurements, report::add);
		Path target = output == null ? Path.of(format == ReportFormat.PDF ? "report.pdf" : "report.html") : output;
		report.write(context, title == null ? defaultTitle(files) : title, format == null ? ReportFormat.of(target) : format, target);
		// what nobody asked for may find no number
		return all && (failures.isEmpty() || !asked) ? ExitCode.DONE : ExitCode.INPUT;
	}

	/** A first word that is no file and nearly an analysis was meant to be one. */
	private static void checkMistyped(CommandContext context, List<Path> files) throws CommandException {
		List<String> ids = context.catalogue().analyses().stream().map(AnalysisDescriptor::id).toList();
		for (Path file : files) {
			if (!Files.exists(file) && file.getNameCount() == 1) {
				String nearest = Suggestions.nearest(file.toString(), ids).orElse("");
				if (!nearest.isEmpty()) {
					throw CommandException.usage("there is neither a file nor an analysis '" + file + "'; did you mean '" + nearest + "'?");
				}
			}
		}
	}

	private static String defaultTitle(List<Path> files) {
		String names = files.stream().limit(3).map(f -> f.getFileName() == null ? f.toString() : f.getFileName().toString())
				.collect(Collectors.joining(", "));
		return files.size() > 3 ? names + " and " + (files.size() - 3) + " more" : names;
	}
}

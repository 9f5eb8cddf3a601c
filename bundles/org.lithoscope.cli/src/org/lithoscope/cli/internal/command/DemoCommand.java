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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.text.TextTable;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.FilePattern;
import org.lithoscope.report.ReportFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo [FOLDER]}: the example project, each cell with the analyses that suit it, and a report. */
@Command(description = "Analyses the example project: each cell with the analyses that suit it; writes a report.")
public final class DemoCommand implements org.lithoscope.cli.Command {

	/** What suits which cell; an analysis that no plug-in brings is left out. */
	private static final List<Step> STEPS = List.of(
			new Step("*anode-free*", List.of("cycles", "full-cell-efficiency", "two-stage-fade", "retention")),
			new Step("*Li-Cu*", List.of("coulombic-efficiency", "nucleation")), new Step("*symmetric*", List.of("symmetric")));
	private static final int SHOWN_VALUES = 4;

	/** The analyses for files of a name. */
	private record Step(String pattern, List<String> analyses) {
	}

	@Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", defaultValue = "examples",
			description = "The folder of the example project. Default: ${DEFAULT-VALUE}.")
	private Path folder;

	@Option(names = {"-o", "--output"}, paramLabel = "OUT", defaultValue = "lithoscope-demo.html",
			description = "The report. Default: ${DEFAULT-VALUE}.")
	private Path output;

	@Mixin
	private final ReadOptions reading = new ReadOptions();

	@Mixin
	private final HelpOption help = new HelpOption();

	/** A command that has not been given its arguments yet. */
	public DemoCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		if (!Files.isDirectory(folder)) {
			throw CommandException.usage("there is no folder " + folder + "; name the folder of the example project");
		}
		context.engine();
		ReportFile report = new ReportFile();
		boolean all = true;
		for (Step step : STEPS) {
			List<Path> files = files(step);
			List<String> analyses = step.analyses().stream().filter(a -> context.catalogue().analysis(a).isPresent()).toList();
			List<Measurement> measurements = new ArrayList<>();
			all &= reading.readAll(context, files, outcome -> measurements.addAll(outcome.measurements()));
			List<Result> results = new ArrayList<>();
			all &= new SeveralAnalyses(context).run(analyses, measurements, results::add).isEmpty();
			print(context, results);
			measurements.forEach(report::add);
			results.forEach(report::add);
		}
		report.write(context, "The example project", ReportFormat.of(output), output);
		return all ? ExitCode.DONE : ExitCode.INPUT;
	}

	private List<Path> files(Step step) throws IOException {
		FilePattern pattern = FilePattern.of(step.pattern());
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> pattern.matches(f.getFileName().toString())).sorted().toList();
		}
	}

	/** The values that matter most of each result, by input. */
	private static void print(CommandContext context, List<Result> results) {
		Map<String, List<Result>> byInput = new TreeMap<>();
		results.forEach(r -> byInput.computeIfAbsent(input(r), i -> new ArrayList<>()).add(r));
		byInput.forEach((input, ofInput) -> {
			context.out().println(input);
			TextTable table = new TextTable("", "", "");
			for (Result result : ofInput) {
				String analysis = result.provenance().flatMap(p -> context.catalogue().analysis(p.analysis())).map(AnalysisDescriptor::name)
						.orElse("");
				for (ResultValue value : result.values().values().stream().limit(SHOWN_VALUES).toList()) {
					table.row(analysis, value.label(), value.quantity().map(Object::toString).orElse(value.text()));
					analysis = "";
				}
			}
			table.print(context.out(), "  ");
			context.out().println();
		});
	}

	private static String input(Result result) {
		return result.provenance().stream().flatMap(p -> p.inputs().stream()).flatMap(i -> i.origin().files().stream()).findFirst()
				.map(f -> Path.of(f.name()).getFileName().toString()).orElse(result.title());
	}
}

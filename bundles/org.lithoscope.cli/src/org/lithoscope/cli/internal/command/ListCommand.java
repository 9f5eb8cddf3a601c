/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.text.TextTable;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.FilePattern;
import org.lithoscope.registry.TechniqueDescriptor.MeasurementType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list techniques|instruments|analyses|commands|problems}: what plugins bring. */
@Command(description = {"Lists what there is: techniques, instruments, analyses, commands, or problems of plug-ins.",
		"'list problems' makes every contribution once; exit code 4 when one does not work."})
public final class ListCommand implements org.lithoscope.cli.Command {

	private static final int LONGEST = 300;

	/** What can be listed. */
	enum What {
		TECHNIQUES, INSTRUMENTS, ANALYSES, COMMANDS, PROBLEMS;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	@Parameters(index = "0", paramLabel = "WHAT", description = "One of ${COMPLETION-CANDIDATES}.")
	private What what;

	@Option(names = "--json", description = "Prints one JSON object per item, one a line.")
	private boolean json;

	@Mixin
	private final HelpOption help = new HelpOption();

	/** A command that has not been given its arguments yet. */
	public ListCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		if (what == What.PROBLEMS) {
			List<PluginProblem> problems = PluginProblem.checked(context);
			print(context, problems.stream().map(p -> item("bundle", p.bundle(), "about", p.about(), "problem", p.problem())).toList());
			return problems.isEmpty() ? ExitCode.DONE : ExitCode.CHECK;
		}
		// what is missing from the list is said beside it
		PluginProblem.declared(context).forEach(problem -> context.message("warning: " + shortened(problem.toString())));
		print(context, items(context));
		return ExitCode.DONE;
	}

	private void print(CommandContext context, List<Map<String, Object>> items) throws IOException {
		if (json) {
			try (JsonLines lines = new JsonLines(context.out())) {
				for (Map<String, Object> item : items) {
					lines.generator().writeStartObject();
					for (Map.Entry<String, Object> entry : item.entrySet()) {
						lines.generator().writeFieldName(entry.getKey());
						lines.tree(entry.getValue());
					}
					lines.endLine();
				}
			}
		} else if (items.isEmpty()) {
			context.message("there are no " + what);
		} else {
			TextTable table = new TextTable(items.get(0).keySet().toArray(String[]::new));
			items.forEach(i -> table.row(i.values().stream().map(ListCommand::cell).toArray(String[]::new)));
			table.print(context.out(), "");
		}
	}

	private static String cell(Object value) {
		return shortened(value instanceof List<?> list ? String.join(" ", list.stream().map(String::valueOf).toList()) : String.valueOf(value));
	}

	/** One line for people, however much a plug-in says; JSON has all of it. */
	private static String shortened(String text) {
		String line = text.substring(0, Math.min(text.length(), 10 * LONGEST)).replaceAll("\\s+", " ");
		return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
	}

	private List<Map<String, Object>> items(CommandContext context) {
		Catalogue c = context.catalogue();
		return switch (what) {
			case TECHNIQUES -> c.techniques().stream().map(t -> item("id", t.id(), "name", t.name(), "measurements",
					t.measurementTypes().stream().map(MeasurementType::id).toList(), "description", t.description())).toList();
			case INSTRUMENTS -> c.readers().stream().map(r -> item("id", r.id(), "name", r.name(), "vendor", r.vendor(), "techniques",
					r.techniques(), "files", r.patterns().stream().map(FilePattern::glob).toList(), "bundle", r.contributor().toString()))
					.toList();
			case ANALYSES -> c.analyses().stream().map(a -> item("id", a.id(), "name", a.name(), "technique", a.technique(), "description",
					a.description())).toList();
			case COMMANDS -> c.commands().stream().map(k -> item("name", k.name(), "description", k.description())).toList();
			case PROBLEMS -> List.of();
		};
	}

	private static Map<String, Object> item(Object... namesAndValues) {
		Map<String, Object> item = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			item.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return item;
	}
}

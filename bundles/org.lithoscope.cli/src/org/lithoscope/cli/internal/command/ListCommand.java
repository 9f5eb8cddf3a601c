/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.text.TextTable;
import org.lithoscope.registry.BundleProblem;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.FilePattern;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.TechniqueDescriptor.MeasurementType;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list techniques|instruments|analyses|commands|problems}: what plugins bring. */
@Command(description = "Lists what there is: techniques, instruments, analyses, commands, or problems of plug-ins.")
public final class ListCommand implements org.lithoscope.cli.Command {

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
		List<Map<String, Object>> items = items(context);
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
		return ExitCode.DONE;
	}

	private static String cell(Object value) {
		return value instanceof List<?> list ? String.join(" ", list.stream().map(String::valueOf).toList()) : String.valueOf(value);
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
			case PROBLEMS -> problems(context.engine().health().snapshot());
		};
	}

	private static List<Map<String, Object>> problems(HealthSnapshot health) {
		List<Map<String, Object>> items = new ArrayList<>();
		for (CatalogueProblem p : health.problems()) {
			items.add(item("bundle", p.contributor().toString(), "about", p.contribution(), "problem", p.message()));
		}
		for (BundleProblem p : health.bundles()) {
			items.add(item("bundle", p.bundle() + " " + p.version(), "about", "bundle", "problem", p.explanation()));
		}
		return items;
	}

	private static Map<String, Object> item(Object... namesAndValues) {
		Map<String, Object> item = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			item.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return item;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.internal.json.ParameterFile;
import org.lithoscope.cli.internal.text.Numbers;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.quantity.Unit;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The parameters of an analysis as options of the command line. */
final class ParameterOptions {

	private final Map<String, String> pathByOption = new LinkedHashMap<>();
	private CommandLine line;
	private AnalysisForm<?> form;

	/** Adds an option for each parameter. */
	void addTo(CommandLine commandLine, AnalysisForm<?> analysisForm) {
		line = commandLine;
		form = analysisForm;
		ArgGroupSpec.Builder group = ArgGroupSpec.builder().validate(false).multiplicity("0..1")
				.heading(escaped("%nParameters of " + form.descriptor().id() + " (" + form.descriptor().name() + "):") + "%n");
		for (ParameterField field : form.fields()) {
			String option = optionName(field.path());
			// a name that a general option has taken is still there as --set name=value
			if (!line.getCommandSpec().optionsMap().containsKey(option)) {
				pathByOption.put(option, field.path());
				group.addArg(option(option, field));
			}
		}
		if (!pathByOption.isEmpty()) {
			line.getCommandSpec().addArgGroup(group.build());
		}
	}

	/** What was set: a file, over it {@code --set}, over it the options. */
	ParameterOverrides overrides(Path parameterFile, Map<String, String> set) throws CommandException {
		Map<String, Object> tree = parameterFile == null ? Map.of() : ParameterFile.read(parameterFile);
		Map<String, String> texts = new LinkedHashMap<>(set);
		pathByOption.forEach((option, path) -> {
			if (line.getParseResult().hasMatchedOption(option)) {
				String value = line.getParseResult().matchedOptionValue(option, "");
				texts.put(path, value);
			}
		});
		ParameterOverrides overrides = new ParameterOverrides(tree, texts);
		try {
			check(form, overrides);
		} catch (ParameterException e) {
			throw CommandException.usage(e.getMessage());
		}
		return overrides;
	}

	private static <P extends Record> void check(AnalysisForm<P> form, ParameterOverrides overrides) {
		overrides.apply(form.schema(), form.proposed());
	}

	/** {@code window.lowerVoltage} becomes {@code --window.lower-voltage}. */
	static String optionName(String path) {
		return "--" + path.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
	}

	private static OptionSpec option(String name, ParameterField field) {
		OptionSpec.Builder option = OptionSpec.builder(name).type(String.class).paramLabel(label(field)).description(escaped(description(field)));
		if (field.type() == ParameterField.Type.BOOLEAN) {
			return option.arity("0..1").fallbackValue("true").build();
		}
		return option.arity("1").build();
	}

	private static String label(ParameterField field) {
		String one = switch (field.type()) {
			case INTEGER -> "N";
			case NUMBER -> "X";
			case QUANTITY -> "X[UNIT]";
			case BOOLEAN -> "true|false";
			case CHOICE -> field.choices().stream().map(ParameterField.Choice::name).collect(Collectors.joining("|"));
			case TEXT -> "TEXT";
		};
		return field.list() ? one + ",..." : one;
	}

	private static String description(ParameterField field) {
		StringBuilder b = new StringBuilder(sentence(field.label()));
		if (!field.help().isEmpty()) {
			b.append(' ').append(sentence(field.help()));
		}
		String unit = field.unit().isEmpty() ? "" : " " + Unit.of(field.unit()).symbol();
		boolean low = Double.isFinite(field.min());
		boolean high = Double.isFinite(field.max());
		if (low && high) {
			b.append(" From ").append(Numbers.text(field.min())).append(" to ").append(Numbers.text(field.max())).append(unit).append('.');
		} else if (low) {
			b.append(" At least ").append(Numbers.text(field.min())).append(unit).append('.');
		} else if (high) {
			b.append(" At most ").append(Numbers.text(field.max())).append(unit).append('.');
		} else if (!unit.isBlank()) {
			b.append(" In").append(unit).append('.');
		}
		for (ParameterField.Choice choice : field.choices()) {
			if (!choice.label().equals(choice.name())) {
				b.append(' ').append(choice.name()).append(": ").append(choice.label()).append('.');
			}
		}
		b.append(field.defaultText().isEmpty() ? field.optional() ? " Optional." : "" : " Default: " + field.defaultText() + ".");
		return b.toString();
	}

	private static String sentence(String text) {
		return text.matches("(?s).*[.!?:]") ? text : text + ".";
	}

	// picocli formats descriptions
	private static String escaped(String text) {
		return text.replace("%", "%%").replace("%%n", "%n");
	}
}

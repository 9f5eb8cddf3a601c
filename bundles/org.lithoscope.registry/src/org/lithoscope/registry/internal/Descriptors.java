/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IConfigurationElement;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.CommandDescriptor;
import org.lithoscope.registry.FilePattern;
import org.lithoscope.registry.MagicBytes;
import org.lithoscope.registry.PluginKey;
import org.lithoscope.registry.PluginKind;
import org.lithoscope.registry.PluginObject;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.registry.TechniqueDescriptor;
import org.lithoscope.registry.TechniqueDescriptor.MeasurementType;

/** Turns the elements of the extension points into descriptors; empty when an element cannot be used. */
final class Descriptors {

	private static final Pattern DOTTED = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
	private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
	private static final Pattern MEASUREMENT_TYPE = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
	private static final String DOTTED_SAYS = "a dotted name such as org.example.reader";
	private static final String WORD_SAYS = "a word of lower-case letters, digits and hyphens";

	private Descriptors() {
	}

	static Optional<ReaderDescriptor> reader(Attributes a) {
		Optional<String> id = a.id("id", DOTTED, DOTTED_SAYS);
		Optional<String> name = a.required("name");
		Optional<String> technique = a.required("technique");
		Optional<String> implementation = a.implementation();
		if (id.isEmpty() || name.isEmpty() || technique.isEmpty() || implementation.isEmpty()) {
			return Optional.empty();
		}
		List<FilePattern> patterns = patterns(a);
		List<MagicBytes> magic = magic(a);
		if (patterns.isEmpty() && magic.isEmpty()) {
			a.problem("it is ignored, because it has no usable <file pattern> or <magic> to be found by");
			return Optional.empty();
		}
		PluginObject<MeasurementReader> plugin = new PluginObject<>(new PluginKey(PluginKind.READER, id.get()), a.contributor(),
				implementation.get(), a.classes(), MeasurementReader.class::cast);
		return Optional.of(new ReaderDescriptor(id.get(), name.get(), a.optional("vendor", ""), a.optional("description", ""),
				Arrays.stream(technique.get().split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList(), patterns, magic,
				a.contributor(), plugin));
	}

	private static List<FilePattern> patterns(Attributes a) {
		List<FilePattern> patterns = new ArrayList<>();
		for (IConfigurationElement file : a.children("file")) {
			try {
				patterns.add(FilePattern.of(attribute(file, "pattern")));
			} catch (IllegalArgumentException e) {
				a.problem(e.getMessage() + "; the pattern is ignored");
			}
		}
		return patterns;
	}

	private static List<MagicBytes> magic(Attributes a) {
		List<MagicBytes> magic = new ArrayList<>();
		for (IConfigurationElement one : a.children("magic")) {
			try {
				magic.add(magic(one));
			} catch (IllegalArgumentException e) {
				a.problem(e.getMessage() + "; these magic bytes are ignored");
			}
		}
		return magic;
	}

	private static MagicBytes magic(IConfigurationElement element) {
		String offset = element.getAttribute("offset");
		int from;
		try {
			from = offset == null ? 0 : Integer.parseInt(offset.strip());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("the offset '" + offset + "' of magic bytes is not a whole number", e);
		}
		boolean conclusive = Boolean.parseBoolean(element.getAttribute("conclusive"));
		String hex = attribute(element, "hex");
		// the text stands exactly as written: blanks belong to it
		String text = element.getAttribute("text");
		if (hex.isEmpty() == (text == null || text.isEmpty())) {
			throw new IllegalArgumentException("magic bytes need one of the attributes 'hex' and 'text'");
		}
		return hex.isEmpty() ? MagicBytes.ofText(from, text, conclusive) : MagicBytes.ofHex(from, hex, conclusive);
	}

	private static String attribute(IConfigurationElement element, String name) {
		String value = element.getAttribute(name);
		return value == null ? "" : value.strip();
	}

	static Optional<TechniqueDescriptor> technique(Attributes a) {
		Optional<String> id = a.id("id", WORD, WORD_SAYS);
		Optional<String> name = a.required("name");
		if (id.isEmpty() || name.isEmpty()) {
			return Optional.empty();
		}
		List<MeasurementType> types = new ArrayList<>();
		for (IConfigurationElement type : a.children("measurementType")) {
			String typeId = attribute(type, "id");
			if (!MEASUREMENT_TYPE.matcher(typeId).matches() || !typeId.startsWith(id.get() + "/")) {
				a.problem("the measurement type '" + typeId + "' is ignored, because it is not of the form " + id.get() + "/kind");
			} else {
				String typeName = attribute(type, "name");
				types.add(new MeasurementType(typeId, typeName.isEmpty() ? typeId : typeName));
			}
		}
		return Optional.of(new TechniqueDescriptor(id.get(), name.get(), a.optional("description", ""), types, a.contributor()));
	}

	static Optional<AnalysisDescriptor> analysis(Attributes a) {
		Optional<String> id = a.id("id", WORD, WORD_SAYS);
		Optional<String> name = a.required("name");
		Optional<String> technique = a.required("technique");
		Optional<String> implementation = a.implementation();
		if (id.isEmpty() || name.isEmpty() || technique.isEmpty() || implementation.isEmpty()) {
			return Optional.empty();
		}
		PluginObject<Analysis<?>> plugin = new PluginObject<>(new PluginKey(PluginKind.ANALYSIS, id.get()), a.contributor(),
				implementation.get(), a.classes(), o -> (Analysis<?>) o);
		return Optional.of(new AnalysisDescriptor(id.get(), name.get(), technique.get(), a.optional("description", ""), a.contributor(),
				plugin));
	}

	static Optional<CommandDescriptor> command(Attributes a) {
		Optional<String> name = a.id("name", WORD, WORD_SAYS);
		Optional<String> implementation = a.required("class");
		if (name.isEmpty() || implementation.isEmpty()) {
			return Optional.empty();
		}
		PluginObject<Object> plugin = new PluginObject<>(new PluginKey(PluginKind.COMMAND, name.get()), a.contributor(),
				implementation.get(), a.classes(), o -> o);
		return Optional.of(new CommandDescriptor(name.get(), a.optional("description", ""), a.contributor(), plugin));
	}
}

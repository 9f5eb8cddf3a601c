/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.analysis.ParameterSchema;

/**
 * The parameters that a user sets: a tree, as a JSON file has it, and over it texts by dotted name, as people type them.
 *
 * @param tree  nested maps of values
 * @param texts texts by dotted name; {@code strip-cut-off} is taken for {@code stripCutOff}
 */
public record ParameterOverrides(Map<String, Object> tree, Map<String, String> texts) {

	/** Copies the maps. */
	public ParameterOverrides {
		tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/** {@return overrides that set nothing} */
	public static ParameterOverrides none() {
		return new ParameterOverrides(Map.of(), Map.of());
	}

	/**
	 * Overrides as people type them.
	 *
	 * @param texts texts by dotted name
	 * @return the overrides
	 */
	public static ParameterOverrides ofTexts(Map<String, String> texts) {
		return new ParameterOverrides(Map.of(), texts);
	}

	/**
	 * Overrides of a tree.
	 *
	 * @param tree nested maps of values
	 * @return the overrides
	 */
	public static ParameterOverrides ofTree(Map<String, Object> tree) {
		return new ParameterOverrides(tree, Map.of());
	}

	/**
	 * These overrides with one more text.
	 *
	 * @param name the dotted name
	 * @param text the text
	 * @return new overrides
	 */
	public ParameterOverrides with(String name, String text) {
		Map<String, String> more = new LinkedHashMap<>(texts);
		more.put(name, text);
		return new ParameterOverrides(tree, more);
	}

	/**
	 * Sets them over a record.
	 *
	 * @param <P>    the parameter record
	 * @param schema its schema
	 * @param base   the record to start from
	 * @return the record with what is set here
	 * @throws ParameterException when a name is unknown (the message names the nearest one) or a value cannot be taken
	 */
	public <P extends Record> P apply(ParameterSchema<P> schema, P base) {
		for (String name : names()) {
			if (field(schema, name) == null) {
				throw new ParameterException(name, "there is no parameter '" + name + "'" + nearest(schema, name));
			}
		}
		P withTree = tree.isEmpty() ? base : schema.withTree(base, tree);
		return texts.isEmpty() ? withTree : schema.with(withTree, texts);
	}

	/**
	 * The parameters set here.
	 *
	 * @param schema the schema
	 * @return their dotted names as the schema writes them
	 */
	Set<String> paths(ParameterSchema<?> schema) {
		Set<String> paths = new LinkedHashSet<>();
		for (String name : names()) {
			ParameterField field = field(schema, name);
			if (field != null) {
				paths.add(field.path());
			}
		}
		return paths;
	}

	private Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		leaves("", tree, names);
		names.addAll(texts.keySet());
		return names;
	}

	// a quantity is a map, too: of value and unit
	private static void leaves(String prefix, Map<?, ?> branch, Set<String> names) {
		branch.forEach((key, value) -> {
			String path = prefix + key;
			if (value instanceof Map<?, ?> map && !map.isEmpty() && !(map.containsKey("value") && map.containsKey("unit"))) {
				leaves(path + ".", map, names);
			} else {
				names.add(path);
			}
		});
	}

	private static ParameterField field(ParameterSchema<?> schema, String name) {
		return schema.fields().stream().filter(f -> flat(f.path()).equals(flat(name))).findFirst().orElse(null);
	}

	private static String nearest(ParameterSchema<?> schema, String name) {
		List<String> paths = schema.fields().stream().map(ParameterField::path).toList();
		return Suggestions.nearest(name, paths).map(n -> "; did you mean '" + n + "'?")
				.orElse(paths.isEmpty() ? "; there are none" : "; there are " + String.join(", ", paths));
	}

	private static String flat(String name) {
		return name.replace("-", "").toLowerCase(java.util.Locale.ROOT);
	}
}

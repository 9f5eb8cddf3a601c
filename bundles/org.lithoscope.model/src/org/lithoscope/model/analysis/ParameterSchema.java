/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a parameter record takes: its fields, its defaults, and the way between the record, a tree for JSON, and texts as people type them.
 * Immutable.
 *
 * @param <P> the record
 */
public final class ParameterSchema<P extends Record> {

	private final Class<P> type;
	private final List<Node> nodes;
	private final List<ParameterField> fields;

	/** A component: a leaf with its value type, or a nested record with its schema. */
	private record Node(RecordComponent component, ParameterValueType value, ParameterSchema<?> nested) {

		String name() {
			return component.getName();
		}
	}

	private ParameterSchema(Class<P> type, String prefix) {
		this.type = type;
		List<Node> ownNodes = new ArrayList<>();
		List<ParameterField> ownFields = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			Parameter parameter = component.getAnnotation(Parameter.class);
			if (parameter == null) {
				throw new IllegalArgumentException(type.getName() + "." + component.getName() + " has no @Parameter");
			}
			String path = prefix + component.getName();
			if (component.getType().isRecord() && component.getType() != org.lithoscope.model.quantity.Quantity.class) {
				ParameterSchema<?> nested = new ParameterSchema<>(component.getType().asSubclass(Record.class), path + ".");
				ownNodes.add(new Node(component, null, nested));
				ownFields.addAll(nested.fields);
			} else {
				ParameterValueType value = ParameterValueType.of(component, parameter, path);
				ownNodes.add(new Node(component, value, null));
				ownFields.add(value.field());
			}
		}
		nodes = List.copyOf(ownNodes);
		fields = List.copyOf(ownFields);
	}

	/**
	 * The schema of a parameter record.
	 *
	 * @param type the record's class; it and its nested records must be public
	 * @param <P>  the record
	 * @return the schema
	 * @throws IllegalArgumentException when a component has no annotation, a type outside the closed list, or an unreadable default
	 */
	public static <P extends Record> ParameterSchema<P> of(Class<P> type) {
		ParameterSchema<P> schema = new ParameterSchema<>(type, "");
		schema.defaults();
		return schema;
	}

	/** {@return the leaves in order, nested ones by dotted name} */
	public List<ParameterField> fields() {
		return fields;
	}

	/** {@return the record with all defaults} */
	public P defaults() {
		return build(Map.of(), null);
	}

	/**
	 * The record as a tree: nested maps, texts, numbers, booleans, lists; quantities as {@code {value, unit}}, enums by name, an empty
	 * {@code Optional} as null.
	 *
	 * @param parameters the record
	 * @return the tree, in the order of the components
	 */
	public Map<String, Object> toTree(P parameters) {
		Map<String, Object> tree = new LinkedHashMap<>();
		for (Node node : nodes) {
			Object value = read(node, parameters);
			tree.put(node.name(), node.nested() == null ? node.value().toTree(value) : treeOf(node.nested(), value));
		}
		return tree;
	}

	/**
	 * The record of a tree. What the tree does not name keeps its default.
	 *
	 * @param tree the tree
	 * @return the record
	 * @throws ParameterException when a name is unknown or a value cannot be taken
	 */
	public P fromTree(Map<String, Object> tree) {
		return build(tree, null);
	}

	/**
	 * A record with some values replaced by a tree.
	 *
	 * @param base the record to start from
	 * @param tree the values to replace
	 * @return the new record
	 * @throws ParameterException when a name is unknown or a value cannot be taken
	 */
	public P withTree(P base, Map<String, Object> tree) {
		return build(tree, base);
	}

	/**
	 * A record with some values replaced by what people typed.
	 *
	 * @param base  the record to start from
	 * @param texts texts by dotted name; {@code strip-cut-off} is taken for {@code stripCutOff}
	 * @return the new record
	 * @throws ParameterException when a name is unknown or a text cannot be taken
	 */
	public P with(P base, Map<String, String> texts) {
		Map<String, Object> tree = new LinkedHashMap<>();
		texts.forEach((name, text) -> {
			String path = fields.stream().map(ParameterField::path).filter(p -> flat(p).equals(flat(name))).findFirst()
					.orElseThrow(() -> new ParameterException(name, "there is no parameter '" + name + "'"));
			put(tree, path, text);
		});
		return build(tree, base);
	}

	/**
	 * The value of a parameter as people would type it.
	 *
	 * @param parameters the record
	 * @param path       the dotted name
	 * @return the text; empty for an empty {@code Optional} or list
	 * @throws ParameterException when there is no such parameter
	 */
	public String text(P parameters, String path) {
		int dot = path.indexOf('.');
		String name = dot < 0 ? path : path.substring(0, dot);
		for (Node node : nodes) {
			if (node.name().equals(name)) {
				Object value = read(node, parameters);
				return node.nested() == null ? node.value().text(value) : textOf(node.nested(), value, path.substring(dot + 1));
			}
		}
		throw new ParameterException(path, "there is no parameter '" + path + "'");
	}

	/**
	 * The dotted names of the parameters in which two records differ.
	 *
	 * @param a a record
	 * @param b another
	 * @return the names, in order
	 */
	public Set<String> differences(P a, P b) {
		Set<String> names = new LinkedHashSet<>();
		for (ParameterField field : fields) {
			if (!Objects.equals(text(a, field.path()), text(b, field.path()))) {
				names.add(field.path());
			}
		}
		return names;
	}

	private P build(Map<String, Object> tree, P base) {
		for (String name : tree.keySet()) {
			if (nodes.stream().noneMatch(n -> n.name().equals(name))) {
				throw new ParameterException(name, "there is no parameter '" + name + "'");
			}
		}
		Object[] values = new Object[nodes.size()];
		for (int i = 0; i < values.length; i++) {
			Node node = nodes.get(i);
			Object before = base == null ? null : read(node, base);
			if (node.nested() != null) {
				values[i] = buildNested(node, tree.get(node.name()), before);
			} else if (tree.containsKey(node.name())) {
				values[i] = node.value().fromTree(tree.get(node.name()));
			} else {
				values[i] = base == null ? node.value().defaultValue() : before;
			}
		}
		return construct(values);
	}

	private static Object buildNested(Node node, Object tree, Object before) {
		if (tree != null && !(tree instanceof Map)) {
			throw new ParameterException(node.name(), "'" + node.name() + "' has parts, but got " + tree);
		}
		Map<String, Object> parts = new LinkedHashMap<>();
		if (tree instanceof Map<?, ?> map) {
			map.forEach((k, v) -> parts.put(String.valueOf(k), v));
		}
		return nestedBuild(node.nested(), parts, before);
	}

	private static <Q extends Record> Q nestedBuild(ParameterSchema<Q> schema, Map<String, Object> tree, Object before) {
		return schema.build(tree, schema.type.cast(before));
	}

	private static <Q extends Record> Map<String, Object> treeOf(ParameterSchema<Q> schema, Object value) {
		return schema.toTree(schema.type.cast(value));
	}

	private static <Q extends Record> String textOf(ParameterSchema<Q> schema, Object value, String path) {
		return schema.text(schema.type.cast(value), path);
	}

	private P construct(Object[] values) {
		Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<P> constructor = type.getConstructor(types);
			return constructor.newInstance(values);
		} catch (InvocationTargetException e) {
			// the record's own check speaks to the person who typed the value
			throw new ParameterException("", String.valueOf(e.getCause().getMessage()));
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException("the record " + type.getName() + " and its constructor must be public", e);
		}
	}

	private static Object read(Node node, Object parameters) {
		try {
			return node.component().getAccessor().invoke(parameters);
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException("cannot read " + node.component() + " of " + parameters, e);
		}
	}

	@SuppressWarnings("unchecked") // only this method makes the nested maps
	private static void put(Map<String, Object> tree, String path, Object value) {
		int dot = path.indexOf('.');
		if (dot < 0) {
			tree.put(path, value);
		} else {
			put((Map<String, Object>) tree.computeIfAbsent(path.substring(0, dot), k -> new LinkedHashMap<String, Object>()),
					path.substring(dot + 1), value);
		}
	}

	private static String flat(String name) {
		return name.replace("-", "").toLowerCase(java.util.Locale.ROOT);
	}
}

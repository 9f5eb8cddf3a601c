/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lithoscope.archive.record.RecordField;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/** Compares a body with the fields of its schema. */
public final class BodyCheck {

	private final List<String> problems = new ArrayList<>();

	private BodyCheck() {
	}

	/**
	 * What is wrong with a body.
	 *
	 * @param fields its fields
	 * @param body   the body
	 * @return the problems
	 */
	public static List<String> problems(List<RecordField> fields, Map<?, ?> body) {
		BodyCheck check = new BodyCheck();
		check.object("", fields, body);
		return List.copyOf(check.problems);
	}

	private void object(String prefix, List<RecordField> fields, Map<?, ?> body) {
		for (RecordField field : fields) {
			Object value = body.get(field.name());
			String path = prefix + field.name();
			if (value == null || value instanceof String text && text.isBlank()) {
				if (field.required()) {
					problems.add(path + ": '" + field.label() + "' is missing");
				}
			} else {
				value(path, field, value);
			}
		}
	}

	private void value(String path, RecordField field, Object value) {
		boolean fits = switch (field.type()) {
			case TEXT -> value instanceof String;
			case CHOICE -> value instanceof String text && choice(path, field, text);
			case INTEGER -> value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue());
			case QUANTITY -> value instanceof Map<?, ?> map && quantity(path, field, map);
			case TIME -> value instanceof String text && isTime(text);
			case REFERENCE -> value instanceof String text && isId(text);
			case HASH -> value instanceof String text && text.matches("[0-9a-f]{128}");
			case OBJECT -> value instanceof Map<?, ?> map && nested(path, field, map);
			case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
			case OBJECTS -> value instanceof List<?> list && list(path, field, list);
			case TREE -> true;
		};
		if (!fits) {
			problems.add(path + ": is no " + field.type().name().toLowerCase(java.util.Locale.ROOT) + ": " + brief(value));
		}
	}

	private boolean choice(String path, RecordField field, String text) {
		if (!field.choices().contains(text)) {
			problems.add(path + ": is '" + text + "', but must be one of " + String.join(", ", field.choices()));
		}
		return true;
	}

	private boolean quantity(String path, RecordField field, Map<?, ?> map) {
		if (!(map.get("value") instanceof Number n) || !Double.isFinite(n.doubleValue()) || !(map.get("unit") instanceof String unit)) {
			return false;
		}
		try {
			if (!field.unit().isEmpty() && !Unit.of(unit).isCompatible(Unit.of(field.unit()))) {
				problems.add(path + ": the unit " + unit + " cannot be converted to " + field.unit());
			}
		} catch (UnitException e) {
			problems.add(path + ": " + e.getMessage());
		}
		if (map.get("uncertainty") instanceof Number u && u.doubleValue() < 0) {
			problems.add(path + ": the uncertainty is negative");
		}
		return true;
	}

	private boolean nested(String path, RecordField field, Map<?, ?> map) {
		object(path + ".", field.fields(), map);
		return true;
	}

	private boolean list(String path, RecordField field, List<?> list) {
		for (int i = 0; i < list.size(); i++) {
			if (list.get(i) instanceof Map<?, ?> map) {
				object(path + "[" + i + "].", field.fields(), map);
			} else {
				return false;
			}
		}
		return true;
	}

	private static boolean isTime(String text) {
		try {
			Instant.parse(text);
			return true;
		} catch (DateTimeParseException e) {
			return false;
		}
	}

	private static boolean isId(String text) {
		try {
			return UUID.fromString(text).toString().equals(text);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static String brief(Object value) {
		String text = String.valueOf(value);
		return text.length() <= 40 ? text : text.substring(0, 40) + "…";
	}
}

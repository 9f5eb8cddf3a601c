/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas as JSON Schema. */
final class JsonSchemaTree {

	private JsonSchemaTree() {
	}

	static Map<String, Object> of(RecordSchema schema) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		tree.put("title", "Lithoscope archive, record schema 1, body of a " + schema.kind().id());
		tree.putAll(object(schema.fields()));
		return tree;
	}

	private static Map<String, Object> object(List<RecordField> fields) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<Object> required = new ArrayList<>();
		for (RecordField field : fields) {
			Map<String, Object> property = new LinkedHashMap<>(type(field));
			property.put("title", field.label());
			if (!field.term().isEmpty()) {
				property.put("x-battinfo", field.term());
			}
			if (!field.unit().isEmpty()) {
				property.put("x-unit", field.unit());
			}
			properties.put(field.name(), property);
			if (field.required()) {
				required.add(field.name());
			}
		}
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("type", "object");
		tree.put("properties", properties);
		if (!required.isEmpty()) {
			tree.put("required", required);
		}
		return tree;
	}

	private static Map<String, Object> type(RecordField field) {
		return switch (field.type()) {
			case TEXT -> Map.of("type", "string");
			case CHOICE -> Map.of("enum", field.choices());
			case INTEGER -> Map.of("type", "integer");
			case QUANTITY -> quantity();
			case TIME -> Map.of("type", "string", "format", "date-time");
			case REFERENCE -> Map.of("type", "string", "format", "uuid");
			case HASH -> Map.of("type", "string", "pattern", "^[0-9a-f]{128}$");
			case OBJECT -> object(field.fields());
			case TEXTS -> Map.of("type", "array", "items", Map.of("type", "string"));
			case OBJECTS -> Map.of("type", "array", "items", object(field.fields()));
			case TREE -> Map.of();
		};
	}

	private static Map<String, Object> quantity() {
		return Map.of("type", "object", "properties", Map.of("value", Map.of("type", "number"), "unit",
				Map.of("type", "string", "description", "UCUM"), "uncertainty",
				Map.of("type", "number", "minimum", 0, "description", "one standard deviation")), "required", List.of("value", "unit"));
	}
}

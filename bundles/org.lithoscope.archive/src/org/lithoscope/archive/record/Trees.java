/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.quantity.Quantity;

/** Parts of bodies that several kinds share. */
final class Trees {

	private Trees() {
	}

	static Map<String, Object> quantity(Quantity quantity) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("value", quantity.value());
		tree.put("unit", quantity.unit().code());
		if (quantity.hasUncertainty()) {
			tree.put("uncertainty", quantity.standardUncertainty());
		}
		return tree;
	}

	static Optional<Quantity> quantity(Object tree) {
		if (!(tree instanceof Map<?, ?> map) || !(map.get("unit") instanceof String unit)) {
			return Optional.empty();
		}
		Quantity plain = Quantity.of(map.get("value") instanceof Number n ? n.doubleValue() : Double.NaN, unit);
		return Optional.of(map.get("uncertainty") instanceof Number u ? new Quantity(plain.value(), plain.unit(), u.doubleValue()) : plain);
	}

	static void put(Map<String, Object> tree, String name, Optional<?> value) {
		value.ifPresent(v -> tree.put(name, v instanceof Quantity q ? quantity(q) : v));
	}

	static Optional<String> text(Map<?, ?> tree, String name) {
		return tree.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
	}

	static List<String> texts(Object tree) {
		List<String> texts = new ArrayList<>();
		if (tree instanceof List<?> list) {
			list.forEach(one -> texts.add(String.valueOf(one)));
		}
		return texts;
	}

	static List<Map<?, ?>> objects(Object tree) {
		List<Map<?, ?>> objects = new ArrayList<>();
		if (tree instanceof List<?> list) {
			for (Object one : list) {
				if (one instanceof Map<?, ?> map) {
					objects.add(map);
				}
			}
		}
		return objects;
	}

	static Map<String, Object> object(Object tree) {
		Map<String, Object> object = new LinkedHashMap<>();
		if (tree instanceof Map<?, ?> map) {
			map.forEach((k, v) -> object.put(String.valueOf(k), v));
		}
		return object;
	}

	static void putOrigin(Map<String, Object> tree, Origin origin) {
		tree.put("reader", origin.reader());
		tree.put("readerVersion", origin.readerVersion());
		List<Object> files = new ArrayList<>();
		for (FileReference file : origin.files()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("name", file.name());
			one.put("size", file.size());
			if (!file.sha512().isEmpty()) {
				one.put("sha512", file.sha512());
			}
			files.add(one);
		}
		tree.put("files", files);
	}

	static Origin origin(Map<?, ?> tree) {
		List<FileReference> files = new ArrayList<>();
		for (Map<?, ?> file : objects(tree.get("files"))) {
			files.add(new FileReference(text(file, "name").orElse(""), file.get("size") instanceof Number n ? n.longValue() : 0,
					text(file, "sha512").orElse("")));
		}
		return new Origin(text(tree, "reader").orElse(""), text(tree, "readerVersion").orElse(""), files);
	}
}

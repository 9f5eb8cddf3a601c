/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** In what two bodies differ, value by value. */
final class BodyDifference {

	private static final int LONGEST = 200;

	private BodyDifference() {
	}

	/**
	 * A value that differs.
	 *
	 * @param path   the dotted name
	 * @param before the value before, or an empty text
	 * @param after  the value now, or an empty text
	 */
	record Change(String path, String before, String after) {
	}

	/** The values that differ, by name. */
	static List<Change> between(Map<String, Object> before, Map<String, Object> after) {
		Map<String, String> old = leaves(before);
		Map<String, String> now = leaves(after);
		TreeSet<String> paths = new TreeSet<>(old.keySet());
		paths.addAll(now.keySet());
		List<Change> changes = new ArrayList<>();
		for (String path : paths) {
			if (!Objects.equals(old.get(path), now.get(path))) {
				changes.add(new Change(path, old.getOrDefault(path, ""), now.getOrDefault(path, "")));
			}
		}
		return changes;
	}

	private static Map<String, String> leaves(Map<String, Object> body) {
		Map<String, String> leaves = new LinkedHashMap<>();
		body.forEach((name, value) -> add(name, value, leaves));
		return leaves;
	}

	private static void add(String path, Object value, Map<String, String> leaves) {
		if (value instanceof Map<?, ?> map && map.containsKey("value") && map.containsKey("unit")) {
			Object uncertainty = map.get("uncertainty");
			leaves.put(path, map.get("value") + " " + FieldText.symbol(String.valueOf(map.get("unit"))) + (uncertainty == null ? "" : " ± " + uncertainty));
		} else if (value instanceof Map<?, ?> map) {
			map.forEach((name, inner) -> add(path + "." + name, inner, leaves));
		} else {
			String text = String.valueOf(value);
			leaves.put(path, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The body of a record while it is edited: fields by dotted path over the body it began with. What no field shows stays as it is, and an object
 * without any value is left out.
 */
final class BodyDraft {

	private final Map<String, Object> base;
	private final Map<String, Object> changed = new LinkedHashMap<>();

	BodyDraft(Map<String, Object> base) {
		this.base = base;
	}

	/** The value that a path had in the beginning, or null. */
	Object original(String path) {
		Object node = base;
		for (String name : path.split("\\.")) {
			node = node instanceof Map<?, ?> map ? map.get(name) : null;
		}
		return node;
	}

	/** Sets a value; null removes it. */
	void set(String path, Object value) {
		if (Objects.equals(value, original(path))) {
			changed.remove(path);
		} else {
			changed.put(path, value);
		}
	}

	boolean isChanged() {
		return !changed.isEmpty();
	}

	/** The body as it would be kept. */
	Map<String, Object> body() {
		Map<String, Object> body = copy(base);
		changed.forEach((path, value) -> put(body, path.split("\\."), 0, value));
		return body;
	}

	private static Map<String, Object> copy(Map<?, ?> tree) {
		Map<String, Object> copy = new LinkedHashMap<>();
		tree.forEach((name, value) -> copy.put(String.valueOf(name), value));
		return copy;
	}

	private static void put(Map<String, Object> tree, String[] path, int depth, Object value) {
		String name = path[depth];
		if (depth == path.length - 1) {
			if (value == null) {
				tree.remove(name);
			} else {
				tree.put(name, value);
			}
			return;
		}
		Map<String, Object> inner = tree.get(name) instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
		put(inner, path, depth + 1, value);
		if (inner.isEmpty()) {
			tree.remove(name);
		} else {
			tree.put(name, inner);
		}
	}
}

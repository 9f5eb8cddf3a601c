/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Objects;

/**
 * The identity of a contribution.
 *
 * @param kind what it is
 * @param id   its id, unique among its kind
 */
public record PluginKey(PluginKind kind, String id) {

	/** Checks its parts. */
	public PluginKey {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(id, "id");
	}

	/** {@return kind and id} */
	@Override
	public String toString() {
		return kind.label() + " " + id;
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Objects;

/**
 * A sub-command of the command line as its {@code plugin.xml} describes it.
 *
 * @param name        the word that selects it
 * @param description what it does, in a sentence
 * @param contributor the bundle that brings it
 * @param plugin      the command itself, made when it is called; the command line knows its type
 */
public record CommandDescriptor(String name, String description, Contributor contributor, PluginObject<Object> plugin) {

	/** Checks its parts. */
	public CommandDescriptor {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(contributor, "contributor");
		Objects.requireNonNull(plugin, "plugin");
	}

	/** {@return its identity in plugin health} */
	public PluginKey key() {
		return plugin.key();
	}
}

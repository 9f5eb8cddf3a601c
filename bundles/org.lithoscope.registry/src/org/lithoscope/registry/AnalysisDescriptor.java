/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.Objects;

import org.lithoscope.model.analysis.Analysis;

/**
 * An analysis as its {@code plugin.xml} describes it.
 *
 * @param id          the unique id, a short kebab-case word that the command line takes
 * @param name        the name for people
 * @param technique   the id of the technique it belongs to
 * @param description what it gives, in a sentence
 * @param contributor the bundle that brings it; its version is the version of the analysis
 * @param plugin      the analysis itself, made when first needed
 */
public record AnalysisDescriptor(String id, String name, String technique, String description, Contributor contributor,
		PluginObject<Analysis<?>> plugin) {

	/** Checks its parts. */
	public AnalysisDescriptor {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(contributor, "contributor");
		Objects.requireNonNull(plugin, "plugin");
	}

	/** {@return its identity in plugin health} */
	public PluginKey key() {
		return plugin.key();
	}
}

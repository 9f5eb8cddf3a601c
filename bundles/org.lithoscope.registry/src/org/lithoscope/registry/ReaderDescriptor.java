/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.List;
import java.util.Objects;

import org.lithoscope.model.reader.MeasurementReader;

/**
 * A reader as its {@code plugin.xml} describes it.
 *
 * @param id          the unique id
 * @param name        the name for people, with the file extension
 * @param vendor      the maker of the instrument or code
 * @param description what it reads, in a sentence
 * @param techniques  the ids of the techniques its measurements belong to
 * @param patterns    the patterns of file names
 * @param magic       the alternatives of first bytes; empty when the format has none
 * @param contributor the bundle that brings it
 * @param plugin      the reader itself, made when first needed
 */
public record ReaderDescriptor(String id, String name, String vendor, String description, List<String> techniques,
		List<FilePattern> patterns, List<MagicBytes> magic, Contributor contributor, PluginObject<MeasurementReader> plugin) {

	/** Copies the lists. */
	public ReaderDescriptor {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(contributor, "contributor");
		Objects.requireNonNull(plugin, "plugin");
		techniques = List.copyOf(techniques);
		patterns = List.copyOf(patterns);
		magic = List.copyOf(magic);
	}

	/** {@return its identity in plugin health} */
	public PluginKey key() {
		return plugin.key();
	}

	/**
	 * Whether a file name fits one of the patterns.
	 *
	 * @param fileName the name without folders
	 * @return whether it fits
	 */
	public boolean matchesName(String fileName) {
		return patterns.stream().anyMatch(p -> p.matches(fileName));
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.List;
import java.util.Optional;

/**
 * All that plugins bring, read once from their {@code plugin.xml} files without loading any of their classes. Immutable; every list is
 * sorted by id.
 *
 * @param readers    the readers of instrument files
 * @param techniques the techniques
 * @param analyses   the analyses
 * @param commands   the sub-commands of the command line
 * @param problems   what could not be used, and why
 */
public record Catalogue(List<ReaderDescriptor> readers, List<TechniqueDescriptor> techniques, List<AnalysisDescriptor> analyses,
		List<CommandDescriptor> commands, List<CatalogueProblem> problems) {

	/** The version of the plugin interfaces that a contribution must name in its attribute {@code api}. */
	public static final int API_VERSION = 1;

	/** Copies the lists. */
	public Catalogue {
		readers = List.copyOf(readers);
		techniques = List.copyOf(techniques);
		analyses = List.copyOf(analyses);
		commands = List.copyOf(commands);
		problems = List.copyOf(problems);
	}

	/** {@return a catalogue without any contribution} */
	public static Catalogue empty() {
		return new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * A reader.
	 *
	 * @param id its id
	 * @return the reader, if there is one
	 */
	public Optional<ReaderDescriptor> reader(String id) {
		return readers.stream().filter(r -> r.id().equals(id)).findFirst();
	}

	/**
	 * A technique.
	 *
	 * @param id its id
	 * @return the technique, if there is one
	 */
	public Optional<TechniqueDescriptor> technique(String id) {
		return techniques.stream().filter(t -> t.id().equals(id)).findFirst();
	}

	/**
	 * An analysis.
	 *
	 * @param id its id
	 * @return the analysis, if there is one
	 */
	public Optional<AnalysisDescriptor> analysis(String id) {
		return analyses.stream().filter(a -> a.id().equals(id)).findFirst();
	}

	/**
	 * A command.
	 *
	 * @param name its name
	 * @return the command, if there is one
	 */
	public Optional<CommandDescriptor> command(String name) {
		return commands.stream().filter(c -> c.name().equals(name)).findFirst();
	}

	/**
	 * The name of a measurement type for people.
	 *
	 * @param type the type id
	 * @return the name, or the id itself when no technique declares it
	 */
	public String measurementTypeName(String type) {
		return techniques.stream().flatMap(t -> t.measurementTypes().stream()).filter(t -> t.id().equals(type))
				.map(TechniqueDescriptor.MeasurementType::name).findFirst().orElse(type);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.CommandDescriptor;
import org.lithoscope.registry.Contributor;
import org.lithoscope.registry.ReaderDescriptor;
import org.lithoscope.registry.TechniqueDescriptor;

/** Reads the catalogue from an extension registry; whatever a contribution does wrong becomes a problem, never an exception. */
public final class CatalogueBuilder {

	private static final String POINT = "org.lithoscope.registry.";

	private final IExtensionRegistry registry;
	private final Contributors contributors;
	private final List<CatalogueProblem> problems = new ArrayList<>();

	/**
	 * A builder.
	 *
	 * @param registry     the contributions
	 * @param contributors the bundles behind them
	 */
	public CatalogueBuilder(IExtensionRegistry registry, Contributors contributors) {
		this.registry = registry;
		this.contributors = contributors;
	}

	/**
	 * Adds problems met before.
	 *
	 * @param more the problems
	 * @return this
	 */
	public CatalogueBuilder with(List<CatalogueProblem> more) {
		problems.addAll(more);
		return this;
	}

	/** {@return the catalogue} */
	public Catalogue build() {
		List<TechniqueDescriptor> techniques = read("techniques", "technique", Descriptors::technique, TechniqueDescriptor::id,
				TechniqueDescriptor::contributor);
		List<ReaderDescriptor> readers = read("instruments", "reader", Descriptors::reader, ReaderDescriptor::id,
				ReaderDescriptor::contributor);
		List<AnalysisDescriptor> analyses = read("analyses", "analysis", Descriptors::analysis, AnalysisDescriptor::id,
				AnalysisDescriptor::contributor);
		List<CommandDescriptor> commands = read("commands", "command", Descriptors::command, CommandDescriptor::name,
				CommandDescriptor::contributor);
		return new Catalogue(readers, techniques, analyses, commands, problems);
	}

	private <D> List<D> read(String point, String element, Function<Attributes, Optional<D>> parser, Function<D, String> id,
			Function<D, Contributor> contributor) {
		List<D> all = new ArrayList<>();
		for (IConfigurationElement one : registry.getConfigurationElementsFor(POINT + point)) {
			try {
				Attributes attributes = new Attributes(one, contributors, problems);
				if (one.getName().equals(element)) {
					parser.apply(attributes).ifPresent(all::add);
				} else {
					attributes.problem("the extension point " + POINT + point + " takes elements <" + element + ">, this one is ignored");
				}
			} catch (InvalidRegistryObjectException e) {
				problems.add(new CatalogueProblem(new Contributor("registry", ""), point, "a contribution went away while it was read: " + e));
			}
		}
		all.sort(Comparator.comparing(id).thenComparing(d -> contributor.apply(d).toString()));
		return unique(all, element, id, contributor);
	}

	private <D> List<D> unique(List<D> sorted, String element, Function<D, String> id, Function<D, Contributor> contributor) {
		Map<String, Contributor> seen = new HashMap<>();
		List<D> unique = new ArrayList<>();
		for (D one : sorted) {
			Contributor first = seen.putIfAbsent(id.apply(one), contributor.apply(one));
			if (first == null) {
				unique.add(one);
			} else {
				problems.add(new CatalogueProblem(contributor.apply(one), id.apply(one),
						"this " + element + " is ignored, because " + first + " brings one with the same id"));
			}
		}
		return unique;
	}
}

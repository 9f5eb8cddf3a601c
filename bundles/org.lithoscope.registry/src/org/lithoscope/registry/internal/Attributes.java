/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IConfigurationElement;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.CatalogueProblem;
import org.lithoscope.registry.ClassSource;
import org.lithoscope.registry.Contributor;

/** The attributes of one contribution, with the checks that all contributions share. */
final class Attributes {

	private static final int LONGEST_ID = 120;

	private final IConfigurationElement element;
	private final Contributor contributor;
	private final ClassSource classes;
	private final List<CatalogueProblem> problems;

	Attributes(IConfigurationElement element, Contributors contributors, List<CatalogueProblem> problems) {
		this.element = element;
		this.contributor = contributors.contributor(element.getContributor());
		this.classes = contributors.classes(element.getContributor());
		this.problems = problems;
	}

	Contributor contributor() {
		return contributor;
	}

	ClassSource classes() {
		return classes;
	}

	IConfigurationElement[] children(String name) {
		return element.getChildren(name);
	}

	void problem(String message) {
		String id = optional("id", optional("name", ""));
		problems.add(new CatalogueProblem(contributor, element.getName() + (id.isEmpty() ? "" : " " + shortened(id)), message));
	}

	private static String shortened(String text) {
		return text.length() <= LONGEST_ID ? text : text.substring(0, LONGEST_ID) + "…";
	}

	String optional(String name, String otherwise) {
		String value = element.getAttribute(name);
		return value == null || value.isBlank() ? otherwise : value.strip();
	}

	/** An attribute that must be there. */
	Optional<String> required(String name) {
		String value = optional(name, "");
		if (value.isEmpty()) {
			problem("it is ignored, because its attribute '" + name + "' is missing");
			return Optional.empty();
		}
		return Optional.of(value);
	}

	/** An attribute that must be there and look like an id. */
	Optional<String> id(String name, Pattern form, String explanation) {
		Optional<String> id = required(name);
		// the length first: a form with repeated groups takes stack for each
		if (id.isPresent() && (id.get().length() > LONGEST_ID || !form.matcher(id.get()).matches())) {
			problem("it is ignored, because its " + name + " '" + shortened(id.get()) + "' is not " + explanation + " of at most " + LONGEST_ID
					+ " characters");
			return Optional.empty();
		}
		return id;
	}

	/** The name of the class, if it names the version of the interfaces that this program has. */
	Optional<String> implementation() {
		String api = optional("api", "");
		if (!api.equals(Integer.toString(Catalogue.API_VERSION))) {
			problem("it is ignored, because it was made for version '" + api + "' of the plugin interfaces, and this program has version "
					+ Catalogue.API_VERSION + (api.isEmpty() ? " (attribute 'api' is missing)" : ""));
			return Optional.empty();
		}
		return required("class");
	}
}

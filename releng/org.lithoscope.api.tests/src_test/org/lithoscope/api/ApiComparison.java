/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.api;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiField;
import japicmp.model.JApiImplementedInterface;

/** What a plug-in that was built against the one set of jars would miss in the other. */
final class ApiComparison {

	private final TreeSet<String> breaks = new TreeSet<>();

	private ApiComparison() {
	}

	/** The changes that break, each as "place: reason"; empty when a plug-in goes on running and compiling. */
	static TreeSet<String> breaks(List<Path> before, List<Path> now) {
		JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
		options.setAccessModifier(AccessModifier.PROTECTED);
		options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
		ApiComparison comparison = new ApiComparison();
		new JarArchiveComparator(options).compare(archives(before, "baseline"), archives(now, "now")).forEach(comparison::compare);
		return comparison.breaks;
	}

	private static List<JApiCmpArchive> archives(List<Path> jars, String version) {
		return jars.stream().map(jar -> new JApiCmpArchive(jar.toFile(), version)).toList();
	}

	private void compare(JApiClass type) {
		String name = type.getFullyQualifiedName();
		add(name, type);
		add(name, type.getSuperclass());
		for (JApiImplementedInterface implemented : type.getInterfaces()) {
			add(name + " implements " + implemented.getFullyQualifiedName(), implemented);
		}
		for (JApiField field : type.getFields()) {
			add(name + "." + field.getName(), field);
		}
		type.getConstructors().forEach(constructor -> add(name + place(constructor), constructor));
		type.getMethods().forEach(method -> {
			add(name + "." + method.getName() + place(method), method);
			add(name + "." + method.getName() + place(method), method.getReturnType());
		});
	}

	private void add(String place, JApiCompatibility element) {
		element.getCompatibilityChanges().stream().filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
				.forEach(change -> breaks.add(place + ": " + change.getType()));
	}

	private static String place(JApiBehavior behavior) {
		return "(" + String.join(", ", behavior.getParameters().stream().map(parameter -> parameter.getType()).toList()) + ")";
	}
}

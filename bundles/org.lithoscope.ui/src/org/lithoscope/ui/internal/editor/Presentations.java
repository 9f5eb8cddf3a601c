/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.lithoscope.ui.GenericPresentation;
import org.lithoscope.ui.MeasurementPresentation;

/** Finds the presentation of a measurement type: that of the highest priority whose type fits, else the generic one. */
public final class Presentations {

	private static final String POINT = "org.lithoscope.ui.measurementEditors";

	private final IExtensionRegistry registry;

	/**
	 * The presentations of a registry.
	 *
	 * @param registry the extension registry
	 */
	public Presentations(IExtensionRegistry registry) {
		this.registry = registry;
	}

	/**
	 * The presentation of a type; one that cannot be made is logged and left out.
	 *
	 * @param type the measurement type
	 * @return the presentation
	 */
	public MeasurementPresentation of(String type) {
		for (IConfigurationElement element : fitting(type)) {
			try {
				return (MeasurementPresentation) element.createExecutableExtension("class");
			} catch (CoreException | ClassCastException | LinkageError e) {
				ILog.of(Presentations.class).error("the editor of " + element.getContributor().getName() + " for " + type
						+ " cannot be made; the generic one is shown", e);
			}
		}
		return new GenericPresentation();
	}

	/**
	 * The analysis that is offered first for a type.
	 *
	 * @param type the measurement type
	 * @return the id of the analysis, if a presentation names one
	 */
	public Optional<String> analysis(String type) {
		return fitting(type).stream().map(e -> e.getAttribute("analysis")).filter(Objects::nonNull).findFirst();
	}

	private List<IConfigurationElement> fitting(String type) {
		return Arrays.stream(registry.getConfigurationElementsFor(POINT)).filter(e -> fits(e.getAttribute("measurementType"), type))
				.sorted(Comparator.comparingInt(Presentations::priority).reversed()).toList();
	}

	private static boolean fits(String pattern, String type) {
		return pattern != null && (pattern.equals(type) || pattern.equals("*")
				|| pattern.endsWith("/*") && type.startsWith(pattern.substring(0, pattern.length() - 1)));
	}

	private static int priority(IConfigurationElement element) {
		String text = element.getAttribute("priority");
		try {
			return text == null ? 0 : Integer.parseInt(text.strip());
		} catch (NumberFormatException e) {
			return 0;
		}
	}
}

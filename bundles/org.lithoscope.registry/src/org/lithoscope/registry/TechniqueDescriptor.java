/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.List;
import java.util.Objects;

/**
 * A technique as its {@code plugin.xml} describes it.
 *
 * @param id               the unique id, the part of a measurement type before the slash
 * @param name             the name for people
 * @param description      what it is, in a sentence
 * @param measurementTypes its kinds of measurement
 * @param contributor      the bundle that brings it
 */
public record TechniqueDescriptor(String id, String name, String description, List<MeasurementType> measurementTypes,
		Contributor contributor) {

	/**
	 * A kind of measurement.
	 *
	 * @param id   the type id, {@code technique/kind}
	 * @param name the name for people
	 */
	public record MeasurementType(String id, String name) {
	}

	/** Copies the list. */
	public TechniqueDescriptor {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(contributor, "contributor");
		measurementTypes = List.copyOf(measurementTypes);
	}
}

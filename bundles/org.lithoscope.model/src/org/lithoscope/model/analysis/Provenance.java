/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.model.measurement.Origin;

/**
 * Who, when, with which version and parameters, from which bytes.
 *
 * @param analysis        the id of the analysis
 * @param analysisVersion the version of the bundle that holds it
 * @param parameters      the parameters as a tree of maps, lists, texts, numbers and booleans
 * @param proposed        the dotted names of the parameters whose value the data proposed
 * @param overridden      the dotted names of the parameters that the user set
 * @param inputs          where the inputs came from, by role and in order
 * @param software        the program and its version
 * @param person          who ran it, or an empty text
 * @param time            when it ended
 */
public record Provenance(String analysis, String analysisVersion, Map<String, Object> parameters, Set<String> proposed,
		Set<String> overridden, List<Input> inputs, String software, String person, Instant time) {

	/**
	 * One input.
	 *
	 * @param role   the role
	 * @param name   the name of the measurement or result
	 * @param origin where it came from; of a result, all files that went into it
	 * @param result how it was computed, if it is a result that tells
	 */
	public record Input(String role, String name, Origin origin, Optional<Provenance> result) {

		/**
		 * An input that is a measurement.
		 *
		 * @param role   the role
		 * @param name   the name of the measurement
		 * @param origin where it came from
		 */
		public Input(String role, String name, Origin origin) {
			this(role, name, origin, Optional.empty());
		}
	}

	/** Copies its collections. */
	public Provenance {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		proposed = Set.copyOf(proposed);
		overridden = Set.copyOf(overridden);
		inputs = List.copyOf(inputs);
	}
}

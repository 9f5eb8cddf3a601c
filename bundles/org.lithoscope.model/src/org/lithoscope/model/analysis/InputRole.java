/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.List;

/**
 * A named input of an analysis.
 *
 * @param name    the name, used on the command line
 * @param label   the name for people
 * @param kind    what it takes
 * @param accepts type ids of measurements, analysis ids of results, or record types; {@code electrochemistry/*} accepts any kind of
 *                the technique
 * @param min     the least number of inputs
 * @param max     the greatest number of inputs
 * @param each    whether the analysis runs once for each input of this role ({@code true}) or takes them together
 */
public record InputRole(String name, String label, Kind kind, List<String> accepts, int min, int max, boolean each) {

	/** What a role takes. */
	public enum Kind {
		/** Measurements. */
		MEASUREMENT,
		/** Results of other analyses. */
		RESULT
	}

	/** Copies the list. */
	public InputRole {
		accepts = List.copyOf(accepts);
		if (min < 0 || max < min) {
			throw new IllegalArgumentException("cardinality " + min + " to " + max);
		}
	}

	/**
	 * A role that takes one measurement, and makes the analysis run for each of several.
	 *
	 * @param name    the name
	 * @param label   the name for people
	 * @param accepts the type ids
	 * @return the role
	 */
	public static InputRole eachMeasurement(String name, String label, String... accepts) {
		return new InputRole(name, label, Kind.MEASUREMENT, List.of(accepts), 1, 1, true);
	}

	/**
	 * A role that takes several measurements together.
	 *
	 * @param name    the name
	 * @param label   the name for people
	 * @param min     the least number
	 * @param max     the greatest number
	 * @param accepts the type ids
	 * @return the role
	 */
	public static InputRole measurements(String name, String label, int min, int max, String... accepts) {
		return new InputRole(name, label, Kind.MEASUREMENT, List.of(accepts), min, max, false);
	}

	/**
	 * Whether a type id is accepted.
	 *
	 * @param type the type id of a measurement or the id of the analysis that made a result
	 * @return whether it fits
	 */
	public boolean accepts(String type) {
		for (String accepted : accepts) {
			if (accepted.equals(type) || accepted.endsWith("/*") && type.startsWith(accepted.substring(0, accepted.length() - 1))) {
				return true;
			}
		}
		return false;
	}
}

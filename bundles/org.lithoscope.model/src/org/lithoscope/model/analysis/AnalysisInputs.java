/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.model.measurement.Measurement;

/**
 * The inputs of one run of an analysis, by role.
 *
 * @param measurements the measurements of each role
 * @param results      the results of each role
 */
public record AnalysisInputs(Map<String, List<Measurement>> measurements, Map<String, List<Result>> results) {

	/** Copies the maps. */
	public AnalysisInputs {
		measurements = copy(measurements);
		results = copy(results);
	}

	private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
		Map<String, List<T>> copy = new LinkedHashMap<>();
		map.forEach((role, list) -> copy.put(role, List.copyOf(list)));
		return java.util.Collections.unmodifiableMap(copy);
	}

	/**
	 * The inputs of an analysis that takes one measurement.
	 *
	 * @param role        the role
	 * @param measurement the measurement
	 * @return the inputs
	 */
	public static AnalysisInputs of(String role, Measurement measurement) {
		return new AnalysisInputs(Map.of(role, List.of(measurement)), Map.of());
	}

	/**
	 * The measurements of a role.
	 *
	 * @param role the role
	 * @return the measurements; empty when there are none
	 */
	public List<Measurement> measurements(String role) {
		return measurements.getOrDefault(role, List.of());
	}

	/**
	 * The one measurement of a role.
	 *
	 * @param role the role
	 * @return the measurement
	 * @throws AnalysisException when there is none or more than one
	 */
	public Measurement measurement(String role) throws AnalysisException {
		List<Measurement> all = measurements(role);
		if (all.size() != 1) {
			throw new AnalysisException("the input '" + role + "' takes one measurement, but " + all.size() + " were given");
		}
		return all.get(0);
	}

	/**
	 * The results of a role.
	 *
	 * @param role the role
	 * @return the results; empty when there are none
	 */
	public List<Result> results(String role) {
		return results.getOrDefault(role, List.of());
	}
}

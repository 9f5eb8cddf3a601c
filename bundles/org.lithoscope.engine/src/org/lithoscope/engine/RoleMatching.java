/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.List;

import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.measurement.Measurement;

/**
 * Which inputs go into which role of an analysis.
 *
 * @param inputs the inputs by role
 * @param unused the measurements that no role takes
 */
public record RoleMatching(AnalysisInputs inputs, List<Measurement> unused) {

	/** Copies the list. */
	public RoleMatching {
		unused = List.copyOf(unused);
	}
}

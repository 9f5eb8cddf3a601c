/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.analysis;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Remembers with which parameters each analysis was run last. Called in the background. */
public interface ParameterMemory {

	/**
	 * The parameters that were used last.
	 *
	 * @param analysis the id of the analysis
	 * @return the parameters as a tree by name; empty when none were remembered
	 * @throws IOException when they cannot be read
	 */
	Optional<Map<String, Object>> remembered(String analysis) throws IOException;

	/**
	 * Remembers parameters.
	 *
	 * @param analysis the id of the analysis
	 * @param tree     all parameters as a tree by name
	 * @throws IOException when they cannot be kept
	 */
	void used(String analysis, Map<String, Object> tree) throws IOException;
}

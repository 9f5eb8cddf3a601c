/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.engine.archive.ArchiveParameters;
import org.lithoscope.ui.analysis.ParameterMemory;

/**
 * The parameters of an archive as the memory of the analysis view.
 *
 * @param parameters the parameters that the archive remembers
 */
record ArchiveMemory(ArchiveParameters parameters) implements ParameterMemory {

	@Override
	public Optional<Map<String, Object>> remembered(String analysis) throws IOException {
		return parameters.remembered(analysis);
	}

	@Override
	public void used(String analysis, Map<String, Object> tree) throws IOException {
		// that nothing was set is worth a record only where something was set before
		if (!tree.isEmpty() || parameters.remembered(analysis).isPresent()) {
			parameters.remember(analysis, tree);
		}
	}
}

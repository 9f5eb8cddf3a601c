/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.util.List;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.PluginFaultException;

/** Gets analyses ready to be run. */
final class Analysing {

	private final Catalogue catalogue;
	private final EngineOptions options;
	private final GuardedCalls calls;

	Analysing(Catalogue catalogue, EngineOptions options, GuardedCalls calls) {
		this.catalogue = catalogue;
		this.options = options;
		this.calls = calls;
	}

	PreparedAnalysis<?> prepare(String id, JobMonitor monitor) throws AnalysisException {
		AnalysisDescriptor descriptor = catalogue.analysis(id).orElseThrow(() -> new AnalysisException(unknown(id)));
		try {
			return calls.call(descriptor.plugin(), "describing itself", AnalysisException.class, options.quick(), monitor::isCancelled,
					(analysis, watch) -> prepare(descriptor, analysis));
		} catch (PluginFaultException | IOException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
	}

	private <P extends Record> PreparedAnalysis<P> prepare(AnalysisDescriptor descriptor, Analysis<P> analysis) {
		ParameterSchema<P> schema = ParameterSchema.of(analysis.parameterType());
		List<InputRole> roles = List.copyOf(analysis.inputs());
		return new PreparedAnalysis<>(descriptor, analysis, new Roles(descriptor.id(), roles, catalogue), schema, options, calls);
	}

	private String unknown(String id) {
		List<String> ids = catalogue.analyses().stream().map(AnalysisDescriptor::id).toList();
		return "there is no analysis '" + id + "'" + Suggestions.nearest(id, ids).map(n -> "; did you mean '" + n + "'?").orElse("");
	}
}

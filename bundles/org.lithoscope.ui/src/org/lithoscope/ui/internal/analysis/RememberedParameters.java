/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.analysis.ParameterMemory;

/** The parameters that a person set last with an analysis, where the workbench has a memory for them: an archive. */
final class RememberedParameters {

	private final Optional<ParameterMemory> memory;

	RememberedParameters(Lithoscope lithoscope) {
		this.memory = lithoscope.parameterMemory();
	}

	/**
	 * What was used last and is not what the form shows by itself. What the data propose is left: it belongs to the data.
	 *
	 * @param form the form
	 * @return texts by dotted name
	 */
	Map<String, String> texts(AnalysisForm<?> form) {
		if (memory.isEmpty()) {
			return Map.of();
		}
		try {
			return memory.get().remembered(form.descriptor().id()).map(tree -> texts(form, form.schema(), tree)).orElse(Map.of());
		} catch (IOException e) {
			ILog.of(RememberedParameters.class).warn("the parameters used last cannot be read", e);
			return Map.of();
		}
	}

	private static <P extends Record> Map<String, String> texts(AnalysisForm<?> form, ParameterSchema<P> schema, Map<String, Object> tree) {
		Map<String, String> texts = new LinkedHashMap<>();
		try {
			P last = ParameterOverrides.ofTree(tree).apply(schema, schema.defaults());
			for (String path : schema.differences(last, schema.defaults())) {
				if (!form.proposedNames().contains(path)) {
					texts.put(path, schema.text(last, path));
				}
			}
		} catch (ParameterException e) {
			// of another version of the analysis
			ILog.of(RememberedParameters.class).info("the parameters used last do not fit any more: " + e.getMessage());
		}
		return texts;
	}

	/** Remembers what a person set for the first of some results. */
	void remember(List<Result> results) {
		Optional<Provenance> provenance = results.stream().findFirst().flatMap(Result::provenance);
		if (memory.isEmpty() || provenance.isEmpty()) {
			return;
		}
		try {
			memory.get().used(provenance.get().analysis(), only("", provenance.get().parameters(), provenance.get().overridden()));
		} catch (IOException e) {
			ILog.of(RememberedParameters.class).warn("the parameters cannot be remembered", e);
		}
	}

	/** The branches of a tree that lead to some dotted names. */
	private static Map<String, Object> only(String prefix, Map<?, ?> tree, Set<String> names) {
		Map<String, Object> kept = new LinkedHashMap<>();
		tree.forEach((name, value) -> {
			String path = prefix + name;
			if (names.contains(path)) {
				kept.put(String.valueOf(name), value);
			} else if (value instanceof Map<?, ?> map) {
				Map<String, Object> inner = only(path + ".", map, names);
				if (!inner.isEmpty()) {
					kept.put(String.valueOf(name), inner);
				}
			}
		});
		return kept;
	}
}

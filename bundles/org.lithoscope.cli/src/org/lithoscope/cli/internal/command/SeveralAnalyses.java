/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.engine.RoleMatching;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.AnalysisDescriptor;

/** Runs several analyses, each over all measurements that it takes, with the parameters that the data propose. */
final class SeveralAnalyses {

	private final CommandContext context;
	private final Engine engine;

	SeveralAnalyses(CommandContext context) {
		this.context = context;
		this.engine = context.engine();
	}

	/**
	 * The analyses that take a measurement: of its technique, and with a role for its kind.
	 *
	 * @param measurements the measurements
	 * @return their ids, in the order of the catalogue
	 */
	List<String> fitting(List<Measurement> measurements) {
		return context.catalogue().analyses().stream()
				.filter(a -> measurements.stream().anyMatch(m -> m.technique().equals(a.technique()) && takes(a, m)))
				.map(AnalysisDescriptor::id).toList();
	}

	private boolean takes(AnalysisDescriptor analysis, Measurement measurement) {
		try {
			return engine.match(analysis.id(), List.of(measurement)).unused().isEmpty();
		} catch (AnalysisException e) {
			return false;
		}
	}

	/**
	 * Runs analyses. One that gives no number is said on standard error, and the others go on.
	 *
	 * @param analyses     their ids
	 * @param measurements the inputs
	 * @param consumer     gets each result, those of one analysis together
	 * @return what gave no number, and why
	 */
	List<String> run(List<String> analyses, List<Measurement> measurements, Consumer<Result> consumer) {
		List<String> failures = new ArrayList<>();
		for (String analysis : analyses) {
			try {
				RoleMatching matching = engine.match(analysis, measurements);
				for (AnalysisInputs run : engine.runs(analysis, matching.inputs())) {
					run(analysis, run, consumer, failures);
				}
			} catch (AnalysisException e) {
				fail(analysis + ": " + e.getMessage(), failures);
			}
		}
		return failures;
	}

	private void run(String analysis, AnalysisInputs inputs, Consumer<Result> consumer, List<String> failures) {
		try {
			engine.analyse(analysis, inputs, ParameterOverrides.none(), context.monitor()).forEach(consumer);
		} catch (AnalysisException e) {
			String names = String.join(", ", inputs.measurements().values().stream().flatMap(List::stream).map(Measurement::name).toList());
			fail(analysis + " of " + names + ": " + e.getMessage(), failures);
		}
	}

	private void fail(String message, List<String> failures) {
		failures.add(message);
		context.message(message);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.CallWatch;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.GuardedTask;
import org.lithoscope.registry.PluginFaultException;

/**
 * An analysis with its roles and its schema, ready to be run.
 *
 * @param <P> its parameter record
 */
final class PreparedAnalysis<P extends Record> {

	private final AnalysisDescriptor descriptor;
	private final Analysis<P> analysis;
	private final Roles roles;
	private final ParameterSchema<P> schema;
	private final EngineOptions options;
	private final GuardedCalls calls;

	PreparedAnalysis(AnalysisDescriptor descriptor, Analysis<P> analysis, Roles roles, ParameterSchema<P> schema, EngineOptions options,
			GuardedCalls calls) {
		this.descriptor = descriptor;
		this.analysis = analysis;
		this.roles = roles;
		this.schema = schema;
		this.options = options;
		this.calls = calls;
	}

	AnalysisForm<P> form() {
		return new AnalysisForm<>(descriptor, roles.all(), schema, schema.defaults(), Set.of());
	}

	RoleMatching match(List<Measurement> measurements, AnalysisInputs given) throws AnalysisException {
		return roles.match(measurements, given);
	}

	List<AnalysisInputs> runs(AnalysisInputs inputs) throws AnalysisException {
		return roles.runs(inputs);
	}

	String unfit(List<Measurement> unused) {
		return roles.unfit(unused);
	}

	AnalysisForm<P> propose(AnalysisInputs inputs, JobMonitor monitor) throws AnalysisException {
		P defaults = schema.defaults();
		P proposed = proposed(roles.runs(inputs).get(0), defaults, monitor);
		return new AnalysisForm<>(descriptor, roles.all(), schema, proposed, schema.differences(defaults, proposed));
	}

	List<Result> analyse(AnalysisInputs inputs, ParameterOverrides overrides, JobMonitor monitor) throws AnalysisException {
		// what the user typed wrongly is said before any work is done
		overrides.apply(schema, schema.defaults());
		List<AnalysisInputs> runs = roles.runs(inputs);
		List<Result> results = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			double size = runs.size();
			results.add(run(runs.get(i), overrides, monitor.part(i / size, (i + 1) / size)));
		}
		return results;
	}

	private Result run(AnalysisInputs inputs, ParameterOverrides overrides, JobMonitor monitor) throws AnalysisException {
		P defaults = schema.defaults();
		P proposed = proposed(inputs, defaults, monitor);
		P parameters = overrides.apply(schema, proposed);
		Result result = guarded("analysing " + names(inputs), options.work(), monitor,
				(ignored, watch) -> analysis.analyse(inputs, parameters, new MonitoredContext(watch, monitor)));
		Set<String> overridden = new LinkedHashSet<>(overrides.paths(schema));
		overridden.addAll(schema.differences(proposed, parameters));
		Set<String> byData = new LinkedHashSet<>(schema.differences(defaults, proposed));
		byData.removeAll(overridden);
		return result.withProvenance(new Provenance(descriptor.id(), descriptor.contributor().version(), schema.toTree(parameters), byData,
				overridden, origins(inputs), options.software(), options.person(), Instant.now()));
	}

	private P proposed(AnalysisInputs inputs, P defaults, JobMonitor monitor) throws AnalysisException {
		return guarded("proposing parameters for " + names(inputs), options.work(), monitor,
				(ignored, watch) -> analysis.propose(inputs, defaults));
	}

	private <R> R guarded(String activity, CallLimits limits, JobMonitor monitor, GuardedTask<Analysis<?>, R> task)
			throws AnalysisException {
		try {
			return calls.call(descriptor.plugin(), activity, AnalysisException.class, limits, monitor::isCancelled, task);
		} catch (PluginFaultException | IOException e) {
			throw new AnalysisException(e.getMessage(), e);
		}
	}

	private static String names(AnalysisInputs inputs) {
		List<String> names = new ArrayList<>();
		inputs.measurements().values().forEach(list -> list.forEach(m -> names.add(m.name())));
		inputs.results().values().forEach(list -> list.forEach(r -> names.add(r.title())));
		return names.size() <= 3 ? String.join(", ", names) : names.get(0) + " and " + (names.size() - 1) + " more";
	}

	private static List<Provenance.Input> origins(AnalysisInputs inputs) {
		List<Provenance.Input> all = new ArrayList<>();
		inputs.measurements().forEach((role, list) -> list.forEach(m -> all.add(new Provenance.Input(role, m.name(), m.origin()))));
		inputs.results().forEach((role, list) -> list.forEach(r -> all.add(new Provenance.Input(role, r.title(), origin(r), r.provenance()))));
		return all;
	}

	/** All files that went into a result; the reader is named when there is one for all. */
	private static Origin origin(Result result) {
		List<Provenance.Input> inputs = result.provenance().map(Provenance::inputs).orElse(List.of());
		List<FileReference> files = inputs.stream().flatMap(i -> i.origin().files().stream()).distinct().toList();
		List<Origin> readers = inputs.stream().map(i -> new Origin(i.origin().reader(), i.origin().readerVersion(), List.of())).distinct().toList();
		return readers.size() == 1 ? new Origin(readers.get(0).reader(), readers.get(0).readerVersion(), files) : new Origin("", "", files);
	}

	/** What an analysis sees of the framework. */
	private record MonitoredContext(CallWatch watch, JobMonitor monitor) implements AnalysisContext {

		@Override
		public void progress(double fraction, String task) {
			watch.progress();
			monitor.progress(fraction, task);
		}

		@Override
		public boolean isCancelled() {
			// an analysis that asks is alive
			watch.progress();
			return watch.isCancelled() || monitor.isCancelled();
		}
	}
}

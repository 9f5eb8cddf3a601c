/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.Catalogue;

/** The roles of an analysis: which input fits which, whether there are enough, and how often the analysis runs. */
final class Roles {

	private final String analysisId;
	private final List<InputRole> roles;
	private final Catalogue catalogue;

	Roles(String analysisId, List<InputRole> roles, Catalogue catalogue) {
		this.analysisId = analysisId;
		this.roles = List.copyOf(roles);
		this.catalogue = catalogue;
	}

	List<InputRole> all() {
		return roles;
	}

	/** Those that fit one role only go first, so that they find their place; then each takes the first role with room. */
	RoleMatching match(List<Measurement> measurements, AnalysisInputs given) throws AnalysisException {
		Map<String, List<Measurement>> byRole = new LinkedHashMap<>();
		roles.stream().filter(r -> r.kind() == InputRole.Kind.MEASUREMENT)
				.forEach(r -> byRole.put(r.name(), new ArrayList<>(given.measurements(r.name()))));
		given.measurements().forEach((role, list) -> byRole.computeIfAbsent(role, r -> new ArrayList<>(list)));
		Map<Measurement, InputRole> chosen = new IdentityHashMap<>();
		for (boolean ambiguous : new boolean[] {false, true}) {
			for (Measurement m : measurements) {
				List<InputRole> fitting = roles.stream()
						.filter(r -> r.kind() == InputRole.Kind.MEASUREMENT && r.accepts(m.type())).toList();
				if (fitting.size() > 1 == ambiguous) {
					fitting.stream().filter(r -> r.each() || byRole.get(r.name()).size() + taken(chosen, r) < r.max()).findFirst()
							.ifPresent(r -> chosen.put(m, r));
				}
			}
		}
		List<Measurement> unused = new ArrayList<>();
		for (Measurement m : measurements) {
			InputRole role = chosen.get(m);
			if (role == null) {
				unused.add(m);
			} else {
				byRole.get(role.name()).add(m);
			}
		}
		if (unused.size() == measurements.size() && !measurements.isEmpty()) {
			throw new AnalysisException(unfit(unused));
		}
		AnalysisInputs inputs = new AnalysisInputs(byRole, given.results());
		check(inputs);
		return new RoleMatching(inputs, unused);
	}

	private static long taken(Map<Measurement, InputRole> chosen, InputRole role) {
		return chosen.values().stream().filter(role::equals).count();
	}

	String unfit(List<Measurement> unused) {
		String what = unused.stream().map(m -> "'" + m.name() + "' is " + catalogue.measurementTypeName(m.type())).distinct().limit(3)
				.collect(Collectors.joining(", ")) + (unused.size() > 3 ? " and " + (unused.size() - 3) + " more" : "");
		return "the analysis " + analysisId + " has no place for " + (unused.size() == 1 ? "this input: " : unused.size() + " inputs: ") + what
				+ "; it takes " + roles.stream().map(this::says).collect(Collectors.joining("; "));
	}

	private String says(InputRole role) {
		String count;
		if (role.each()) {
			count = "any number, one by one";
		} else if (role.min() == role.max()) {
			count = Integer.toString(role.min());
		} else {
			count = role.max() == Integer.MAX_VALUE ? "at least " + role.min() : role.min() + " to " + role.max();
		}
		String types = role.accepts().stream().map(catalogue::measurementTypeName).collect(Collectors.joining(" or "));
		return "'" + role.name() + "' (" + count + "): " + (role.kind() == InputRole.Kind.RESULT ? "results of " : "") + types;
	}

	/** The inputs of each single run. */
	List<AnalysisInputs> runs(AnalysisInputs inputs) throws AnalysisException {
		check(inputs);
		int count = 1;
		for (InputRole role : roles) {
			int size = size(inputs, role);
			if (role.each() && size > 1) {
				if (count > 1 && count != size) {
					throw new AnalysisException("the inputs of the analysis " + analysisId + " go together one by one, but there are " + count
							+ " and " + size + " of them");
				}
				count = size;
			}
		}
		List<AnalysisInputs> runs = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			runs.add(run(inputs, i));
		}
		return runs;
	}

	private AnalysisInputs run(AnalysisInputs inputs, int index) {
		Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
		Map<String, List<Result>> results = new LinkedHashMap<>();
		for (InputRole role : roles) {
			if (role.kind() == InputRole.Kind.MEASUREMENT) {
				measurements.put(role.name(), pick(role, inputs.measurements(role.name()), index));
			} else {
				results.put(role.name(), pick(role, inputs.results(role.name()), index));
			}
		}
		return new AnalysisInputs(measurements, results);
	}

	private static <T> List<T> pick(InputRole role, List<T> all, int index) {
		return role.each() && all.size() > 1 ? List.of(all.get(index)) : all;
	}

	private static int size(AnalysisInputs inputs, InputRole role) {
		return role.kind() == InputRole.Kind.MEASUREMENT ? inputs.measurements(role.name()).size() : inputs.results(role.name()).size();
	}

	private void check(AnalysisInputs inputs) throws AnalysisException {
		for (String name : inputs.measurements().keySet()) {
			checkKnown(name);
		}
		for (String name : inputs.results().keySet()) {
			checkKnown(name);
		}
		for (InputRole role : roles) {
			int size = size(inputs, role);
			if (size < role.min() || size > role.max() && !role.each()) {
				throw new AnalysisException("the analysis " + analysisId + " takes " + says(role) + "; it got " + size);
			}
			for (Measurement m : inputs.measurements(role.name())) {
				if (!role.accepts(m.type())) {
					throw new AnalysisException("'" + m.name() + "' is " + catalogue.measurementTypeName(m.type()) + ", but the analysis "
							+ analysisId + " takes " + says(role));
				}
			}
			for (Result r : inputs.results(role.name())) {
				String made = r.provenance().map(Provenance::analysis).orElse("");
				if (!role.accepts(made)) {
					throw new AnalysisException("'" + r.title() + "' is a result of '" + made + "', but the analysis " + analysisId + " takes "
							+ says(role));
				}
			}
		}
	}

	private void checkKnown(String name) throws AnalysisException {
		if (roles.stream().noneMatch(r -> r.name().equals(name))) {
			throw new AnalysisException("the analysis " + analysisId + " has no input '" + name + "'; it has "
					+ roles.stream().map(InputRole::name).collect(Collectors.joining(", ")));
		}
	}
}

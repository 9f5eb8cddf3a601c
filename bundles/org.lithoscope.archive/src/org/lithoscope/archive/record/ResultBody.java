/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Notice;

/** Results to and from the bodies of their records. Figures are not kept, but drawn again from the bytes. */
public final class ResultBody {

	private static final String PROVENANCE = "provenance";

	private ResultBody() {
	}

	/**
	 * The body of a result's record.
	 *
	 * @param result the result
	 * @param cell   the id of the record of its cell, if known
	 * @return the body
	 */
	public static Map<String, Object> of(Result result, Optional<String> cell) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("title", result.title());
		result.provenance().ifPresent(p -> provenance(p, body));
		Map<String, Object> values = new LinkedHashMap<>();
		List<String> order = new ArrayList<>();
		result.values().forEach((name, value) -> {
			values.put(name, value(value));
			order.add(name);
		});
		body.put("values", values);
		body.put("valueOrder", order);
		Map<String, Object> tables = new LinkedHashMap<>();
		result.tables().forEach((name, table) -> tables.put(name, TableTree.of(table)));
		body.put("tables", tables);
		body.put("figures", result.figures().stream().map(Figure::title).toList());
		if (!result.notices().isEmpty()) {
			body.put("notices", result.notices().stream().map(Notice::toString).toList());
		}
		cell.ifPresent(c -> body.put("cell", c));
		return body;
	}

	private static void provenance(Provenance provenance, Map<String, Object> body) {
		body.put("analysis", provenance.analysis());
		body.put("analysisVersion", provenance.analysisVersion());
		body.put("parameters", provenance.parameters());
		body.put("proposed", List.copyOf(new TreeSet<>(provenance.proposed())));
		body.put("overridden", List.copyOf(new TreeSet<>(provenance.overridden())));
		List<Object> inputs = new ArrayList<>();
		Set<String> hashes = new TreeSet<>();
		for (Provenance.Input input : provenance.inputs()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("role", input.role());
			one.put("name", input.name());
			Trees.putOrigin(one, input.origin());
			input.result().ifPresent(computed -> {
				Map<String, Object> how = new LinkedHashMap<>();
				provenance(computed, how);
				one.put(PROVENANCE, how);
			});
			inputs.add(one);
			input.origin().files().stream().map(FileReference::sha512).filter(h -> !h.isEmpty()).forEach(hashes::add);
		}
		body.put("inputs", inputs);
		body.put("inputFiles", List.copyOf(hashes));
		body.put("software", provenance.software());
		body.put("person", provenance.person());
		body.put("time", provenance.time().toString());
	}

	private static Map<String, Object> value(ResultValue value) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("label", value.label());
		value.quantity().ifPresentOrElse(q -> tree.putAll(Trees.quantity(q)), () -> tree.put("text", value.text()));
		if (!value.source().isEmpty()) {
			tree.put("source", value.source());
		}
		return tree;
	}

	/**
	 * The result of a body, without figures.
	 *
	 * @param body the body of a result's record
	 * @return the result with its provenance
	 */
	public static Result result(Map<String, Object> body) {
		Result.Builder builder = Result.builder(Trees.text(body, "title").orElse(""));
		Map<String, Object> values = Trees.object(body.get("values"));
		Set<String> names = new java.util.LinkedHashSet<>(Trees.texts(body.get("valueOrder")));
		names.addAll(values.keySet());
		for (String name : names) {
			Map<String, Object> value = Trees.object(values.get(name));
			String label = Trees.text(value, "label").orElse(name);
			Trees.quantity(value).ifPresentOrElse(q -> builder.value(name, label, q, Trees.text(value, "source").orElse("")),
					() -> builder.text(name, label, Trees.text(value, "text").orElse("")));
		}
		Trees.object(body.get("tables")).forEach((name, table) -> builder.table(name, TableTree.table(Trees.object(table))));
		Trees.texts(body.get("notices")).forEach(n -> builder.notice(Notice.info(n)));
		Result result = builder.build();
		return body.containsKey("analysis") ? result.withProvenance(provenance(body)) : result;
	}

	private static Provenance provenance(Map<String, Object> body) {
		List<Provenance.Input> inputs = new ArrayList<>();
		for (Map<?, ?> input : Trees.objects(body.get("inputs"))) {
			Optional<Provenance> computed = input.get(PROVENANCE) instanceof Map<?, ?> how ? Optional.of(provenance(Trees.object(how))) : Optional.empty();
			inputs.add(new Provenance.Input(Trees.text(input, "role").orElse(""), Trees.text(input, "name").orElse(""), Trees.origin(input), computed));
		}
		return new Provenance(Trees.text(body, "analysis").orElse(""), Trees.text(body, "analysisVersion").orElse(""),
				Trees.object(body.get("parameters")), Set.copyOf(Trees.texts(body.get("proposed"))), Set.copyOf(Trees.texts(body.get("overridden"))),
				inputs, Trees.text(body, "software").orElse(""), Trees.text(body, "person").orElse(""),
				Trees.text(body, "time").map(Instant::parse).orElse(Instant.EPOCH));
	}
}

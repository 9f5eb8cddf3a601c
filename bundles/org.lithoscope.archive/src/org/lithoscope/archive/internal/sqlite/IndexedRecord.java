/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;

/**
 * What the index keeps of a record.
 *
 * @param record the record without its body
 * @param title  its name
 * @param text   all its words
 * @param facets facet and value, lower-case, by turns
 * @param values the values with units, in SI
 * @param cell   the id of the record of its cell; a cell's own
 */
record IndexedRecord(ArchiveRecord record, String title, String text, Set<Facet> facets, List<Value> values, Optional<String> cell) {

	private static final int LONGEST_TITLE = 120;
	private static final int LONGEST_TEXT = 20_000;
	private static final int HASH_DIGITS = 128;
	/** What is no text of people, or too much of it. */
	private static final Set<String> LEFT_OUT = Set.of("tables", "inputFiles", "parameters", "files", "valueOrder", "unit", "cell", "inputs",
			"proposed", "overridden", "readerVersion", "analysisVersion", "completeness", "phase", "time", "software", "source");

	record Facet(String name, String value) {
	}

	record Value(String name, double value) {
	}

	static IndexedRecord of(ArchiveRecord full) {
		Map<String, Object> body = full.body();
		String title = first(body, "name", "title", "text");
		Collector collector = new Collector();
		collector.text.append(title);
		collector.object("", body);
		String cell = full.kind() == RecordKind.CELL ? full.id().toString() : string(body.get("cell"));
		ArchiveRecord slim = new ArchiveRecord(full.kind(), full.id(), full.revision(), full.supersedes(), full.created(), full.person(),
				full.software(), Map.of());
		return new IndexedRecord(slim, title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE),
				collector.text.length() <= LONGEST_TEXT ? collector.text.toString() : collector.text.substring(0, LONGEST_TEXT), facets(full, cell),
				collector.values, cell.isEmpty() ? Optional.empty() : Optional.of(cell));
	}

	private static String first(Map<String, Object> body, String... names) {
		for (String name : names) {
			String text = string(body.get(name));
			if (!text.isEmpty()) {
				return text;
			}
		}
		return "";
	}

	private static String string(Object value) {
		return value instanceof String text ? text : "";
	}

	private static Set<Facet> facets(ArchiveRecord record, String cell) {
		Set<Facet> facets = new LinkedHashSet<>();
		Map<String, Object> body = record.body();
		add(facets, "person", record.person());
		add(facets, "cell", cell);
		String type = string(body.get("type"));
		if (type.contains("/")) {
			add(facets, "technique", type.substring(0, type.indexOf('/')));
			add(facets, "type", type);
		}
		add(facets, "technique", string(body.get("technique")));
		add(facets, "reader", string(body.get("reader")));
		add(facets, "analysis", string(body.get("analysis")));
		add(facets, "instrument", string(body.get("instrument")));
		if (body.get("metadata") instanceof Map<?, ?> metadata) {
			add(facets, "instrument", string(metadata.get("instrument.model")));
			add(facets, "instrument", string(metadata.get("instrument.vendor")));
		}
		if (record.kind() == RecordKind.INSTRUMENT) {
			add(facets, "instrument", string(body.get("model")));
		}
		if (record.kind() == RecordKind.CELL) {
			for (String name : List.of("configuration", "electrolyte", "separator", "format")) {
				add(facets, name, string(body.get(name)));
			}
			electrode(facets, "positive", body.get("positive"));
			electrode(facets, "negative", body.get("negative"));
		}
		if (body.get("tags") instanceof List<?> tags) {
			tags.forEach(tag -> add(facets, "tag", string(tag)));
		}
		return facets;
	}

	private static void electrode(Set<Facet> facets, String name, Object tree) {
		if (tree instanceof Map<?, ?> electrode) {
			add(facets, name, string(electrode.get("material")));
			add(facets, "coating", string(electrode.get("coating")));
		}
	}

	private static void add(Set<Facet> facets, String name, String value) {
		if (!value.isBlank()) {
			facets.add(new Facet(name, value.strip()));
		}
	}

	/** The name under which values of a dimension are comparable. */
	static String valueName(String name, Unit unit) {
		return name + " " + unit.dimension().hashCode();
	}

	/** A value in SI units; temperatures in kelvin. */
	static double si(double value, Unit unit) {
		return unit.dimension().equals(KELVIN.dimension()) ? unit.convert(value, KELVIN) : value * factor(unit);
	}

	private static final Unit KELVIN = Unit.of("K");

	private static double factor(Unit unit) {
		StringBuilder b = new StringBuilder("1");
		String[] base = {"m", "g", "s", "A", "K", "mol", "cd"};
		int[] exponents = {unit.dimension().length(), unit.dimension().mass(), unit.dimension().time(), unit.dimension().current(),
				unit.dimension().temperature(), unit.dimension().amount(), unit.dimension().luminousIntensity()};
		for (int i = 0; i < base.length; i++) {
			if (exponents[i] != 0) {
				b.append('.').append(base[i]).append(exponents[i] == 1 ? "" : Integer.toString(exponents[i]));
			}
		}
		return unit.factorTo(Unit.of(b.substring(Math.min(b.length(), 2)).isEmpty() ? "1" : b.substring(2)));
	}

	/** Walks through a body. */
	private static final class Collector {

		private final StringBuilder text = new StringBuilder();
		private final List<Value> values = new ArrayList<>();

		private void object(String path, Map<?, ?> map) {
			if (map.get("value") instanceof Number n && map.get("unit") instanceof String unit) {
				value(path, n.doubleValue(), unit);
				text(map.get("label"));
				return;
			}
			map.forEach((key, value) -> {
				String name = key.toString();
				if (!LEFT_OUT.contains(name)) {
					any(path.isEmpty() || path.equals("values") || path.equals("metadata") ? name : path + "." + name, value);
				}
			});
		}

		private void any(String path, Object value) {
			if (value instanceof Map<?, ?> map) {
				object(path, map);
			} else if (value instanceof List<?> list) {
				list.forEach(one -> any(path, one));
			} else {
				text(value);
			}
		}

		private void text(Object value) {
			if (value instanceof String word && word.length() != HASH_DIGITS && !word.isBlank()) {
				text.append('\n').append(word);
			}
		}

		private void value(String path, double value, String code) {
			try {
				Unit unit = Unit.of(code);
				if (Double.isFinite(value)) {
					values.add(new Value(valueName(path, unit), si(value, unit)));
				}
			} catch (UnitException e) {
				// a unit of a newer version: the value is found by its words, not by its size
				text.append('\n').append(code);
			}
		}
	}
}

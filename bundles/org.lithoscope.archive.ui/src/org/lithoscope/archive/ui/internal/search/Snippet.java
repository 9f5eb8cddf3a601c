/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.model.analysis.ResultValue;

/** A few words of a record: around what was looked for, else what is most telling. */
final class Snippet {

	private static final int AROUND = 40;
	private static final int MOST_VALUES = 3;
	private static final int HASH_DIGITS = 128;
	private static final Set<String> LEFT_OUT = Set.of("tables", "inputFiles", "parameters", "valueOrder", "inputs", "files", "name", "title", "cell",
			"values", "figures");

	private Snippet() {
	}

	static String of(ArchiveRecord record, List<String> words) {
		List<String> found = new ArrayList<>(record.kind() == RecordKind.RESULT ? values(record, words) : List.of());
		for (String word : words) {
			String at = find("", record.body(), word);
			if (!at.isEmpty() && !found.contains(at)) {
				found.add(at);
			}
		}
		return found.isEmpty() ? usual(record) : String.join(" · ", found);
	}

	/** The values of a result whose names have one of the words. */
	private static List<String> values(ArchiveRecord record, List<String> words) {
		return ResultBody.result(record.body()).values().values().stream()
				.filter(v -> words.stream().anyMatch(w -> (v.label() + " " + v.name()).toLowerCase(Locale.ROOT).contains(w))).limit(MOST_VALUES)
				.map(Snippet::value).toList();
	}

	private static String find(String name, Object node, String word) {
		if (node instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				String key = String.valueOf(entry.getKey());
				String found = LEFT_OUT.contains(key) ? "" : find(key, entry.getValue(), word);
				if (!found.isEmpty()) {
					return found;
				}
			}
		} else if (node instanceof List<?> list) {
			for (Object one : list) {
				String found = find(name, one, word);
				if (!found.isEmpty()) {
					return found;
				}
			}
		} else if (node instanceof String text && text.length() != HASH_DIGITS) {
			int at = text.toLowerCase(Locale.ROOT).indexOf(word);
			return at < 0 ? "" : name + ": " + around(text, at, word.length());
		}
		return "";
	}

	private static String around(String text, int at, int length) {
		int from = Math.max(0, at - AROUND);
		int to = Math.min(text.length(), at + length + AROUND);
		return ((from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "")).replaceAll("\\s+", " ");
	}

	private static String usual(ArchiveRecord record) {
		return switch (record.kind()) {
			case RESULT -> String.join(" · ", ResultBody.result(record.body()).values().values().stream().limit(MOST_VALUES).map(Snippet::value).toList());
			case CELL -> electrodes(record.body());
			case MEASUREMENT -> record.body().get("type") + ", " + record.body().get("points") + " points";
			case NOTE -> text(record.body(), "about");
			case INSTRUMENT -> (text(record.body(), "vendor") + " " + text(record.body(), "model")).strip();
			case PERSON -> text(record.body(), "affiliation");
			case PARAMETERS -> text(record.body(), "analysis");
		};
	}

	private static String value(ResultValue value) {
		return value.label() + " " + value.quantity().map(Object::toString).orElse(value.text());
	}

	private static String electrodes(Map<String, Object> body) {
		List<String> parts = new ArrayList<>();
		for (String electrode : List.of("positive", "negative")) {
			if (body.get(electrode) instanceof Map<?, ?> tree && tree.get("material") instanceof String material) {
				parts.add(material + (tree.get("coating") instanceof String coating ? " + " + coating : ""));
			}
		}
		String cell = String.join(" | ", parts);
		String electrolyte = text(body, "electrolyte");
		return electrolyte.isEmpty() ? cell : cell.isEmpty() ? electrolyte : cell + " · " + electrolyte;
	}

	private static String text(Map<String, Object> body, String name) {
		return body.get(name) instanceof String text ? text : "";
	}
}

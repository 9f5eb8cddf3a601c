/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.internal.JsonTree;
import org.lithoscope.archive.internal.RecordJson;

/** Takes what the index keeps out of a record's bytes, token by token: tables and parameters are passed over and never become objects. */
final class RecordScan {

	private static final JsonFactory FACTORY = new JsonFactoryBuilder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(JsonTree.DEPTH).maxDocumentLength(JsonTree.LENGTH).build()).build();
	private static final int LONGEST_TITLE = 120;
	private static final int LONGEST_TEXT = 20_000;
	private static final int HASH_DIGITS = 128;
	/** What is no text of people, or too much of it. */
	private static final Set<String> LEFT_OUT = Set.of("tables", "inputFiles", "parameters", "files", "valueOrder", "unit", "cell", "inputs",
			"proposed", "overridden", "readerVersion", "analysisVersion", "completeness", "phase", "time", "software", "source");
	/** They come first in the text, and are the title. */
	private static final Set<String> TITLES = Set.of("name", "title", "text");
	/** Objects whose own names are not part of a value's name. */
	private static final Set<String> TRANSPARENT = Set.of("values", "metadata");
	private static final String TAGS = "tags";

	private final SiValues units;
	private final JsonParser parser;
	private final StringBuilder text = new StringBuilder();
	private final List<IndexedRecord.Value> values = new ArrayList<>();
	private final Map<String, String> head = new HashMap<>();
	/** Texts of the body by name, and of the objects in it by {@code object/name}: what facets are made of. */
	private final Map<String, String> texts = new HashMap<>();
	private final List<String> tags = new ArrayList<>();

	private RecordScan(SiValues units, JsonParser parser) {
		this.units = units;
		this.parser = parser;
	}

	/**
	 * Scans a record of the schema that this version writes.
	 *
	 * @param path   where it is, for messages
	 * @param bytes  its file
	 * @param length how many bytes
	 * @param units  the units met so far
	 * @return what the index keeps; empty when the record is of another schema
	 * @throws ArchiveException when it is no record
	 */
	static Optional<IndexedRecord> scan(String path, byte[] bytes, int length, SiValues units, int schema) throws IOException {
		try (JsonParser parser = FACTORY.createParser(bytes, 0, length)) {
			RecordScan scan = new RecordScan(units, parser);
			scan.record();
			return scan.head.getOrDefault("schema", "").equals(Integer.toString(schema)) ? Optional.of(scan.indexed()) : Optional.empty();
		} catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
			throw new ArchiveException(path + ": is no record: " + e.getMessage(), e);
		}
	}

	private void record() throws IOException {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			throw new IllegalArgumentException("is no JSON object");
		}
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			JsonToken token = parser.nextToken();
			if (name.equals("body") && token == JsonToken.START_OBJECT) {
				body();
			} else if (token.isScalarValue()) {
				boolean none = token == JsonToken.VALUE_NULL || token == JsonToken.VALUE_STRING && name.equals("schema");
				head.put(name, none ? "" : parser.getText());
			} else {
				parser.skipChildren();
			}
		}
	}

	private void body() throws IOException {
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			JsonToken token = parser.nextToken();
			if (token == JsonToken.VALUE_STRING) {
				texts.put(name, parser.getText());
			}
			if (name.equals(TAGS) && token == JsonToken.START_ARRAY) {
				tags();
			} else if (LEFT_OUT.contains(name)) {
				parser.skipChildren();
			} else if (token != JsonToken.VALUE_STRING || !TITLES.contains(name)) {
				any(TRANSPARENT.contains(name) ? "" : name, name, token);
			}
		}
	}

	private void tags() throws IOException {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				tags.add(parser.getText());
				append(parser.getText());
			} else {
				parser.skipChildren();
			}
		}
	}

	/**
	 * A value of any kind.
	 *
	 * @param path   the name of a value here
	 * @param within the member of the body that it is; empty deeper in
	 */
	private void any(String path, String within, JsonToken token) throws IOException {
		switch (token) {
			case START_OBJECT -> object(path, within);
			case START_ARRAY -> {
				while (parser.nextToken() != JsonToken.END_ARRAY) {
					any(path, "", parser.currentToken());
				}
			}
			case VALUE_STRING -> append(parser.getText());
			default -> {
				// numbers without a unit, flags and nulls are not looked for
			}
		}
	}

	private void object(String path, String within) throws IOException {
		double value = Double.NaN;
		String unit = null;
		while (parser.nextToken() == JsonToken.FIELD_NAME) {
			String name = parser.currentName();
			JsonToken token = parser.nextToken();
			if (name.equals("value") && token.isNumeric()) {
				value = parser.getDoubleValue();
			} else if (name.equals("unit") && token == JsonToken.VALUE_STRING) {
				unit = parser.getText();
			} else if (LEFT_OUT.contains(name)) {
				parser.skipChildren();
			} else {
				if (!within.isEmpty() && token == JsonToken.VALUE_STRING) {
					texts.put(within + "/" + name, parser.getText());
				}
				any(path.isEmpty() ? name : path + "." + name, "", token);
			}
		}
		if (unit != null && Double.isFinite(value)) {
			Optional<IndexedRecord.Value> known = units.value(path, value, unit);
			// a unit of a newer version: the value is found by its words, not by its size
			known.ifPresentOrElse(values::add, () -> { });
			if (known.isEmpty()) {
				append(unit);
			}
		}
	}

	private void append(String words) {
		if (words.length() != HASH_DIGITS && !words.isBlank() && text.length() < LONGEST_TEXT) {
			text.append('\n').append(words, 0, Math.min(words.length(), LONGEST_TEXT));
		}
	}

	private String head(String name) {
		String value = head.get(name);
		if (value == null) {
			throw new IllegalArgumentException("'" + name + "' is missing");
		}
		return value;
	}

	private String body(String name) {
		return texts.getOrDefault(name, "");
	}

	private IndexedRecord indexed() {
		RecordKind kind = RecordKind.of(head("kind")).orElseThrow(() -> new IllegalArgumentException("the kind is unknown"));
		UUID id = UUID.fromString(head("id"));
		Optional<UUID> supersedes = Optional.of(head.getOrDefault("supersedes", "")).filter(s -> !s.isEmpty()).map(UUID::fromString);
		ArchiveRecord record = new ArchiveRecord(kind, id, UUID.fromString(head("revision")), supersedes, RecordJson.time(head("created")),
				head("person"), head("software"), Map.of());
		String title = List.of(body("name"), body("title"), body("text")).stream().filter(t -> !t.isEmpty()).findFirst().orElse("");
		String words = body("name") + "\n" + body("title") + "\n" + body("text") + text;
		String cell = kind == RecordKind.CELL ? id.toString() : body("cell");
		return new IndexedRecord(record, cut(title, LONGEST_TITLE), cut(words, LONGEST_TEXT), facets(record, cell), values,
				cell.isEmpty() ? Optional.empty() : Optional.of(cell));
	}

	private static String cut(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most);
	}

	private Set<IndexedRecord.Facet> facets(ArchiveRecord record, String cell) {
		Set<IndexedRecord.Facet> facets = new LinkedHashSet<>();
		add(facets, "person", record.person());
		add(facets, "cell", cell);
		String type = body("type");
		if (type.contains("/")) {
			add(facets, "technique", type.substring(0, type.indexOf('/')));
			add(facets, "type", type);
		}
		for (String name : List.of("technique", "reader", "analysis", "instrument")) {
			add(facets, name, body(name));
		}
		add(facets, "instrument", body("metadata/instrument.model"));
		add(facets, "instrument", body("metadata/instrument.vendor"));
		if (record.kind() == RecordKind.INSTRUMENT) {
			add(facets, "instrument", body("model"));
		}
		if (record.kind() == RecordKind.CELL) {
			for (String name : List.of("configuration", "electrolyte", "separator", "format")) {
				add(facets, name, body(name));
			}
			for (String electrode : List.of("positive", "negative")) {
				add(facets, electrode, body(electrode + "/material"));
				add(facets, "coating", body(electrode + "/coating"));
			}
		}
		tags.forEach(tag -> add(facets, "tag", tag));
		return facets;
	}

	private static void add(Set<IndexedRecord.Facet> facets, String name, String value) {
		if (!value.isBlank()) {
			facets.add(new IndexedRecord.Facet(name, value.strip()));
		}
	}
}

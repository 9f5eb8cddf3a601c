/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * Writes the RO-Crate 1.1 metadata with the Process Run Crate profile 0.5: the payload's files, and each result as the outcome of an action
 * that software did for a person.
 */
final class CrateWriter {

	private static final String CRATE_PROFILE = "https://w3id.org/ro/crate/1.1";
	private static final String PROCESS_PROFILE = "https://w3id.org/ro/wfrun/process/0.5";

	private static final String RESULTS = Layout.RECORDS + "/" + RecordKind.RESULT.id() + "/";

	private final ArchiveStorage storage;
	private final ArchiveInfo info;
	private final String software;
	private final Instant now;

	CrateWriter(ArchiveStorage storage, ArchiveInfo info, String software, Instant now) {
		this.storage = storage;
		this.info = info;
		this.software = software;
		this.now = now;
	}

	void write(PayloadList files, OutputStream out) throws IOException {
		Map<String, Map<String, Object>> contextual = new TreeMap<>();
		Set<String> kinds = new TreeSet<>();
		try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.useDefaultPrettyPrinter();
			json.writeStartObject();
			json.writeStringField("@context", CRATE_PROFILE + "/context");
			json.writeArrayFieldStart("@graph");
			value(json, descriptor());
			root(json, files, kinds);
			for (String kind : kinds) {
				value(json, folder(kind));
			}
			files.forEach(file -> {
				if (isListed(file)) {
					value(json, file(file));
				}
				if (isResult(file)) {
					value(json, action(file, contextual));
				}
			});
			profile(contextual);
			for (Map<String, Object> one : contextual.values()) {
				value(json, one);
			}
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	private static boolean isResult(FileEntry file) {
		return file.path().startsWith(RESULTS);
	}

	/** Raw files and results stand in the crate one by one, the other records with their folder. */
	private static boolean isListed(FileEntry file) {
		return isResult(file) || !file.path().startsWith(Layout.RECORDS + "/");
	}

	private static Map<String, Object> folder(String kind) {
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", "records/" + kind + "/");
		e.put("@type", "Dataset");
		e.put("name", "Records: " + kind);
		e.put("description", "One JSON file for each revision of each record.");
		return e;
	}

	private static Map<String, Object> descriptor() {
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", "ro-crate-metadata.json");
		e.put("@type", "CreativeWork");
		e.put("about", reference("./"));
		e.put("conformsTo", reference(CRATE_PROFILE));
		return e;
	}

	private void root(JsonGenerator json, PayloadList files, Set<String> kinds) throws IOException {
		json.writeStartObject();
		json.writeStringField("@id", "./");
		json.writeStringField("@type", "Dataset");
		json.writeStringField("name", info.name().isEmpty() ? "Lithoscope project" : info.name());
		json.writeStringField("description", info.description().isEmpty() ? "Research data of lithium-metal batteries" : info.description());
		json.writeStringField("datePublished", now.toString());
		json.writeStringField("identifier", "urn:uuid:" + info.id());
		json.writeStringField("license", info.licence().isEmpty() ? "not stated" : info.licence());
		json.writeFieldName("conformsTo");
		value(json, reference(PROCESS_PROFILE));
		json.writeArrayFieldStart("hasPart");
		files.forEach(file -> {
			if (isListed(file)) {
				value(json, reference(id(file.path())));
			} else {
				kinds.add(file.path().split("/")[2]);
			}
		});
		for (String kind : kinds) {
			value(json, reference("records/" + kind + "/"));
		}
		json.writeEndArray();
		json.writeArrayFieldStart("mentions");
		files.forEach(file -> {
			if (isResult(file)) {
				value(json, reference(actionId(file)));
			}
		});
		json.writeEndArray();
		json.writeEndObject();
	}

	/** The revision is the last part of a record's file name. */
	private static String actionId(FileEntry file) {
		return "#action-" + file.path().substring(file.path().lastIndexOf('_') + 1).replace(".json", "");
	}

	private Map<String, Object> file(FileEntry file) throws IOException {
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", id(file.path()));
		e.put("@type", "File");
		e.put("name", file.path().substring(file.path().lastIndexOf('/') + 1));
		e.put("encodingFormat", file.path().endsWith(".json") ? "application/json" : "application/octet-stream");
		e.put("contentSize", Long.toString(file.size() >= 0 ? file.size() : storage.size(file.path())));
		return e;
	}

	private Map<String, Object> action(FileEntry file, Map<String, Map<String, Object>> contextual) throws IOException {
		ArchiveRecord record;
		try (InputStream in = storage.read(file.path())) {
			record = RecordJson.read(file.path(), in);
		}
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", actionId(file));
		e.put("@type", "CreateAction");
		e.put("name", record.body().getOrDefault("title", "analysis").toString());
		e.put("endTime", record.created().toString());
		String program = record.software().isEmpty() ? software : record.software();
		e.put("instrument", reference(softwareId(program, contextual)));
		if (!record.person().isEmpty()) {
			e.put("agent", reference(personId(record.person(), contextual)));
		}
		List<Object> inputs = inputs(record);
		if (!inputs.isEmpty()) {
			e.put("object", inputs);
		}
		e.put("result", reference(id(file.path())));
		return e;
	}

	private List<Object> inputs(ArchiveRecord record) throws IOException {
		List<Object> inputs = new ArrayList<>();
		if (record.body().get("inputFiles") instanceof List<?> hashes) {
			for (Object hash : hashes) {
				String folder = Layout.RAW + "/" + hash.toString().substring(0, Math.min(2, hash.toString().length())) + "/" + hash;
				for (String name : storage.list(folder)) {
					inputs.add(reference(id(folder + "/" + name)));
				}
			}
		}
		return inputs;
	}

	private static String softwareId(String program, Map<String, Map<String, Object>> contextual) {
		String id = "#software-" + program.replaceAll("[^A-Za-z0-9.]+", "-");
		int space = program.lastIndexOf(' ');
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", id);
		e.put("@type", "SoftwareApplication");
		e.put("name", space < 0 ? program : program.substring(0, space));
		e.put("softwareVersion", space < 0 ? "not stated" : program.substring(space + 1));
		contextual.put(id, e);
		return id;
	}

	private static String personId(String person, Map<String, Map<String, Object>> contextual) {
		String id = "#person-" + java.util.UUID.nameUUIDFromBytes(person.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", id);
		e.put("@type", "Person");
		e.put("name", person);
		contextual.put(id, e);
		return id;
	}

	private static void profile(Map<String, Map<String, Object>> contextual) {
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", PROCESS_PROFILE);
		e.put("@type", "CreativeWork");
		e.put("name", "Process Run Crate");
		e.put("version", "0.5");
		contextual.put(PROCESS_PROFILE, e);
	}

	private static String id(String path) {
		try {
			// percent-encodes what a URI cannot hold
			return new java.net.URI(null, null, path.substring(Layout.PAYLOAD.length() + 1), null).toASCIIString();
		} catch (java.net.URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Map<String, Object> reference(String id) {
		return Map.of("@id", id);
	}

	private static void value(JsonGenerator json, Object value) throws IOException {
		if (value instanceof Map<?, ?> map) {
			json.writeStartObject();
			for (Map.Entry<?, ?> e : map.entrySet()) {
				json.writeFieldName(e.getKey().toString());
				value(json, e.getValue());
			}
			json.writeEndObject();
		} else if (value instanceof List<?> list) {
			json.writeStartArray();
			for (Object one : list) {
				value(json, one);
			}
			json.writeEndArray();
		} else {
			json.writeString(value.toString());
		}
	}
}

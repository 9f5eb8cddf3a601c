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
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.io.json.CanonicalJson;

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
		CrateContext context = new CrateContext();
		String profile = context.profile(PROCESS_PROFILE, "Process Run Crate", "0.5");
		Set<String> kinds = new TreeSet<>();
		try (JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.useDefaultPrettyPrinter();
			json.writeStartObject();
			json.writeStringField("@context", CRATE_PROFILE + "/context");
			json.writeArrayFieldStart("@graph");
			CrateContext.value(json, descriptor());
			root(json, files, kinds, context, profile);
			for (String kind : kinds) {
				CrateContext.value(json, folder(kind));
			}
			files.forEach(file -> {
				if (isListed(file)) {
					CrateContext.value(json, file(file));
				}
				if (isResult(file)) {
					action(json, file, context);
				}
			});
			context.write(json);
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
		e.put("about", CrateContext.reference("./"));
		e.put("conformsTo", CrateContext.reference(CRATE_PROFILE));
		return e;
	}

	private void root(JsonGenerator json, PayloadList files, Set<String> kinds, CrateContext context, String profile) throws IOException {
		json.writeStartObject();
		json.writeStringField("@id", "./");
		json.writeStringField("@type", "Dataset");
		json.writeStringField("name", info.name().isEmpty() ? "Lithoscope project" : info.name());
		json.writeStringField("description", info.description().isEmpty() ? "Research data of lithium-metal batteries" : info.description());
		json.writeStringField("datePublished", now.toString());
		json.writeStringField("identifier", "urn:uuid:" + info.id());
		json.writeFieldName("license");
		CrateContext.value(json, context.licence(info.licence()));
		json.writeFieldName("conformsTo");
		CrateContext.value(json, CrateContext.reference(profile));
		json.writeArrayFieldStart("hasPart");
		files.forEach(file -> {
			if (isListed(file)) {
				CrateContext.value(json, CrateContext.reference(CrateContext.id(file.path())));
			} else {
				kinds.add(file.path().split("/")[2]);
			}
		});
		for (String kind : kinds) {
			CrateContext.value(json, CrateContext.reference("records/" + kind + "/"));
		}
		json.writeEndArray();
		json.writeArrayFieldStart("mentions");
		files.forEach(file -> {
			if (isResult(file)) {
				CrateContext.value(json, CrateContext.reference(actionId(file)));
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
		e.put("@id", CrateContext.id(file.path()));
		e.put("@type", "File");
		e.put("name", file.path().substring(file.path().lastIndexOf('/') + 1));
		e.put("encodingFormat", file.path().endsWith(".json") ? "application/json" : "application/octet-stream");
		e.put("contentSize", Long.toString(file.size() >= 0 ? file.size() : storage.size(file.path())));
		return e;
	}

	private void action(JsonGenerator json, FileEntry file, CrateContext context) throws IOException {
		ArchiveRecord record;
		try (InputStream in = storage.read(file.path())) {
			record = RecordJson.read(file.path(), in);
		}
		Map<String, Object> body = record.body();
		Map<String, Object> e = CrateContext.entity(actionId(file), "CreateAction", body.getOrDefault("title", "analysis").toString());
		e.put("description", "analysis " + body.getOrDefault("analysis", "not stated") + ", version " + body.getOrDefault("analysisVersion", "not stated"));
		e.put("endTime", record.created().toString());
		String program = record.software().isEmpty() ? software : record.software();
		e.put("instrument", CrateContext.reference(context.software(program)));
		if (!record.person().isEmpty()) {
			e.put("agent", CrateContext.reference(context.person(record.person())));
		}
		List<Object> inputs = inputs(record);
		List<Map<String, Object>> parameters = new ArrayList<>();
		parameters(actionId(file), "", body.get("parameters"), parameters);
		parameters.forEach(p -> inputs.add(CrateContext.reference(p.get("@id").toString())));
		if (!inputs.isEmpty()) {
			e.put("object", inputs);
		}
		e.put("result", CrateContext.reference(CrateContext.id(file.path())));
		CrateContext.value(json, e);
		for (Map<String, Object> parameter : parameters) {
			CrateContext.value(json, parameter);
		}
	}

	/** Parameters are values that went into an action: one for each, with its dotted name, and its unit as UCUM writes it. */
	private static void parameters(String action, String name, Object value, List<Map<String, Object>> parameters) {
		if (value instanceof Map<?, ?> map && !(map.containsKey("value") && map.containsKey("unit"))) {
			map.forEach((key, one) -> parameters(action, name.isEmpty() ? key.toString() : name + "." + key, one, parameters));
		} else if (value != null) {
			Map<String, Object> e = CrateContext.entity(action + "-" + name.replaceAll("[^A-Za-z0-9.]+", "-"), "PropertyValue", name);
			if (value instanceof Map<?, ?> quantity) {
				e.put("value", quantity.get("value") instanceof Number n ? n : String.valueOf(quantity.get("value")));
				e.put("unitText", quantity.get("unit").toString());
			} else {
				e.put("value", value instanceof Number n ? n : value instanceof List<?> list ? CanonicalJson.text(list) : value.toString());
			}
			parameters.add(e);
		}
	}

	private List<Object> inputs(ArchiveRecord record) throws IOException {
		List<Object> inputs = new ArrayList<>();
		if (record.body().get("inputFiles") instanceof List<?> hashes) {
			for (Object hash : hashes) {
				String folder = Layout.RAW + "/" + hash.toString().substring(0, Math.min(2, hash.toString().length())) + "/" + hash;
				for (String name : storage.list(folder)) {
					inputs.add(CrateContext.reference(CrateContext.id(folder + "/" + name)));
				}
			}
		}
		return inputs;
	}
}

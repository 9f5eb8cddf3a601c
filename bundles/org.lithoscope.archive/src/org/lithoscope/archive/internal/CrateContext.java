/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonGenerator;

/** What the entities of a crate refer to: software, persons, the licence, the profile. Each stands in the crate once. */
final class CrateContext {

	/** Licences that have a page of their own at SPDX, by the beginnings of their identifiers. */
	private static final Pattern SPDX = Pattern.compile("(CC0|CC-BY|CDLA|ODbL|ODC-By|PDDL|MIT|Apache|EPL|MPL|BSD|LGPL|GPL|AGPL)[A-Za-z0-9.+-]*");

	private final Map<String, Map<String, Object>> entities = new TreeMap<>();

	/** {@return the id of a program, given as name and version} */
	String software(String program) {
		int space = program.lastIndexOf(' ');
		Map<String, Object> e = entity("#software-" + program.replaceAll("[^A-Za-z0-9.]+", "-"), "SoftwareApplication",
				space < 0 ? program : program.substring(0, space));
		e.put("softwareVersion", space < 0 ? "not stated" : program.substring(space + 1));
		return keep(e);
	}

	/** {@return the id of a person} */
	String person(String name) {
		return keep(entity("#person-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "Person", name));
	}

	/** {@return the licence: a reference where it has an address, else what the owner says} */
	Object licence(String licence) {
		if (licence.isEmpty()) {
			return "not stated";
		}
		boolean address = licence.startsWith("https://") || licence.startsWith("http://");
		if (!address && !SPDX.matcher(licence).matches()) {
			return licence;
		}
		Map<String, Object> e = entity(address ? licence : "https://spdx.org/licenses/" + licence, "CreativeWork", licence);
		e.put("description", "The licence of the data: " + licence);
		return reference(keep(e));
	}

	/** {@return the id of a profile} */
	String profile(String id, String name, String version) {
		Map<String, Object> e = entity(id, "CreativeWork", name);
		e.put("version", version);
		return keep(e);
	}

	private String keep(Map<String, Object> entity) {
		String id = entity.get("@id").toString();
		entities.put(id, entity);
		return id;
	}

	void write(JsonGenerator json) throws IOException {
		for (Map<String, Object> one : entities.values()) {
			value(json, one);
		}
	}

	static Map<String, Object> entity(String id, String type, String name) {
		Map<String, Object> e = new LinkedHashMap<>();
		e.put("@id", id);
		e.put("@type", type);
		e.put("name", name);
		return e;
	}

	/** The id of a file of the payload. */
	static String id(String path) {
		try {
			// percent-encodes what a URI cannot hold
			return new URI(null, null, path.substring(Layout.PAYLOAD.length() + 1), null).toASCIIString();
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	static Map<String, Object> reference(String id) {
		return Map.of("@id", id);
	}

	static void value(JsonGenerator json, Object value) throws IOException {
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
		} else if (value instanceof Number n) {
			json.writeNumber(n.toString());
		} else {
			json.writeString(value.toString());
		}
	}
}

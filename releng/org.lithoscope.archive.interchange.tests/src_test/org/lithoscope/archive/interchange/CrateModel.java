/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The statements of a crate's flat graph. Only terms that are looked up in the context of RO-Crate 1.1
 * (https://w3id.org/ro/crate/1.1/context) are known; another one is an error, so that nothing is said that the context does not define. No
 * network is asked.
 */
final class CrateModel {

	private static final String SCHEMA = "http://schema.org/";
	private static final String BASE = "crate:/";
	private static final Map<String, String> TERMS = new HashMap<>();

	static {
		for (String term : new String[] {"about", "agent", "contentSize", "datePublished", "description", "encodingFormat", "endTime", "hasPart",
				"identifier", "instrument", "license", "mentions", "name", "object", "result", "softwareVersion", "unitText", "value", "version",
				"CreateAction", "CreativeWork", "Dataset", "Person", "PropertyValue", "SoftwareApplication"}) {
			TERMS.put(term, SCHEMA + term);
		}
		TERMS.put("File", SCHEMA + "MediaObject");
		TERMS.put("conformsTo", "http://purl.org/dc/terms/conformsTo");
	}

	private CrateModel() {
	}

	static JsonNode json(Path crate) throws IOException {
		return new ObjectMapper().readTree(Files.readString(crate));
	}

	static Model of(JsonNode crate) {
		if (!crate.get("@context").asText().equals("https://w3id.org/ro/crate/1.1/context")) {
			throw new IllegalArgumentException("the context is " + crate.get("@context"));
		}
		Model model = ModelFactory.createDefaultModel();
		for (JsonNode entity : crate.get("@graph")) {
			Resource subject = model.createResource(iri(entity.get("@id").asText()));
			entity.properties().forEach(field -> {
				if (!field.getKey().equals("@id")) {
					add(model, subject, field.getKey(), field.getValue());
				}
			});
		}
		return model;
	}

	private static void add(Model model, Resource subject, String name, JsonNode value) {
		if (value.isArray()) {
			value.forEach(one -> add(model, subject, name, one));
		} else if (name.equals("@type")) {
			subject.addProperty(RDF.type, model.createResource(term(value.asText())));
		} else {
			RDFNode object = value.isObject() ? model.createResource(iri(value.get("@id").asText())) : model.createTypedLiteral(value.asText());
			subject.addProperty(model.createProperty(term(name)), object);
		}
	}

	private static String term(String name) {
		String iri = TERMS.get(name);
		if (iri == null) {
			throw new IllegalArgumentException("'" + name + "' is no known term of the RO-Crate context");
		}
		return iri;
	}

	private static String iri(String id) {
		return id.contains("://") ? id : id.equals("./") ? BASE : BASE + id;
	}
}

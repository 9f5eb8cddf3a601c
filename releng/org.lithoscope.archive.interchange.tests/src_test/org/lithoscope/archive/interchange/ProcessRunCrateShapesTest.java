/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A SHACL engine holds the crate of a sealed archive against the demands of RO-Crate 1.1 and Process Run Crate 0.5. */
class ProcessRunCrateShapesTest {

	@TempDir
	private Path folder;
	private JsonNode crate;

	@BeforeEach
	void seal() throws IOException {
		SealedArchive.write(folder.resolve("archive"));
		crate = CrateModel.json(folder.resolve("archive/data/ro-crate-metadata.json"));
	}

	private List<String> violations() {
		Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(getClass().getResource("/process-run-crate.ttl").toString()));
		Graph data = CrateModel.of(crate).getGraph();
		ValidationReport report = ShaclValidator.get().validate(shapes, data);
		return report.getEntries().stream().map(e -> e.focusNode() + ": " + e.message()).toList();
	}

	@Test
	void aSealedArchiveFulfilsEveryMustAndEveryShouldPromised() {
		assertEquals(List.of(), violations());
	}

	/** What a crate that breaks a demand looks like, and what the engine says. */
	private enum Broken {
		NO_INSTRUMENT("must have an instrument", c -> entity(c, "CreateAction").remove("instrument")),
		INSTRUMENT_IS_A_PERSON("must have an instrument", c -> entity(c, "CreateAction").set("instrument", entity(c, "CreateAction").get("agent"))),
		INSTRUMENT_IS_NOT_DESCRIBED("must be described", c -> remove(c, entity(c, "SoftwareApplication"))),
		NO_PROFILE("must conform", c -> root(c).remove("conformsTo")),
		OTHER_PROFILE("Process Run Crate 0.5", c -> ((ObjectNode) root(c).get("conformsTo")).put("@id", "https://w3id.org/ro/wfrun/process/9")),
		PROFILE_IS_NOT_DESCRIBED("conform to a CreativeWork", c -> remove(c, byId(c, "https://w3id.org/ro/wfrun/process/0.5"))),
		NO_NAME("must have a name", c -> root(c).remove("name")),
		NO_DATE("date of publication", c -> root(c).remove("datePublished")),
		NO_LICENCE("must have a licence", c -> root(c).remove("license")),
		NO_DESCRIPTION("must have a description", c -> root(c).remove("description")),
		NOT_PART("must be part of the root", c -> ((ArrayNode) root(c).get("hasPart")).remove(0)),
		NOT_MENTIONED("should mention", c -> ((ArrayNode) root(c).get("mentions")).remove(0)),
		DESCRIPTOR_OF_SOMETHING_ELSE("about the root", c -> ((ObjectNode) byId(c, "ro-crate-metadata.json").get("about")).put("@id", "other/")),
		NO_END("ISO 8601 end", c -> entity(c, "CreateAction").put("endTime", "yesterday")),
		NO_AGENT("person or organisation", c -> entity(c, "CreateAction").remove("agent"));

		private final String message;
		private final Consumer<JsonNode> change;

		Broken(String message, Consumer<JsonNode> change) {
			this.message = message;
			this.change = change;
		}

		private static ObjectNode root(JsonNode crate) {
			return byId(crate, "./");
		}

		private static ObjectNode byId(JsonNode crate, String id) {
			return (ObjectNode) StreamSupport.stream(crate.get("@graph").spliterator(), false).filter(e -> e.get("@id").asText().equals(id)).findFirst()
					.orElseThrow();
		}

		private static ObjectNode entity(JsonNode crate, String type) {
			return (ObjectNode) StreamSupport.stream(crate.get("@graph").spliterator(), false).filter(e -> e.get("@type").asText().equals(type))
					.findFirst().orElseThrow();
		}

		private static void remove(JsonNode crate, ObjectNode entity) {
			ArrayNode graph = (ArrayNode) crate.get("@graph");
			for (int i = 0; i < graph.size(); i++) {
				if (graph.get(i) == entity) {
					graph.remove(i);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void theShapesCanFail(Broken broken) {
		broken.change.accept(crate);
		List<String> violations = violations();
		assertTrue(violations.stream().anyMatch(v -> v.contains(broken.message)), violations.toString());
	}
}

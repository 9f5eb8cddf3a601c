/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.analysis.ParameterSchema;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml promises is there: every analysis has a class, a readable parameter record, and a name of its own. */
class ContributionTest {

	@Test
	void everyAnalysisCanBeMadeAndAsked() throws Exception {
		NodeList list = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("plugin.xml").toFile())
				.getElementsByTagName("analysis");
		assertTrue(list.getLength() >= 14, list.getLength() + " analyses");
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < list.getLength(); i++) {
			Element e = (Element) list.item(i);
			assertTrue(ids.add(e.getAttribute("id")), "twice: " + e.getAttribute("id"));
			assertTrue(e.getAttribute("id").matches("[a-z]+(-[a-z]+)*"));
			assertFalse(e.getAttribute("description").isBlank());
			Object made = Class.forName(e.getAttribute("class")).getConstructor().newInstance();
			Analysis<?> analysis = (Analysis<?>) made;
			ParameterSchema<?> schema = ParameterSchema.of(analysis.parameterType());
			assertDoesNotThrow(schema::defaults, e.getAttribute("id"));
			for (ParameterField field : schema.fields()) {
				assertFalse(field.label().isBlank(), e.getAttribute("id") + " " + field.path());
			}
			assertEquals(analysis.inputs().size(), analysis.inputs().stream().map(r -> r.name()).distinct().count());
		}
	}
}

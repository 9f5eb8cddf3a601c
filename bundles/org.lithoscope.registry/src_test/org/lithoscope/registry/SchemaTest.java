/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The schemas are what a vendor reads: complete, in the form that PDE understands, and with an example that works. */
class SchemaTest {

	@TempDir
	Path folder;

	private static Document schema(String point) throws Exception {
		// tests run in the bundle's folder
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("schema", point + ".exsd").toFile());
	}

	private static Stream<Element> all(Document document, String tag) {
		NodeList nodes = document.getElementsByTagName(tag);
		return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
	}

	private static String section(Document document, String type) {
		Element section = all(document, "meta.section").filter(s -> s.getAttribute("type").equals(type)).findFirst().orElseThrow();
		Element annotation = (Element) section.getParentNode().getParentNode();
		return annotation.getElementsByTagName("documentation").item(0).getTextContent().strip();
	}

	@ParameterizedTest
	@ValueSource(strings = {"instruments", "techniques", "analyses", "commands"})
	void schemaIsComplete(String point) throws Exception {
		Document document = schema(point);
		assertEquals("org.lithoscope.registry", document.getDocumentElement().getAttribute("targetNamespace"));
		assertEquals(point, all(document, "meta.schema").findFirst().orElseThrow().getAttribute("id"));
		for (String type : List.of("since", "examples", "apiinfo", "implementation", "copyright")) {
			assertFalse(section(document, type).isBlank(), type);
		}
		Set<String> declared = new HashSet<>();
		all(document, "element").map(e -> e.getAttribute("name")).filter(n -> !n.isEmpty()).forEach(declared::add);
		all(document, "element").map(e -> e.getAttribute("ref")).filter(n -> !n.isEmpty())
				.forEach(ref -> assertTrue(declared.contains(ref), ref + " is not declared"));
		all(document, "attribute").forEach(a -> assertFalse(
				a.getElementsByTagName("documentation").item(0).getTextContent().isBlank(), a.getAttribute("name") + " is not documented"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"instruments", "techniques", "analyses", "commands"})
	void theExampleIsAContributionWithoutProblems(String point) throws Exception {
		Matcher example = Pattern.compile("(?s)<pre>(.*)</pre>").matcher(section(schema(point), "examples"));
		assertTrue(example.find());
		Catalogue catalogue = new ClassPathFolder(folder).bundle("org.example", "1.0.0", "<plugin>" + example.group(1) + "</plugin>").catalogue();
		assertEquals(List.of(), catalogue.problems());
		assertEquals(1, catalogue.readers().size() + catalogue.techniques().size() + catalogue.analyses().size() + catalogue.commands().size());
	}

	@ParameterizedTest
	@ValueSource(strings = {"instruments", "techniques", "analyses", "commands"})
	void theExampleUsesOnlyWhatTheSchemaDeclares(String point) throws Exception {
		Document document = schema(point);
		Matcher example = Pattern.compile("(?s)<pre>(.*)</pre>").matcher(section(document, "examples"));
		assertTrue(example.find());
		Document used = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new java.io.ByteArrayInputStream(example.group(1).strip().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		all(used, "*").forEach(element -> {
			Element declaration = all(document, "element").filter(e -> e.getAttribute("name").equals(element.getTagName())).findFirst()
					.orElseThrow(() -> new AssertionError(element.getTagName()));
			Set<String> names = new HashSet<>();
			NodeList attributes = declaration.getElementsByTagName("attribute");
			for (int i = 0; i < attributes.getLength(); i++) {
				Element attribute = (Element) attributes.item(i);
				names.add(attribute.getAttribute("name"));
				assertTrue(!attribute.getAttribute("use").equals("required") || element.hasAttribute(attribute.getAttribute("name")),
						element.getTagName() + " needs " + attribute.getAttribute("name"));
			}
			for (int i = 0; i < element.getAttributes().getLength(); i++) {
				assertTrue(names.contains(element.getAttributes().item(i).getNodeName()), element.getAttributes().item(i).toString());
			}
		});
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Tags from XML: the path of elements that hold text. */
public final class XmlTags {

	private static final int DEEPEST = 60;
	private static final int LONGEST_NAME = 1000;

	private XmlTags() {
	}

	/**
	 * Reads XML as far as it is sound. Documents with a document type are not followed out of the text.
	 *
	 * @param text   the document
	 * @param prefix what stands before each name
	 * @param tags   where to; of equal names the first counts
	 */
	public static void read(String text, String prefix, Map<String, String> tags) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		Map<String, String> found = new LinkedHashMap<>();
		try {
			walk(factory.createXMLStreamReader(new StringReader(text)), prefix, found);
		} catch (XMLStreamException e) {
			found.putIfAbsent(prefix + "unreadable", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
		}
		found.forEach(tags::putIfAbsent);
	}

	private static void walk(XMLStreamReader xml, String prefix, Map<String, String> tags) throws XMLStreamException {
		Deque<String> path = new ArrayDeque<>();
		StringBuilder content = new StringBuilder();
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					String parent = path.isEmpty() ? "" : path.peek() + ".";
					if (path.size() >= DEEPEST || parent.length() + xml.getLocalName().length() > LONGEST_NAME) {
						throw new XMLStreamException("more than " + DEEPEST + " levels of elements, or their names are too long");
					}
					// the root says nothing that the file does not
					path.push(path.isEmpty() ? prefix : (path.size() == 1 ? parent.substring(0, parent.length() - 1) : parent)
							+ xml.getLocalName());
					content.setLength(0);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> content.append(xml.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					String value = content.toString().strip();
					if (!value.isEmpty()) {
						tags.putIfAbsent(path.peek(), value);
					}
					content.setLength(0);
					path.pop();
				}
				default -> {
					// comments and the like
				}
			}
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.StringReader;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the OME-XML in the description of a TIFF file says of its first image (Goldberg et al., Genome Biol. 2005, 6, R47). */
final class OmeXml {

	private static final String MICROMETRE = "\u00B5m";

	private OmeXml() {
	}

	/** Adds {@code OME.<attribute>} with its unit, and the acquisition date. */
	static void read(String text, Map<String, String> tags) {
		if (!text.contains("<OME")) {
			return;
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT) {
					if (xml.getLocalName().equals("Pixels")) {
						pixels(xml, tags);
						return;
					}
					if (xml.getLocalName().equals("AcquisitionDate")) {
						tags.putIfAbsent("OME.AcquisitionDate", xml.getElementText().strip());
					}
				}
			}
		} catch (XMLStreamException e) {
			tags.putIfAbsent("OME.unreadable", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
		}
	}

	private static void pixels(XMLStreamReader xml, Map<String, String> tags) {
		for (String axis : new String[] { "X", "Y", "Z" }) {
			String size = xml.getAttributeValue(null, "PhysicalSize" + axis);
			String unit = xml.getAttributeValue(null, "PhysicalSize" + axis + "Unit");
			if (size != null) {
				tags.putIfAbsent("OME.PhysicalSize" + axis, size + " " + (unit == null ? MICROMETRE : unit));
			}
		}
	}
}

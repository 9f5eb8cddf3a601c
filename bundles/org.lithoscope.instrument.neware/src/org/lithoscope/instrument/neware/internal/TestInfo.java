/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.io.zip.ZipMember;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadException;

/**
 * What the XML files of an archive say about the test. They are written in the GB 2312 character set and need not be valid in it: only the
 * attributes of their elements are looked at, and what cannot be read is passed over.
 */
final class TestInfo {

	private static final Pattern ELEMENT = Pattern.compile("<(\\w+)\\s([^<>]*)>");
	private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]*)\"");
	private static final Map<String, String> TEST = Map.of("StepName", MetadataKeys.PROTOCOL, "StartTime", MetadataKeys.ACQUIRED, "Creator",
			MetadataKeys.OPERATOR, "Remarks", MetadataKeys.COMMENT, "Barcode", MetadataKeys.CELL);
	private static final List<String> TEST_RAW = List.of("SN", "EndTime", "TestID", "CurrRange", "VoltRange");
	/** The vendor's program writes 1 mg where nobody has stated a mass. */
	private static final double UNSTATED_MASS = 1000;

	private final List<Map<String, String>> elements = new ArrayList<>();

	TestInfo(ZipArchive archive) {
		for (String file : List.of("TestInfo.xml", "VersionInfo.xml", "Step.xml")) {
			archive.member(file).ifPresent(this::add);
		}
	}

	private void add(ZipMember member) {
		String text;
		try {
			ZipMember.Content content = member.unpack();
			text = new String(content.bytes(), 0, content.length(), ChineseText.charset());
		} catch (ReadException e) {
			// what the user typed about the test is no reason to refuse its data
			return;
		}
		Matcher element = ELEMENT.matcher(text);
		while (element.find()) {
			Map<String, String> attributes = new LinkedHashMap<>();
			attributes.put("", element.group(1));
			Matcher attribute = ATTRIBUTE.matcher(element.group(2));
			while (attribute.find()) {
				attributes.put(attribute.group(1), attribute.group(2));
			}
			elements.add(attributes);
		}
	}

	/** The kinds of the auxiliary channels in their order: T, S, H, or ? for one that is not known. */
	List<Character> auxiliary() {
		List<Character> kinds = new ArrayList<>();
		for (Map<String, String> element : elements) {
			if (element.get("").startsWith("Aux") && element.containsKey("ChlType")) {
				kinds.add(switch (element.get("ChlType")) {
					case "103" -> 'T';
					case "335" -> 'S';
					case "345" -> 'H';
					default -> '?';
				});
			}
		}
		return kinds;
	}

	/** The metadata. */
	Metadata metadata(int version) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Neware")
				.put(MetadataKeys.FORMAT_VERSION, Integer.toString(version));
		find("TestInfo").ifPresent(test -> {
			TEST.forEach((attribute, key) -> metadata.put(key, test.getOrDefault(attribute, "")));
			TEST_RAW.forEach(attribute -> metadata.put(MetadataKeys.RAW + attribute, test.getOrDefault(attribute, "")));
			if (test.containsKey("ChlID")) {
				metadata.put(MetadataKeys.INSTRUMENT_CHANNEL, test.getOrDefault("DevType", "") + "-" + test.getOrDefault("DevID", "") + "-"
						+ test.getOrDefault("UnitID", "") + "-" + test.get("ChlID"));
			}
		});
		find("ZwjVersion").ifPresent(versions -> {
			metadata.put(MetadataKeys.SOFTWARE_VERSION, versions.getOrDefault("SvrVer", ""));
			metadata.put(MetadataKeys.INSTRUMENT_MODEL, versions.getOrDefault("MainXwjVer", ""));
		});
		find("SCQ").ifPresent(mass -> mass(mass.getOrDefault("Value", ""), metadata));
		return metadata.build();
	}

	private static void mass(String microgram, Metadata.Builder metadata) {
		try {
			double value = Double.parseDouble(microgram);
			if (value > 0 && value != UNSTATED_MASS) {
				metadata.put(MetadataKeys.ACTIVE_MASS, value / 1000, Units.MILLIGRAM);
			}
		} catch (NumberFormatException e) {
			metadata.put(MetadataKeys.RAW + "SCQ", microgram);
		}
	}

	private Optional<Map<String, String>> find(String name) {
		return elements.stream().filter(e -> e.get("").equals(name)).findFirst();
	}
}

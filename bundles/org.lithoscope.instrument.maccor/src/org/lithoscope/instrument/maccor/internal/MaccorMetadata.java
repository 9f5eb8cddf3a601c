/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;

/** What the lines above the table say about the test. */
public final class MaccorMetadata {

	/** The keys that may stand several in one line, each with a colon or, at the start of the line, with a delimiter. */
	private static final Pattern KEY = Pattern.compile("(?:^\\s*(Today'{1,2}s Date)\\s*:?|(?<![\\w/])(Date of Test|Filename|Procedure"
			+ "|Comment/Barcode|Description|Tester Channel|Channel|Name):)[\\s,;]*");
	private static final Pattern PAIR = Pattern.compile("^\\s*([^\\t:;]{1,40}?)\\s*:?[\\t;]\\s*(.*)$");
	private static final Map<String, String> COMMON = Map.of("Date of Test", MetadataKeys.ACQUIRED, "Started", MetadataKeys.ACQUIRED,
			"Procedure", MetadataKeys.PROTOCOL, "Comment/Barcode", MetadataKeys.COMMENT, "Description", MetadataKeys.COMMENT, "Tester Channel",
			MetadataKeys.INSTRUMENT_CHANNEL, "Channel", MetadataKeys.INSTRUMENT_CHANNEL, "Name", MetadataKeys.CELL, "Tester",
			MetadataKeys.INSTRUMENT_MODEL);

	private MaccorMetadata() {
	}

	/**
	 * Reads the lines above the table.
	 *
	 * @param lines the lines
	 * @return the metadata; what has no common key stands under {@code raw.}
	 */
	public static Metadata of(List<String> lines) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String line : lines) {
			Matcher key = KEY.matcher(line);
			if (key.find()) {
				several(line, key, pairs);
			} else {
				Matcher pair = PAIR.matcher(line);
				if (pair.matches()) {
					pairs.put(pair.group(1), pair.group(2).strip());
				}
			}
		}
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "MACCOR");
		pairs.forEach((name, text) -> {
			String common = COMMON.getOrDefault(name, MetadataKeys.RAW + name.replace("''", "'"));
			metadata.put(common, MetadataValue.text(text).from(text, name));
		});
		return metadata.build();
	}

	private static void several(String line, Matcher key, Map<String, String> pairs) {
		boolean more = true;
		while (more) {
			String name = key.group(1) != null ? key.group(1) : key.group(2);
			int from = key.end();
			more = key.find();
			pairs.put(name, line.substring(from, more ? key.start() : line.length()).strip());
		}
	}
}

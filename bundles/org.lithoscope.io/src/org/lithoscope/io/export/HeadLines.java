/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.util.List;
import java.util.Map;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;

/** Lines of a name and a value above a table, as metadata. */
public final class HeadLines {

	private static final int LONGEST_NAME = 60;
	private static final int LONGEST_VALUE = 400;

	private HeadLines() {
	}

	/**
	 * The metadata of lines; a value may stand behind a colon, a comma or both.
	 *
	 * @param vendor the maker of the instrument
	 * @param lines  the lines
	 * @param common the common keys of names; other names are kept under {@code raw.}
	 * @return the metadata
	 */
	public static Metadata metadata(String vendor, List<String> lines, Map<String, String> common) {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, vendor);
		for (String line : lines) {
			int colon = line.indexOf(':');
			int comma = line.indexOf(',');
			int end = colon > 0 ? colon : comma;
			String name = end <= 0 ? "" : line.substring(0, end).replaceAll("^[^\\p{L}\\p{N}]+", "").strip();
			String value = end <= 0 ? "" : line.substring(end + 1).replaceAll("^[,;\\s]+|[,;\\s]+$", "");
			if (!name.isEmpty() && name.length() <= LONGEST_NAME && !value.isBlank() && value.length() <= LONGEST_VALUE) {
				metadata.put(common.getOrDefault(name, MetadataKeys.RAW + name), value);
			}
		}
		return metadata.build();
	}
}

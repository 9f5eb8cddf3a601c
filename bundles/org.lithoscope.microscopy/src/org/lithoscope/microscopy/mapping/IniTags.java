/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tags from lines {@code key=value} under headings {@code [section]}, as several vendors write them. */
public final class IniTags {

	/** A longer heading is damage; it would be repeated before each of its keys. */
	private static final int LONGEST_HEADING = 200;

	private IniTags() {
	}

	/**
	 * Reads lines.
	 *
	 * @param text the text, with any line ends
	 * @return the tags, named {@code section.key}, or {@code key} before the first section; of equal names the first counts
	 */
	public static RawTags of(String text) {
		Map<String, String> tags = new LinkedHashMap<>();
		read(text, "", tags);
		return new RawTags(tags);
	}

	/**
	 * Reads lines into a map.
	 *
	 * @param text   the text
	 * @param prefix what stands before each name
	 * @param tags   where to
	 */
	public static void read(String text, String prefix, Map<String, String> tags) {
		String section = prefix;
		int start = 0;
		while (start < text.length()) {
			int end = start;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			String line = text.substring(start, end).strip();
			int equals = line.indexOf('=');
			if (line.length() > 2 && line.length() < LONGEST_HEADING && line.charAt(0) == '[' && line.charAt(line.length() - 1) == ']') {
				section = prefix + line.substring(1, line.length() - 1) + ".";
			} else if (equals > 0) {
				tags.putIfAbsent(section + line.substring(0, equals).strip(), line.substring(equals + 1).strip());
			}
			start = end + 1;
		}
	}
}

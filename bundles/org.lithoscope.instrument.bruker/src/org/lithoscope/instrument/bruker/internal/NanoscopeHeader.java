/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bruker.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The text before the values.
 *
 * @param tags     all lines as {@code section.key}; those of images as {@code Image.key}, the first image's under that name
 * @param channels the images
 * @param version  the version of the format
 */
public record NanoscopeHeader(RawTags tags, List<NanoscopeChannel> channels, long version) {

	private static final int MOST_CHANNELS = 64;

	/**
	 * Reads the header.
	 *
	 * @param file the file, for messages
	 * @param text its start
	 * @return the header
	 * @throws ReadException when it does not end
	 */
	public static NanoscopeHeader of(String file, String text) throws ReadException {
		int end = text.indexOf("\\*File list end");
		if (end < 0) {
			throw new ReadException(file, Place.atByte(text.length()), "the header does not end");
		}
		Map<String, String> tags = new LinkedHashMap<>();
		List<Map<String, String>> images = new ArrayList<>();
		String section = "";
		for (String line : text.substring(0, end).split("\r\n|\n|\r")) {
			int colon = separator(line);
			if (line.startsWith("\\*")) {
				section = line.substring(2).strip();
				if (section.equals("Ciao image list") && images.size() < MOST_CHANNELS) {
					images.add(new LinkedHashMap<>());
				}
			} else if (line.startsWith("\\") && colon > 0 && section.length() < 100) {
				String key = line.substring(1, colon).strip();
				String value = line.substring(colon + 1).strip();
				if (section.equals("Ciao image list")) {
					images.get(images.size() - 1).putIfAbsent(key, value);
				} else {
					tags.putIfAbsent(section + "." + key, value);
				}
			}
		}
		for (int i = 0; i < images.size(); i++) {
			String prefix = i == 0 ? "Image." : "Image " + (i + 1) + ".";
			images.get(i).forEach((key, value) -> tags.putIfAbsent(prefix + key, value));
		}
		RawTags all = new RawTags(tags);
		String version = all.text("File list.Version").isEmpty() ? all.text("EC File list.Version") : all.text("File list.Version");
		return new NanoscopeHeader(all, images.stream().map(i -> new NanoscopeChannel(new RawTags(i))).toList(), hexadecimal(version));
	}

	/** A key like {@code @2:Z scale} has a colon of its own. */
	private static int separator(String line) {
		boolean numbered = line.length() > 3 && line.charAt(1) == '@' && Character.isDigit(line.charAt(2)) && line.charAt(3) == ':';
		return line.indexOf(':', numbered ? 4 : 1);
	}

	private static long hexadecimal(String text) {
		try {
			return Long.decode(text);
		} catch (NumberFormatException e) {
			// old files without a version have two bytes a value
			return 0;
		}
	}

	/**
	 * The sensitivity that a scale refers to.
	 *
	 * @param name its name, such as {@code Sens. Zscan}
	 * @return its text, such as {@code V 7.000000 nm/V}; empty when there is none
	 */
	String sensitivity(String name) {
		for (Map.Entry<String, String> tag : tags.values().entrySet()) {
			if (tag.getKey().endsWith(".@" + name)) {
				return tag.getValue();
			}
		}
		return "";
	}
}

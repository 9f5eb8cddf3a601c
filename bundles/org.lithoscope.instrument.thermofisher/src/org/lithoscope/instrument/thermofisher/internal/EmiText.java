/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.XmlTags;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** The XML that an EMI file holds for each of its SER files. */
public final class EmiText {

	private static final int LARGEST = 32 << 20;
	private static final int MOST_SERIES = 1000;
	private static final String START = "<ObjectInfo>";
	private static final String END = "</ObjectInfo>";
	private static final Pattern SERIES = Pattern.compile("(.*)_(\\d{1,6})\\.ser", Pattern.CASE_INSENSITIVE);
	private static final Pattern LABELLED = Pattern.compile("<Label>([^<]{1,200})</Label>\\s*<Value>([^<]{0,2000})</Value>\\s*<Unit>([^<]{0,50})");

	private EmiText() {
	}

	/**
	 * Whether a file is an EMI file.
	 *
	 * @param entry the file
	 * @return whether it begins like one and has its name
	 * @throws IOException when it cannot be read
	 */
	public static boolean isEmi(SourceEntry entry) throws IOException {
		byte[] head = entry.head(4);
		return head.length == 4 && head[0] == 'J' && head[1] == 'K' && head[2] == 0 && head[3] == 2;
	}

	/**
	 * The SER files of an EMI file.
	 *
	 * @param source the EMI file
	 * @return the series {@code name_1.ser}, {@code name_2.ser} and so on, as far as they are there
	 */
	public static List<SourceEntry> series(Source source) {
		String name = fileName(source);
		String base = name.substring(0, Math.max(0, name.lastIndexOf('.')));
		List<SourceEntry> found = new ArrayList<>();
		for (int i = 1; i <= MOST_SERIES; i++) {
			Optional<SourceEntry> one = source.sibling(base + "_" + i + ".ser");
			if (one.isEmpty()) {
				break;
			}
			found.add(one.get());
		}
		return found;
	}

	/**
	 * The EMI file beside a SER file.
	 *
	 * @param source the SER file
	 * @return the file, if it is there
	 */
	public static Optional<SourceEntry> beside(Source source) {
		Matcher m = SERIES.matcher(fileName(source));
		return m.matches() ? source.sibling(m.group(1) + ".emi") : Optional.empty();
	}

	private static String fileName(Source source) {
		String name = source.main().name();
		return name.substring(name.lastIndexOf('/') + 1);
	}

	/**
	 * The tags that belong to a SER file.
	 *
	 * @param source the SER file
	 * @param emi    the EMI file
	 * @return the tags; empty when there are none
	 * @throws IOException when the disk or network fails
	 */
	public static RawTags tags(Source source, SourceEntry emi) throws IOException {
		Matcher series = SERIES.matcher(fileName(source));
		return tags(emi, series.matches() ? Integer.parseInt(series.group(2)) : 1);
	}

	/**
	 * The tags of one series.
	 *
	 * @param emi    the EMI file
	 * @param wanted the number of the series, from 1
	 * @return the tags; empty when there are none
	 * @throws IOException when the disk or network fails
	 */
	public static RawTags tags(SourceEntry emi, int wanted) throws IOException {
		String text;
		try (InputStream in = emi.open()) {
			text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
		}
		int start = -1;
		for (int i = 0; i < wanted; i++) {
			int next = text.indexOf(START, start + 1);
			if (next < 0) {
				break;
			}
			start = next;
		}
		int end = start < 0 ? -1 : text.indexOf(END, start);
		Map<String, String> tags = new LinkedHashMap<>();
		if (end > 0) {
			String xml = text.substring(start, end + END.length());
			Matcher m = LABELLED.matcher(xml);
			while (m.find()) {
				tags.putIfAbsent(m.group(1), (m.group(2).strip() + " " + m.group(3)).strip());
			}
			XmlTags.read(xml, "", tags);
		}
		return new RawTags(tags);
	}
}

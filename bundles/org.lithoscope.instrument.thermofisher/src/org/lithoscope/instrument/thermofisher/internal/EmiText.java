/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
	private static final String START = "<ObjectInfo>";
	private static final String END = "</ObjectInfo>";
	private static final Pattern SERIES = Pattern.compile("(.*)_(\\d{1,6})\\.ser", Pattern.CASE_INSENSITIVE);
	private static final Pattern LABELLED = Pattern.compile("<Label>([^<]{1,200})</Label>\\s*<Value>([^<]{0,2000})</Value>\\s*<Unit>([^<]{0,50})");

	private EmiText() {
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
		String text;
		try (InputStream in = emi.open()) {
			text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
		}
		Matcher series = SERIES.matcher(fileName(source));
		int wanted = series.matches() ? Integer.parseInt(series.group(2)) : 1;
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

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.mapping.TagNumber;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** The texts and the scale of a PNG file: the chunks {@code tEXt} and {@code sCAL} before its pixels. */
final class PngChunks {

	private static final int FIRST = 8;
	private static final int AROUND = 12;
	private static final long LONGEST = 1 << 16;
	private static final int MOST = 1000;
	private static final int METRE = 1;

	private PngChunks() {
	}

	/** The texts by name; the scale as {@code sCAL.width} and {@code sCAL.height} with their unit. A damaged chunk ends them. */
	static Map<String, String> tags(SourceEntry entry) throws IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		try (BinaryFile file = new BinaryFile(entry)) {
			long at = FIRST;
			for (int i = 0; i < MOST && at + AROUND <= file.size(); i++) {
				BinaryCursor head = file.read(at, 8).order(ByteOrder.BIG_ENDIAN);
				long length = head.u32();
				String type = head.text(4, StandardCharsets.ISO_8859_1);
				if (type.equals("IDAT") || type.equals("IEND")) {
					break;
				}
				if (length <= LONGEST && (type.equals("tEXt") || type.equals("sCAL"))) {
					chunk(type, file.read(at + 8, length).bytes(length), tags);
				}
				at += length + AROUND;
			}
		} catch (ReadException e) {
			tags.put("unreadable", e.reason());
		}
		return tags;
	}

	private static void chunk(String type, byte[] content, Map<String, String> tags) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		int nul = text.indexOf('\0');
		if (nul < 1) {
			return;
		}
		if (type.equals("tEXt")) {
			tags.putIfAbsent(text.substring(0, nul), text.substring(nul + 1).strip());
		} else if (content[0] == METRE) {
			metres("sCAL.width", text.substring(1, nul), tags);
			metres("sCAL.height", text.substring(nul + 1), tags);
		}
	}

	private static void metres(String name, String number, Map<String, String> tags) {
		TagNumber.of(number).filter(n -> n.value() > 0 && n.rest().isEmpty()).ifPresent(n -> tags.putIfAbsent(name, number.strip() + " m"));
	}
}

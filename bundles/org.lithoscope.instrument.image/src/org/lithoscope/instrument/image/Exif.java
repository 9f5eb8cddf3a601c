/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** The texts of a JPEG file's EXIF segment: who made it, with what, and when. */
final class Exif {

	private static final int WITHIN = 1 << 18;
	private static final int SEGMENT = 0xFF;
	private static final int APPLICATION = 0xE1;
	private static final int SCAN = 0xDA;
	private static final String NAME = "Exif\0\0";

	private Exif() {
	}

	/** The texts by the names that plain TIFF files have for them; empty without the segment. */
	static Map<String, String> tags(SourceEntry entry) throws IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		byte[] head = entry.head(WITHIN);
		int at = 2;
		while (at + 4 < head.length && (head[at] & 0xFF) == SEGMENT && (head[at + 1] & 0xFF) != SCAN) {
			int length = (head[at + 2] & 0xFF) << 8 | head[at + 3] & 0xFF;
			int end = Math.min(head.length, at + 2 + length);
			int start = at + 4 + NAME.length();
			if ((head[at + 1] & 0xFF) == APPLICATION && start < end
					&& new String(head, at + 4, NAME.length(), StandardCharsets.ISO_8859_1).equals(NAME)) {
				read(Arrays.copyOfRange(head, start, end), tags);
				break;
			}
			at += 2 + length;
		}
		return tags;
	}

	private static void read(byte[] tiff, Map<String, String> tags) throws IOException {
		try (BinaryFile file = new BinaryFile(new MemoryEntry("EXIF", tiff))) {
			TiffFile directories = TiffFile.of(file);
			PlainTiffReader.NAMES.forEach((id, name) -> TiffMicrographs.text(directories, id, StandardCharsets.UTF_8)
					.ifPresent(text -> tags.put(name, text)));
		} catch (ReadException e) {
			tags.put("unreadable", e.reason());
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.util.zip.GZIPInputStream;

import org.lithoscope.model.reader.SourceEntry;

/** Unwraps gzip. */
final class Gzip {

	private static final int BUFFER = 1 << 16;

	private Gzip() {
	}

	/** The entry itself, or what it holds when its name ends in {@code .gz}. */
	static SourceEntry unwrap(SourceEntry entry, UnpackLimits limits) {
		if (!EntryNames.isGzip(entry.name())) {
			return entry;
		}
		return new PackedEntry(EntryNames.withoutGzip(entry.name()), entry.path().isPresent() ? entry.size() : 0,
				() -> new GZIPInputStream(entry.open(), BUFFER), limits);
	}
}

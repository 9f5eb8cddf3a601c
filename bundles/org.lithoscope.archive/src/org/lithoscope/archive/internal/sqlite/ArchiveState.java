/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

import org.lithoscope.archive.internal.Journal;
import org.lithoscope.archive.internal.Layout;
import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * What an archive is like, in a few look-ups: every record is acknowledged in a journal, and folded into the manifest by a seal, so that
 * there is no new record as long as none of them has changed.
 */
final class ArchiveState {

	private ArchiveState() {
	}

	/** {@return a text that differs from that of any other state; two equal ones mean that nothing was acknowledged in between} */
	static String of(ArchiveStorage storage) throws IOException {
		StringBuilder state = new StringBuilder();
		add(storage, Layout.MANIFEST, state);
		for (String journal : Journal.all(storage)) {
			add(storage, journal, state);
		}
		return state.toString();
	}

	private static void add(ArchiveStorage storage, String path, StringBuilder state) throws IOException {
		if (!storage.exists(path)) {
			return;
		}
		try {
			state.append(path).append(' ').append(storage.size(path)).append(' ').append(storage.lastModified(path)).append('\n');
		} catch (NoSuchFileException e) {
			// folded into the manifest in this moment, which makes another state
			System.getLogger(ArchiveState.class.getName()).log(System.Logger.Level.TRACE, "gone", e);
		}
	}
}

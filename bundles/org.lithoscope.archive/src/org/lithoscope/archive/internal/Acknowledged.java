/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * What all writers have acknowledged since the last seal.
 *
 * @param entries by path, without the crate
 * @param crates  the hashes of the crates that seals were about to put in place; more than one when seals were interrupted
 * @param closed  the journals that nobody writes any more
 */
record Acknowledged(TreeMap<String, FileEntry> entries, Set<String> crates, List<String> closed) {

	static Acknowledged read(ArchiveStorage storage) throws IOException {
		TreeMap<String, FileEntry> entries = new TreeMap<>();
		Set<String> crates = new HashSet<>();
		List<String> closed = new ArrayList<>();
		for (String path : Journal.all(storage)) {
			Journal.read(storage, path, e -> entries.put(e.path(), e));
			FileEntry crate = entries.remove(Layout.CRATE);
			if (crate != null) {
				crates.add(crate.sha512());
			}
			if (path.endsWith(Journal.CLOSED)) {
				closed.add(path);
			}
		}
		return new Acknowledged(entries, crates, closed);
	}
}

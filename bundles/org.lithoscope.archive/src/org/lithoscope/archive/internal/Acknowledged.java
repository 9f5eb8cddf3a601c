/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * What all writers have acknowledged since the last seal.
 *
 * @param entries  by path; the last one that names a path counts
 * @param finished the journals whose writer has closed them or is gone
 */
record Acknowledged(TreeMap<String, FileEntry> entries, List<String> finished) {

	static Acknowledged read(ArchiveStorage storage) throws IOException {
		TreeMap<String, FileEntry> entries = new TreeMap<>();
		List<String> finished = new ArrayList<>();
		for (String path : Journal.all(storage)) {
			Optional<Owner> owner = Journal.read(storage, path, e -> entries.put(e.path(), e));
			if (path.endsWith(Journal.CLOSED) || owner.map(Owner::isGone).orElse(false)) {
				finished.add(path);
			}
		}
		return new Acknowledged(entries, finished);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

import org.lithoscope.archive.storage.ArchiveStorage;

/**
 * All acknowledged files without the crate, sorted by path: the manifest, merged with the journals while it is read, so that the memory
 * needed does not grow with the archive.
 */
final class PayloadList {

	private final ArchiveStorage storage;
	private final TreeMap<String, FileEntry> added;
	private final boolean inMemory;

	private PayloadList(ArchiveStorage storage, TreeMap<String, FileEntry> added, boolean inMemory) {
		this.storage = storage;
		this.added = added;
		this.inMemory = inMemory;
	}

	/** These files and no others. */
	static PayloadList ofAll(ArchiveStorage storage, TreeMap<String, FileEntry> files) {
		return new PayloadList(storage, files, true);
	}

	static PayloadList of(ArchiveStorage storage, TreeMap<String, FileEntry> added) throws IOException {
		String[] last = {""};
		boolean[] sorted = {true};
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> {
			sorted[0] &= e.path().compareTo(last[0]) > 0;
			last[0] = e.path();
		});
		if (sorted[0]) {
			return new PayloadList(storage, added, false);
		}
		// written by another program: once sealed here, it is sorted
		TreeMap<String, FileEntry> all = new TreeMap<>(added);
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> all.put(e.path(), e));
		all.remove(Layout.CRATE);
		return new PayloadList(storage, all, true);
	}

	void forEach(EntrySink sink) throws IOException {
		Iterator<Map.Entry<String, FileEntry>> rest = added.entrySet().iterator();
		FileEntry[] next = {rest.hasNext() ? rest.next().getValue() : null};
		if (!inMemory) {
			BagFiles.readManifest(storage, Layout.MANIFEST, e -> {
				while (next[0] != null && next[0].path().compareTo(e.path()) < 0) {
					sink.accept(next[0]);
					next[0] = rest.hasNext() ? rest.next().getValue() : null;
				}
				if (next[0] != null && next[0].path().equals(e.path())) {
					next[0] = rest.hasNext() ? rest.next().getValue() : null;
				}
				if (!e.path().equals(Layout.CRATE)) {
					sink.accept(e);
				}
			});
		}
		while (next[0] != null) {
			sink.accept(next[0]);
			next[0] = rest.hasNext() ? rest.next().getValue() : null;
		}
	}
}

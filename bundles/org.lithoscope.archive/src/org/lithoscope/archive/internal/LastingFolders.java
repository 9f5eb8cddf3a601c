/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.archive.storage.ArchiveStorage;

/** Makes folders whose names last: a file in a synced folder is lost all the same when the folder's own name is. */
public final class LastingFolders {

	private static final int REMEMBERED = 4096;

	private final ArchiveStorage storage;
	private final Map<String, Boolean> lasting = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * Folders of an archive.
	 *
	 * @param storage the archive
	 */
	public LastingFolders(ArchiveStorage storage) {
		this.storage = storage;
	}

	/**
	 * Makes a folder, and those around it, unless they are there. Another writer may have made one and not synced its name yet: each is
	 * synced once by every writer that uses it.
	 *
	 * @param folder the folder; empty for the archive itself
	 * @throws IOException when it cannot be made
	 */
	public synchronized void make(String folder) throws IOException {
		if (lasting.get(folder) != null) {
			return;
		}
		if (folder.isEmpty()) {
			storage.createFolder("");
		} else {
			String around = around(folder);
			make(around);
			storage.createFolder(folder);
			storage.syncFolder(around);
		}
		lasting.put(folder, Boolean.TRUE);
	}

	/**
	 * The folder around a file or folder.
	 *
	 * @param path the file or folder
	 * @return the folder; empty for the archive itself
	 */
	public static String around(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}
}

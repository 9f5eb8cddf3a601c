/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;

/** A folder that becomes an archive; of several processes that make it at once, one does. */
public final class ArchiveFolder {

	/** How long to wait for another process that makes the archive: five seconds. */
	private static final int PATIENCE = 100;
	private static final int WAIT_MILLIS = 50;
	private static final Set<String> LEFT_BEHIND = Set.of(Layout.UNFINISHED, LastingFolders.around(Layout.LOCK), Layout.BAG_INFO);

	private final ArchiveStorage storage;

	/**
	 * A folder.
	 *
	 * @param storage the folder
	 */
	public ArchiveFolder(ArchiveStorage storage) {
		this.storage = storage;
	}

	/** {@return whether it is an archive, or at least a bag} */
	public boolean isArchive() {
		return storage.exists(Layout.BAG);
	}

	/**
	 * Makes it an archive.
	 *
	 * @param tags      what the archive says of itself
	 * @param layoutTag the tag of the layout's version
	 * @param person    who makes it
	 * @param clock     the clock
	 * @throws ArchiveException when there is something in the folder
	 * @throws IOException      when it cannot be written
	 */
	public void make(Map<String, String> tags, String layoutTag, String person, Clock clock) throws IOException {
		// what a creation that was interrupted leaves is no obstacle
		List<String> present = storage.list("").stream().filter(n -> !LEFT_BEHIND.contains(n)).toList();
		if (!present.isEmpty()) {
			throw new ArchiveException("the folder is not empty: it holds " + present.get(0) + "; an archive needs a folder of its own");
		}
		LastingFolders folders = new LastingFolders(storage);
		try (SealLock lock = SealLock.take(storage, folders, Owner.current(person), clock)) {
			if (isArchive()) {
				throw new ArchiveException("another writer has just made this archive; open it");
			}
			BagFiles.writeDeclaration(storage, tags, layoutTag);
			lock.check();
		}
	}

	/**
	 * Makes it an archive unless it is one.
	 *
	 * @param tags      what a new archive says of itself
	 * @param layoutTag the tag of the layout's version
	 * @param person    who makes it
	 * @param clock     the clock
	 * @throws ArchiveException when there is something else in the folder
	 * @throws IOException      when it cannot be written
	 */
	public void makeUnlessThere(Map<String, String> tags, String layoutTag, String person, Clock clock) throws IOException {
		for (int attempt = 0; !isArchive(); attempt++) {
			try {
				make(tags, layoutTag, person, clock);
			} catch (ArchiveException e) {
				boolean underWay = isArchive() || storage.exists(Layout.LOCK);
				if (!underWay || attempt >= PATIENCE) {
					throw e;
				}
				await();
			}
		}
	}

	private static void await() throws ArchiveException {
		try {
			Thread.sleep(WAIT_MILLIS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ArchiveException("interrupted while another writer makes the archive", e);
		}
	}
}

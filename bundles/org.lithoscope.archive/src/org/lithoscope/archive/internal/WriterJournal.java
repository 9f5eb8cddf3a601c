/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;

/** What one writer acknowledges: its journal, begun when it is needed, and begun anew when it vanished or broke. For several threads. */
public final class WriterJournal {

	private static final int ATTEMPTS = 3;

	private final ArchiveStorage storage;
	private final LastingFolders folders;
	private final String person;
	private final Supplier<String> names;
	private Journal journal;

	/**
	 * The journal of a writer.
	 *
	 * @param storage the archive
	 * @param folders its folders
	 * @param person  the person
	 * @param names   gives a new name that no other writer has
	 */
	public WriterJournal(ArchiveStorage storage, LastingFolders folders, String person, Supplier<String> names) {
		this.storage = storage;
		this.folders = folders;
		this.person = person;
		this.names = names;
	}

	/**
	 * Acknowledges files: when this returns, they last.
	 *
	 * @param entries the files, already synced
	 * @throws IOException when they could not be acknowledged
	 */
	public synchronized void acknowledge(List<FileEntry> entries) throws IOException {
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (journal != null && journal.isBroken()) {
				journal.close();
				journal = null;
			}
			if (journal == null) {
				journal = new Journal(storage, folders, names.get(), Owner.current(person));
			}
			if (journal.append(entries)) {
				return;
			}
		}
		throw new ArchiveException("the journals of the archive vanish as soon as they are written; is the folder being cleaned up?");
	}

	/**
	 * Whether other processes are writing in this archive, as far as can be told.
	 *
	 * @param now milliseconds since 1970
	 * @return whether there is a journal of a writer that is not known to have ended
	 * @throws IOException when the journals cannot be read
	 */
	public synchronized boolean hasOthers(long now) throws IOException {
		for (String path : Journal.all(storage)) {
			boolean own = journal != null && journal.path().equals(path);
			if (!own && path.endsWith(Journal.OPEN) && Journal.isAlive(storage, path, now)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Ends the journal; what is acknowledged later goes into a new one.
	 *
	 * @throws IOException when it cannot be closed
	 */
	public synchronized void close() throws IOException {
		if (journal != null) {
			Journal closing = journal;
			journal = null;
			closing.close();
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive.Kept;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.storage.ArchiveStorage;

/** The raw files of an archive, by content. */
public final class RawFiles {

	private final ArchiveStorage storage;
	private final Staging staging;
	private final WriterJournal journal;

	/**
	 * The raw files of an archive.
	 *
	 * @param storage the archive
	 * @param staging writes files
	 * @param journal acknowledges them
	 */
	public RawFiles(ArchiveStorage storage, Staging staging, WriterJournal journal) {
		this.storage = storage;
		this.staging = staging;
		this.journal = journal;
	}

	/**
	 * Keeps a file and acknowledges it.
	 *
	 * @param name      its name; folders are left out
	 * @param in        its bytes; read to the end, not closed
	 * @param cancelled asked now and then
	 * @return the file as it is kept
	 * @throws IOException when it cannot be kept
	 */
	public Kept keep(String name, InputStream in, BooleanSupplier cancelled) throws IOException {
		String safe = BagFiles.safeName(name);
		Staging.Staged staged = staging.stageAlone(safe, in, cancelled);
		RawFile file = new RawFile(staged.sha512(), staged.size(), safe);
		boolean isNew = find(staged.sha512()).isEmpty() && staging.publishAlone(staged, file.folder());
		if (!isNew) {
			staging.drop(staged);
			file = keptBefore(file);
		}
		// a file kept before is acknowledged once more: another writer may have named it and not acknowledged it yet
		journal.acknowledge(List.of(new FileEntry(file.folder() + "/" + file.name(), file.size(), file.sha512())));
		return new Kept(file, isNew);
	}

	private RawFile keptBefore(RawFile same) throws IOException {
		RawFile kept = find(same.sha512()).orElseThrow(() -> new ArchiveException(same.folder() + " has just been removed by somebody"));
		String path = kept.folder() + "/" + kept.name();
		if (!Hashes.of(storage, path).equals(same.sha512())) {
			throw new ArchiveException(path + ": is damaged, so that '" + same.name() + "', which has its original bytes, cannot be kept beside it;"
					+ " verify the archive, and put the original bytes back");
		}
		storage.syncFolder(LastingFolders.around(kept.folder()));
		return kept;
	}

	/**
	 * A file by its content.
	 *
	 * @param sha512 the SHA-512 of its bytes
	 * @return the file, if it is kept here
	 * @throws IOException when the archive cannot be read
	 */
	public Optional<RawFile> find(String sha512) throws IOException {
		String folder = new RawFile(sha512, 0, "").folder();
		List<String> names = storage.list(folder);
		String name = names.isEmpty() ? "" : names.get(0);
		// a folder holds one file; where somebody has put another one beside it, the bytes decide
		for (int i = 0; i < names.size() && names.size() > 1; i++) {
			if (Hashes.of(storage, folder + "/" + names.get(i)).equals(sha512)) {
				name = names.get(i);
			}
		}
		return names.isEmpty() ? Optional.empty() : Optional.of(new RawFile(sha512, storage.size(folder + "/" + name), name));
	}
}

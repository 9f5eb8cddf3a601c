/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/** Writes a file so that it is either whole and lasting under its name, or not there at all. */
public final class Staging {

	private static final int BLOCK = 1 << 18;

	private final ArchiveStorage storage;
	private final LastingFolders folders;

	/**
	 * Staging in an archive.
	 *
	 * @param storage the archive
	 */
	public Staging(ArchiveStorage storage) {
		this.storage = storage;
		this.folders = new LastingFolders(storage);
	}

	/**
	 * A file that is whole and lasting, but has no name yet.
	 *
	 * @param path   where it waits
	 * @param size   bytes
	 * @param sha512 of its bytes
	 */
	public record Staged(String path, long size, String sha512) {
	}

	/** What goes into a file. */
	public interface Content {
		/**
		 * Writes it.
		 *
		 * @param out where to; not closed
		 * @throws IOException when writing fails
		 */
		void writeTo(OutputStream out) throws IOException;
	}

	/** {@return the folders of the archive, made so that they last} */
	public LastingFolders folders() {
		return folders;
	}

	/**
	 * Copies a stream into a waiting file that is alone in a waiting folder.
	 *
	 * @param name      the name of the file in its folder
	 * @param in        the bytes; read to the end, not closed
	 * @param cancelled asked now and then
	 * @return the waiting file
	 * @throws IOException           when reading or writing fails; nothing is left then
	 * @throws CancellationException when cancelled; nothing is left then
	 */
	public Staged stageAlone(String name, InputStream in, BooleanSupplier cancelled) throws IOException {
		folders.make(Layout.UNFINISHED);
		String folder = Layout.UNFINISHED + "/" + UUID.randomUUID();
		storage.createFolder(folder);
		try {
			return stage(folder + "/" + name, out -> copy(in, out, cancelled));
		} catch (IOException | RuntimeException e) {
			discard(folder);
			throw e;
		}
	}

	/**
	 * Writes a waiting file.
	 *
	 * @param content what goes into it
	 * @return the waiting file
	 * @throws IOException when writing fails; nothing is left then
	 */
	public Staged stage(Content content) throws IOException {
		folders.make(Layout.UNFINISHED);
		return stage(Layout.UNFINISHED + "/" + UUID.randomUUID(), content);
	}

	private Staged stage(String path, Content content) throws IOException {
		Counting counting = null;
		boolean done = false;
		try (WritableFile file = storage.create(path)) {
			counting = new Counting(file);
			OutputStream out = new BufferedOutputStream(counting, BLOCK);
			content.writeTo(out);
			out.flush();
			file.sync();
			done = true;
		} finally {
			if (!done) {
				discard(path);
			}
		}
		return new Staged(path, counting.size, HexFormat.of().formatHex(counting.digest.digest()));
	}

	private static void copy(InputStream in, OutputStream out, BooleanSupplier cancelled) throws IOException {
		byte[] block = new byte[BLOCK];
		int n;
		while ((n = in.readNBytes(block, 0, BLOCK)) > 0) {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException("cancelled");
			}
			out.write(block, 0, n);
		}
	}

	/**
	 * Gives a waiting file its name.
	 *
	 * @param staged the waiting file
	 * @param path   its name; a file of that name is replaced
	 * @return the entry to be acknowledged
	 * @throws IOException when it cannot be renamed
	 */
	public FileEntry publish(Staged staged, String path) throws IOException {
		return publishAll(List.of(staged), List.of(path)).get(0);
	}

	/**
	 * Gives several waiting files their names; each folder is synced once.
	 *
	 * @param staged the waiting files
	 * @param paths  their names; files of these names are replaced
	 * @return the entries to be acknowledged
	 * @throws IOException when one cannot be renamed
	 */
	public List<FileEntry> publishAll(List<Staged> staged, List<String> paths) throws IOException {
		Set<String> changed = new LinkedHashSet<>();
		List<FileEntry> entries = new java.util.ArrayList<>();
		for (int i = 0; i < staged.size(); i++) {
			String path = paths.get(i);
			String folder = LastingFolders.around(path);
			folders.make(folder);
			storage.rename(staged.get(i).path(), path);
			changed.add(folder);
			entries.add(new FileEntry(path, staged.get(i).size(), staged.get(i).sha512()));
		}
		for (String folder : changed) {
			storage.syncFolder(folder);
		}
		return entries;
	}

	/**
	 * Gives the folder of a file that waits alone its name, unless there is such a folder already: of two writers with the same content
	 * one comes first.
	 *
	 * @param staged the waiting file
	 * @param folder the name of its folder
	 * @return whether the folder got the name; if not, the waiting file is gone
	 * @throws IOException when it cannot be renamed; the waiting file is gone then
	 */
	public boolean publishAlone(Staged staged, String folder) throws IOException {
		String waiting = LastingFolders.around(staged.path());
		boolean published = false;
		try {
			folders.make(LastingFolders.around(folder));
			storage.syncFolder(waiting);
			storage.rename(waiting, folder);
			published = true;
		} catch (FileAlreadyExistsException e) {
			// the other writer may not have come to syncing the name yet
			System.getLogger(Staging.class.getName()).log(System.Logger.Level.TRACE, "already kept", e);
		} finally {
			if (!published) {
				drop(staged);
			}
		}
		storage.syncFolder(LastingFolders.around(folder));
		return published;
	}

	/**
	 * Removes a file that waits alone, and its folder.
	 *
	 * @param staged the waiting file
	 */
	public void drop(Staged staged) {
		discard(staged.path());
		discard(LastingFolders.around(staged.path()));
	}

	/**
	 * Writes a file in place of the one of that name.
	 *
	 * @param path  the name
	 * @param bytes the whole content
	 * @return its entry
	 * @throws IOException when it cannot be written; the old one is still there then
	 */
	public FileEntry replace(String path, byte[] bytes) throws IOException {
		return publish(stage(out -> out.write(bytes)), path);
	}

	private void discard(String path) {
		try {
			storage.delete(path);
		} catch (IOException e) {
			// the failure that brought us here is on its way; a leftover in this folder is harmless and removed by a later seal
			System.getLogger(Staging.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + path, e);
		}
	}

	/** Counts and hashes what goes into a file. */
	private static final class Counting extends OutputStream {

		private final WritableFile file;
		private final MessageDigest digest = Hashes.sha512();
		private long size;

		Counting(WritableFile file) {
			this.file = file;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] {(byte) b}, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			file.write(bytes, offset, length);
			digest.update(bytes, offset, length);
			size += length;
		}
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/** Writes a file so that it is either whole and lasting under its name, or not there at all. */
public final class Staging {

	private static final int BLOCK = 1 << 18;

	private final ArchiveStorage storage;

	/**
	 * Staging in an archive.
	 *
	 * @param storage the archive
	 */
	public Staging(ArchiveStorage storage) {
		this.storage = storage;
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

	/**
	 * Copies a stream into a waiting file.
	 *
	 * @param in        the bytes; read to the end, not closed
	 * @param cancelled asked now and then
	 * @return the waiting file
	 * @throws IOException when reading or writing fails; nothing is left then
	 */
	public Staged stage(InputStream in, BooleanSupplier cancelled) throws IOException {
		String path = Layout.UNFINISHED + "/" + UUID.randomUUID();
		MessageDigest digest = sha512();
		long size = 0;
		boolean done = false;
		try (WritableFile file = storage.create(path)) {
			byte[] block = new byte[BLOCK];
			int n;
			while ((n = in.readNBytes(block, 0, BLOCK)) > 0) {
				if (cancelled.getAsBoolean()) {
					throw new java.util.concurrent.CancellationException("cancelled");
				}
				digest.update(block, 0, n);
				file.write(block, 0, n);
				size += n;
			}
			file.sync();
			done = true;
		} finally {
			if (!done) {
				discard(path);
			}
		}
		return new Staged(path, size, HexFormat.of().formatHex(digest.digest()));
	}

	/**
	 * Gives a waiting file its name.
	 *
	 * @param staged the waiting file
	 * @param path   its name
	 * @return the entry to be acknowledged
	 * @throws IOException when it cannot be renamed
	 */
	public FileEntry publish(Staged staged, String path) throws IOException {
		storage.rename(staged.path(), path);
		storage.syncFolder(path.substring(0, path.lastIndexOf('/')));
		return new FileEntry(path, staged.size(), staged.sha512());
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
		Staged staged = stage(new java.io.ByteArrayInputStream(bytes), () -> false);
		if (path.indexOf('/') < 0) {
			storage.rename(staged.path(), path);
			storage.syncFolder("");
			return new FileEntry(path, staged.size(), staged.sha512());
		}
		return publish(staged, path);
	}

	private void discard(String path) {
		try {
			storage.delete(path);
		} catch (IOException e) {
			// the failure that brought us here is on its way; a leftover in this folder is harmless and removed by the next seal
			System.getLogger(Staging.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + path, e);
		}
	}

	/** {@return a SHA-512 digest} */
	public static MessageDigest sha512() {
		try {
			return MessageDigest.getInstance("SHA-512");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-512", e);
		}
	}
}

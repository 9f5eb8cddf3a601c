/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/** Only one writer seals at a time. A lock whose owner is known to be gone, or that is very old, is stale and taken over. */
public final class SealLock implements AutoCloseable {

	/** A lock of another machine older than this is taken for stale: no seal takes so long. */
	static final Duration OLD = Duration.ofHours(6);
	/** A lock that does not say whose it is was left between being made and being written, which takes no time. */
	private static final Duration NAMELESS = Duration.ofMinutes(10);

	private final ArchiveStorage storage;
	private final String text;

	private SealLock(ArchiveStorage storage, String text) {
		this.storage = storage;
		this.text = text;
	}

	/**
	 * Takes the lock.
	 *
	 * @param storage the archive
	 * @param folders its folders
	 * @param owner   who takes it
	 * @param clock   tells how old a lock is
	 * @return the lock, to be closed
	 * @throws ArchiveException when somebody else is sealing, and who
	 * @throws IOException      when the lock cannot be written
	 */
	public static SealLock take(ArchiveStorage storage, LastingFolders folders, Owner owner, Clock clock) throws IOException {
		folders.make(LastingFolders.around(Layout.LOCK));
		String text = owner.toText() + "\n" + UUID.randomUUID() + "\n";
		for (int attempt = 0; attempt < 2; attempt++) {
			try {
				write(storage, text);
				return new SealLock(storage, text);
			} catch (FileAlreadyExistsException e) {
				Optional<String> held = held(storage);
				OptionalLong written = written(storage);
				// gone by now: its holder was done between two looks
				if (held.isPresent() && written.isPresent()) {
					refuseUnlessStale(held.get(), clock.millis() - written.getAsLong(), e);
					moveAway(storage, held.get());
				}
			}
		}
		throw new ArchiveException("another writer took the lock of the archive first; what you wrote is kept and will be sealed later");
	}

	private static void write(ArchiveStorage storage, String text) throws IOException {
		boolean done = false;
		WritableFile file = storage.create(Layout.LOCK);
		try (file) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			file.write(bytes, 0, bytes.length);
			file.sync();
			done = true;
		} finally {
			if (!done) {
				storage.delete(Layout.LOCK);
			}
		}
	}

	private static OptionalLong written(ArchiveStorage storage) throws IOException {
		try {
			return OptionalLong.of(storage.lastModified(Layout.LOCK));
		} catch (java.nio.file.NoSuchFileException e) {
			return OptionalLong.empty();
		}
	}

	private static void refuseUnlessStale(String held, long age, IOException cause) throws IOException {
		Optional<Owner> holder = owner(held);
		boolean stale = age > OLD.toMillis() || holder.map(Owner::isGone).orElse(age > NAMELESS.toMillis());
		if (!stale) {
			throw new ArchiveException("the archive is being sealed by " + holder.map(Owner::toString).orElse("another writer") + " for "
					+ Math.max(0, age / 1000) + " s; what you wrote is kept and will be sealed later. If nobody is sealing any more, remove "
					+ Layout.LOCK, cause);
		}
	}

	/** Of several that find a stale lock, one moves it; one that moved a fresh lock puts it back. */
	private static void moveAway(ArchiveStorage storage, String stale) throws IOException {
		String away = Layout.LOCK + "." + UUID.randomUUID();
		try {
			storage.rename(Layout.LOCK, away);
		} catch (java.nio.file.NoSuchFileException e) {
			System.getLogger(SealLock.class.getName()).log(System.Logger.Level.TRACE, "another writer moved the stale lock", e);
			return;
		}
		if (text(storage, away).equals(stale)) {
			storage.delete(away);
		} else {
			storage.rename(away, Layout.LOCK);
		}
	}

	private static Optional<Owner> owner(String held) {
		String line = held.lines().findFirst().orElse("");
		return line.startsWith(Owner.PREFIX) ? Owner.of(line) : Optional.empty();
	}

	private static Optional<String> held(ArchiveStorage storage) throws IOException {
		try {
			return Optional.of(text(storage, Layout.LOCK));
		} catch (java.nio.file.NoSuchFileException e) {
			// its holder was done in this moment
			return Optional.empty();
		}
	}

	private static String text(ArchiveStorage storage, String path) throws IOException {
		try (InputStream in = storage.read(path)) {
			return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Makes sure that the lock is still held.
	 *
	 * @throws ArchiveException when another writer took it for stale
	 * @throws IOException      when it cannot be read
	 */
	public void check() throws IOException {
		if (!held(storage).orElse("").equals(text)) {
			throw new ArchiveException("another writer took the lock of the archive, for it was held so long; seal again");
		}
	}

	@Override
	public void close() throws IOException {
		if (held(storage).orElse("").equals(text)) {
			storage.delete(Layout.LOCK);
		}
	}
}

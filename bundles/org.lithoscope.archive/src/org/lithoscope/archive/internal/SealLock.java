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

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/** Only one writer seals at a time. A lock whose owner is known to be gone, or that is very old, is stale and taken over. */
public final class SealLock implements AutoCloseable {

	/** A lock of another machine older than this is taken for stale: no seal takes so long. */
	static final Duration OLD = Duration.ofHours(6);

	private final ArchiveStorage storage;

	private SealLock(ArchiveStorage storage) {
		this.storage = storage;
	}

	/**
	 * Takes the lock.
	 *
	 * @param storage the archive
	 * @param owner   who takes it
	 * @param clock   tells how old a lock is
	 * @return the lock, to be closed
	 * @throws ArchiveException when somebody else is sealing, and who
	 * @throws IOException      when the lock cannot be written
	 */
	public static SealLock take(ArchiveStorage storage, Owner owner, Clock clock) throws IOException {
		for (int attempt = 0; attempt < 2; attempt++) {
			try (WritableFile file = storage.create(Layout.LOCK)) {
				byte[] bytes = owner.toText().getBytes(StandardCharsets.UTF_8);
				file.write(bytes, 0, bytes.length);
				file.sync();
				return new SealLock(storage);
			} catch (FileAlreadyExistsException e) {
				Optional<Owner> holder = holder(storage);
				if (!isStale(storage, holder, clock)) {
					throw new ArchiveException("the archive is being sealed by " + holder.map(Owner::toString).orElse("another writer")
							+ "; what you wrote is kept and will be sealed later", e);
				}
				storage.delete(Layout.LOCK);
			}
		}
		throw new ArchiveException("another writer took the lock of the archive first; what you wrote is kept and will be sealed later");
	}

	private static boolean isStale(ArchiveStorage storage, Optional<Owner> holder, Clock clock) throws IOException {
		boolean old = storage.exists(Layout.LOCK) && clock.millis() - storage.lastModified(Layout.LOCK) > OLD.toMillis();
		return old || holder.map(Owner::isGone).orElse(false);
	}

	private static Optional<Owner> holder(ArchiveStorage storage) throws IOException {
		if (!storage.exists(Layout.LOCK)) {
			return Optional.empty();
		}
		try (InputStream in = storage.read(Layout.LOCK)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return text.startsWith(Owner.PREFIX) ? Owner.of(text) : Optional.empty();
		}
	}

	@Override
	public void close() throws IOException {
		storage.delete(Layout.LOCK);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.lithoscope.archive.storage.ArchiveStorage;

/** Explains a lock that lies in an archive: whose it is, how old, and what becomes of it. */
public final class SealLockNotice {

	private static final String LOCK = "locks/seal.lock";
	private static final int MOST_BYTES = 4096;

	private SealLockNotice() {
	}

	/**
	 * What there is to say about a lock.
	 *
	 * @param storage the archive
	 * @return a sentence; empty when there is no lock
	 * @throws IOException when it cannot be read
	 */
	public static Optional<String> of(ArchiveStorage storage) throws IOException {
		if (!storage.exists(LOCK)) {
			return Optional.empty();
		}
		String text;
		try (InputStream in = storage.read(LOCK)) {
			text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
		}
		Duration age = Duration.between(Instant.ofEpochMilli(storage.lastModified(LOCK)), Instant.now());
		return Optional.of(words(text, age));
	}

	/** The text begins with {@code # writer HOST PROCESS STARTED PERSON}. */
	static String words(String text, Duration age) {
		String[] parts = text.lines().findFirst().orElse("").split(" ", 6);
		String whose = parts.length == 6 && !parts[5].isBlank() ? parts[5] + " on " + parts[2]
				: parts.length > 2 ? "somebody on " + parts[2] : "somebody";
		String since = age.toHours() > 0 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
		return "A seal was begun by " + whose + " " + since + " ago and has not ended. Records can be read and added all the same. If that program "
				+ "was stopped, the next seal takes its lock over: at once on the same machine, on another one when the lock is six hours old.";
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.lithoscope.model.measurement.FileReference;

/** Hashes files on a thread of its own while they are read. */
final class Hashing implements AutoCloseable {

	private static final int BLOCK = 1 << 17;

	private final FutureTask<List<FileReference>> task;

	Hashing(List<ClaimedFiles.Claimed> files) {
		task = new FutureTask<>(() -> hash(files));
		Thread thread = new Thread(task, "lithoscope hashing");
		thread.setDaemon(true);
		thread.start();
	}

	/** Waits for the hashes. */
	List<FileReference> references() throws IOException {
		try {
			return task.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("hashing was interrupted");
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException io ? io : new IOException("hashing failed", e.getCause());
		}
	}

	private static List<FileReference> hash(List<ClaimedFiles.Claimed> files) throws IOException {
		List<FileReference> references = new ArrayList<>();
		byte[] block = new byte[BLOCK];
		for (ClaimedFiles.Claimed file : files) {
			MessageDigest digest = sha512();
			try (InputStream in = Files.newInputStream(file.path())) {
				for (int n = in.read(block); n >= 0 && !Thread.currentThread().isInterrupted(); n = in.read(block)) {
					digest.update(block, 0, n);
				}
			}
			references.add(new FileReference(file.name(), file.size(), HexFormat.of().formatHex(digest.digest())));
		}
		return references;
	}

	private static MessageDigest sha512() {
		try {
			return MessageDigest.getInstance("SHA-512");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-512", e);
		}
	}

	/** Ends the hashing if nobody waits for it any more. */
	@Override
	public void close() {
		task.cancel(true);
	}
}

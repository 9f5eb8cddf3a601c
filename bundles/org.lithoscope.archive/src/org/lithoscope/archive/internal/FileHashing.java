/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport.Problem;
import org.lithoscope.archive.storage.ArchiveStorage;

/** Compares files with their hashes, on as many threads as there are processors; what a thread needs it makes once, not for each file. */
final class FileHashing {

	/** A thread takes so many files at a time: few enough that large ones are shared out, enough that small ones lie in one folder. */
	private static final int AT_A_TIME = 16;
	private static final int SHOWN = 16;

	private final ArchiveStorage storage;
	private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
	private final AtomicLong bytes = new AtomicLong();
	private final AtomicLong files = new AtomicLong();

	FileHashing(ArchiveStorage storage) {
		this.storage = storage;
	}

	/** {@return what is wrong so far, in no particular order} */
	List<Problem> problems() {
		return List.copyOf(problems);
	}

	/** {@return how many bytes were hashed so far} */
	long bytes() {
		return bytes.get();
	}

	/**
	 * Compares files.
	 *
	 * @param hashes   the SHA-512 of each by its path
	 * @param progress told how far it is
	 * @throws IOException           when a thread fails; a file that cannot be read is a problem and no failure
	 * @throws CancellationException when the progress says so
	 */
	void check(List<Map.Entry<String, byte[]>> hashes, VerificationProgress progress) throws IOException {
		AtomicInteger next = new AtomicInteger();
		int threads = Math.min(Runtime.getRuntime().availableProcessors(), 1 + hashes.size() / AT_A_TIME);
		ExecutorService executor = Executors.newFixedThreadPool(threads, r -> {
			Thread thread = new Thread(r, "lithoscope verify");
			thread.setDaemon(true);
			return thread;
		});
		try {
			List<Future<?>> tasks = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				tasks.add(executor.submit(() -> work(hashes, next, progress)));
			}
			for (Future<?> task : tasks) {
				await(task);
			}
		} finally {
			executor.shutdownNow();
		}
	}

	private void work(List<Map.Entry<String, byte[]>> hashes, AtomicInteger next, VerificationProgress progress) {
		MessageDigest digest = Hashes.sha512();
		byte[] block = Hashes.block();
		int from;
		while ((from = next.getAndAdd(AT_A_TIME)) < hashes.size()) {
			for (Map.Entry<String, byte[]> file : hashes.subList(from, Math.min(hashes.size(), from + AT_A_TIME))) {
				check(file.getKey(), file.getValue(), digest, block, progress);
				progress.verified(bytes.get(), files.incrementAndGet());
			}
		}
	}

	private static void await(Future<?> task) throws IOException {
		try {
			task.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof CancellationException c) {
				throw c;
			}
			throw new IOException("the verification failed", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
	}

	/** Compares one file. */
	void check(String path, byte[] expected) {
		check(path, expected, Hashes.sha512(), Hashes.block(), VerificationProgress.unattended());
	}

	private void check(String path, byte[] expected, MessageDigest digest, byte[] block, VerificationProgress progress) {
		try (InputStream in = storage.read(path)) {
			byte[] actual = Hashes.of(in, digest, block, n -> {
				bytes.addAndGet(n);
				if (progress.isCancelled()) {
					throw new CancellationException("cancelled");
				}
			});
			if (!MessageDigest.isEqual(actual, expected)) {
				problems.add(new Problem(path, "has changed: its SHA-512 begins with " + beginning(actual) + ", not " + beginning(expected)));
			}
		} catch (NoSuchFileException e) {
			problems.add(new Problem(path, "is missing"));
		} catch (IOException e) {
			digest.reset();
			problems.add(new Problem(path, "cannot be read: " + e.getMessage()));
		}
	}

	private static String beginning(byte[] hash) {
		return HexFormat.of().formatHex(hash).substring(0, SHOWN);
	}
}

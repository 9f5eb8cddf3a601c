/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.archive.VerificationReport.Problem;
import org.lithoscope.archive.storage.ArchiveStorage;

/** Hashes every acknowledged file, several at once, and looks for files that nobody acknowledged. */
public final class Verifier {

	private static final int ATTEMPTS = 3;
	private static final int FILES_PER_TASK = 256;

	private final ArchiveStorage storage;

	/**
	 * A verifier of an archive.
	 *
	 * @param storage the archive
	 */
	public Verifier(ArchiveStorage storage) {
		this.storage = storage;
	}

	/**
	 * Verifies.
	 *
	 * @param progress told how far it is
	 * @return what was found
	 * @throws IOException when the manifest or a journal cannot be read
	 */
	public VerificationReport verify(VerificationProgress progress) throws IOException {
		// journals before manifest: what a journal loses to a seal meanwhile, the manifest has
		Acknowledged since = Acknowledged.read(storage);
		Map<String, String> hashes = new HashMap<>();
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> hashes.put(e.path(), e.sha512()));
		boolean crate = hashes.remove(Layout.CRATE) != null || !since.crates().isEmpty();
		int sealed = hashes.size();
		since.entries().forEach((path, entry) -> hashes.putIfAbsent(path, entry.sha512()));
		List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
		long bytes = hashAll(hashes, problems, progress);
		problems.addAll(derived());
		problems.sort(java.util.Comparator.comparing(Problem::path));
		return new VerificationReport(hashes.size() + (crate ? 1 : 0), bytes, problems, notices(hashes, hashes.size() - sealed));
	}

	/** The files that a seal writes anew; one that runs just now is waited for by looking again. */
	private List<Problem> derived() throws IOException {
		List<Problem> problems = new ArrayList<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			problems.clear();
			crate(problems);
			Map<String, String> tags = new HashMap<>();
			BagFiles.readManifest(storage, Layout.TAG_MANIFEST, e -> tags.put(e.path(), e.sha512()));
			tags.forEach((path, hash) -> check(path, hash, problems, new AtomicLong()));
			if (problems.isEmpty() || !storage.exists(Layout.LOCK)) {
				break;
			}
		}
		return problems;
	}

	private void crate(List<Problem> problems) throws IOException {
		Set<String> allowed = Acknowledged.read(storage).crates();
		boolean[] sealed = {false};
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> {
			if (e.path().equals(Layout.CRATE)) {
				allowed.add(e.sha512());
				sealed[0] = true;
			}
		});
		// a first seal that was interrupted leaves no crate, or the one it was about to acknowledge in the manifest
		if (allowed.isEmpty() || !sealed[0] && !storage.exists(Layout.CRATE)) {
			return;
		}
		if (!storage.exists(Layout.CRATE)) {
			problems.add(new Problem(Layout.CRATE, "is missing"));
		} else if (!allowed.contains(Hashes.of(storage, Layout.CRATE))) {
			problems.add(new Problem(Layout.CRATE, "has changed"));
		}
	}

	private long hashAll(Map<String, String> hashes, List<Problem> problems, VerificationProgress progress) throws IOException {
		AtomicLong bytes = new AtomicLong();
		AtomicLong files = new AtomicLong();
		List<Map.Entry<String, String>> all = new ArrayList<>(hashes.entrySet());
		ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
		try {
			List<Future<?>> tasks = new ArrayList<>();
			for (int from = 0; from < all.size(); from += FILES_PER_TASK) {
				List<Map.Entry<String, String>> part = all.subList(from, Math.min(all.size(), from + FILES_PER_TASK));
				tasks.add(executor.submit(() -> {
					for (Map.Entry<String, String> file : part) {
						if (progress.isCancelled()) {
							throw new CancellationException("cancelled");
						}
						check(file.getKey(), file.getValue(), problems, bytes);
						progress.verified(bytes.get(), files.incrementAndGet());
					}
				}));
			}
			for (Future<?> task : tasks) {
				await(task);
			}
		} finally {
			executor.shutdownNow();
		}
		return bytes.get();
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

	private void check(String path, String expected, List<Problem> problems, AtomicLong bytes) {
		if (!storage.exists(path)) {
			problems.add(new Problem(path, "is missing"));
			return;
		}
		try (InputStream in = storage.read(path)) {
			String actual = Hashes.of(in, bytes::addAndGet);
			if (!actual.equals(expected)) {
				problems.add(new Problem(path, "has changed: its SHA-512 begins with " + actual.substring(0, 16) + ", not "
						+ expected.substring(0, Math.min(16, expected.length()))));
			}
		} catch (IOException e) {
			problems.add(new Problem(path, "cannot be read: " + e.getMessage()));
		}
	}

	private List<String> notices(Map<String, String> hashes, int unsealed) throws IOException {
		List<String> notices = new ArrayList<>();
		if (unsealed > 0) {
			notices.add(unsealed + " files were written since the last seal");
		}
		try (Stream<String> present = storage.walk(Layout.PAYLOAD)) {
			List<String> strangers = present.filter(p -> !hashes.containsKey(p) && !p.equals(Layout.CRATE)).sorted().toList();
			if (!strangers.isEmpty()) {
				notices.add(strangers.size() + " files were never acknowledged, the first is " + strangers.get(0)
						+ ": left behind by a writer that stopped, or put there by hand");
			}
		}
		return notices;
	}
}

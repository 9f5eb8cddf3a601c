/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.lithoscope.archive.ProjectArchive;

/** Reads records on several threads and hands them over in order, never far ahead of who takes them. */
final class RecordReading {

	private static final int PER_TASK = 256;

	private final ProjectArchive archive;

	RecordReading(ProjectArchive archive) {
		this.archive = archive;
	}

	/** Takes records, or the failure of one, in order. */
	interface Taker {
		void take(IndexedRecord one) throws java.sql.SQLException;
	}

	/** Reads; a file that is no record is left out and named. */
	List<String> read(List<String> paths, Taker taker) throws IOException, java.sql.SQLException {
		int threads = Runtime.getRuntime().availableProcessors();
		List<String> broken = java.util.Collections.synchronizedList(new ArrayList<>());
		ExecutorService executor = Executors.newFixedThreadPool(threads, r -> {
			Thread thread = new Thread(r, "lithoscope index");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Deque<Future<List<IndexedRecord>>> ahead = new ArrayDeque<>();
			int next = 0;
			while (next < paths.size() || !ahead.isEmpty()) {
				while (next < paths.size() && ahead.size() < threads * 4) {
					List<String> part = paths.subList(next, Math.min(paths.size(), next + PER_TASK));
					ahead.add(executor.submit(() -> parse(part, broken)));
					next += part.size();
				}
				for (IndexedRecord one : await(ahead.remove())) {
					taker.take(one);
				}
			}
		} finally {
			executor.shutdownNow();
		}
		return broken;
	}

	private List<IndexedRecord> parse(List<String> paths, List<String> broken) {
		List<IndexedRecord> parsed = new ArrayList<>(paths.size());
		for (String path : paths) {
			try {
				parsed.add(IndexedRecord.of(archive.read(path)));
			} catch (IOException e) {
				broken.add(path + ": " + e.getMessage());
			}
		}
		return parsed;
	}

	private static List<IndexedRecord> await(Future<List<IndexedRecord>> task) throws IOException {
		try {
			return task.get();
		} catch (ExecutionException e) {
			throw new IOException("a record cannot be indexed: " + e.getCause(), e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
	}
}

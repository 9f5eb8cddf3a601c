/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.internal.JsonTree;
import org.lithoscope.archive.internal.RecordJson;

/** Reads records on several threads and hands them over in order, never far ahead of who takes them. */
final class RecordReading {

	private static final int PER_TASK = 256;
	private static final int BLOCK = 1 << 14;

	private final ProjectArchive archive;
	private final SiValues units = new SiValues();

	RecordReading(ProjectArchive archive) {
		this.archive = archive;
	}

	/** Takes records in order. */
	interface Taker {
		void take(IndexedRecord one) throws java.sql.SQLException;
	}

	/** Reads; a file that is no record is left out and named. */
	List<String> read(List<RecordName> names, Taker taker) throws IOException, java.sql.SQLException {
		int threads = Runtime.getRuntime().availableProcessors();
		List<String> broken = Collections.synchronizedList(new ArrayList<>());
		ExecutorService executor = Executors.newFixedThreadPool(threads, r -> {
			Thread thread = new Thread(r, "lithoscope index");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Deque<Future<List<IndexedRecord>>> ahead = new ArrayDeque<>();
			int next = 0;
			while (next < names.size() || !ahead.isEmpty()) {
				while (next < names.size() && ahead.size() < threads * 4) {
					List<RecordName> part = names.subList(next, Math.min(names.size(), next + PER_TASK));
					ahead.add(executor.submit(() -> scan(part, broken)));
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

	private List<IndexedRecord> scan(List<RecordName> names, List<String> broken) {
		List<IndexedRecord> scanned = new ArrayList<>(names.size());
		byte[] buffer = new byte[BLOCK];
		for (RecordName name : names) {
			String path = name.path();
			try (InputStream in = archive.storage().read(path)) {
				int length = in.readNBytes(buffer, 0, buffer.length);
				while (length == buffer.length) {
					if (length > JsonTree.LENGTH) {
						throw new ArchiveException(path + ": is too large for a record");
					}
					buffer = Arrays.copyOf(buffer, buffer.length * 4);
					length += in.readNBytes(buffer, length, buffer.length - length);
				}
				scanned.add(scan(path, buffer, length));
			} catch (IOException e) {
				broken.add(e instanceof ArchiveException ? e.getMessage() : path + ": " + e.getMessage());
			}
		}
		return scanned;
	}

	private IndexedRecord scan(String path, byte[] bytes, int length) throws IOException {
		Optional<IndexedRecord> current = RecordScan.scan(path, bytes, length, units, RecordJson.SCHEMA);
		if (current.isPresent()) {
			return current.get();
		}
		// of an older schema: migrated, and refused when it is newer
		byte[] migrated = RecordJson.write(archive.read(path));
		return RecordScan.scan(path, migrated, migrated.length, units, RecordJson.SCHEMA).orElseThrow();
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

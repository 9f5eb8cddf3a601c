/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs jobs, a few at a time. */
final class Jobs implements AutoCloseable {

	private final Set<Job<?>> running = ConcurrentHashMap.newKeySet();
	private final ExecutorService threads = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()), work -> {
		Thread thread = new Thread(work, "lithoscope job");
		thread.setDaemon(true);
		return thread;
	});

	<T> Job<T> submit(String name, JobTask<T> task) {
		Job<T> job = new Job<>(name, task);
		running.add(job);
		threads.execute(() -> {
			try {
				job.run();
			} finally {
				running.remove(job);
			}
		});
		return job;
	}

	@Override
	public void close() {
		running.forEach(Job::cancel);
		threads.shutdown();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A piece of work in the background.
 *
 * @param <T> what it gives
 */
public final class Job<T> implements Runnable {

	/**
	 * How far a job is.
	 *
	 * @param fraction from 0 to 1, or NaN when unknown
	 * @param task     what it is doing
	 */
	public record Progress(double fraction, String task) {
	}

	private final String name;
	private final JobTask<T> task;
	private final CompletableFuture<T> future = new CompletableFuture<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private volatile boolean cancelled;
	private volatile Progress progress = new Progress(Double.NaN, "");

	Job(String name, JobTask<T> task) {
		this.name = name;
		this.task = task;
	}

	/** {@return what it is, for people} */
	public String name() {
		return name;
	}

	/** {@return how far it is} */
	public Progress progress() {
		return progress;
	}

	/** {@return whether it has ended, in whatever way} */
	public boolean isDone() {
		return future.isDone();
	}

	/** Tells the job to end; it completes with a {@link CancellationException}. */
	public void cancel() {
		cancelled = true;
	}

	/** {@return its outcome, when it is there; to end the work use {@link #cancel()}, not the future's} */
	public CompletableFuture<T> future() {
		return future;
	}

	/**
	 * Adds a listener that is called, on the job's thread, whenever it gets on and when it ends.
	 *
	 * @param listener the listener
	 */
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	/** Does the work; called once, by the engine. */
	@Override
	public void run() {
		try {
			if (cancelled) {
				throw new CancellationException(name + " was cancelled");
			}
			future.complete(task.run(monitor()));
		} catch (Exception | LinkageError | AssertionError e) {
			future.completeExceptionally(e);
		} finally {
			// an error of the virtual machine goes on to the thread, but nobody may wait for ever
			future.completeExceptionally(new IllegalStateException(name + " ended without an outcome"));
			listeners.forEach(Runnable::run);
		}
	}

	private JobMonitor monitor() {
		return new JobMonitor() {
			@Override
			public void progress(double fraction, String doing) {
				progress = new Progress(fraction, doing);
				listeners.forEach(Runnable::run);
			}

			@Override
			public boolean isCancelled() {
				return cancelled;
			}
		};
	}
}

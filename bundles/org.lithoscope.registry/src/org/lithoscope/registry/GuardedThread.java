/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One guarded call as it runs on its thread.
 *
 * @param <P> the type of the plugin object
 * @param <R> the type of the answer
 */
final class GuardedThread<P, R> implements Runnable, CallWatch {

	/** Makes the plugin object, on the thread of the call. */
	interface Making<P> {
		P make() throws Throwable;
	}

	private final PluginObject<P> plugin;
	private final Making<P> making;
	private final GuardedTask<P, R> task;
	private final CountDownLatch end = new CountDownLatch(1);
	// so that an interrupt never meets the next call on the same pooled thread
	private final Object threadLock = new Object();
	private volatile long lastProgress = System.nanoTime();
	private volatile boolean givenUp;
	private volatile Thread thread;
	private volatile R answer;
	private volatile Throwable thrown;

	GuardedThread(PluginObject<P> plugin, Making<P> making, GuardedTask<P, R> task) {
		this.plugin = plugin;
		this.making = making;
		this.task = task;
	}

	@Override
	public void run() {
		Thread current = Thread.currentThread();
		String name = current.getName();
		ClassLoader loader = current.getContextClassLoader();
		thread = current;
		try {
			current.setName("lithoscope plugin " + plugin.key().id());
			P made = making.make();
			current.setContextClassLoader(made.getClass().getClassLoader());
			progress();
			answer = task.run(made, this);
		} catch (Throwable t) {
			// the one place where everything is caught: foreign code may throw anything, and the program must go on
			thrown = t;
		} finally {
			synchronized (threadLock) {
				thread = null;
			}
			current.setContextClassLoader(loader);
			current.setName(name);
			end.countDown();
		}
	}

	@Override
	public void progress() {
		lastProgress = System.nanoTime();
	}

	@Override
	public boolean isCancelled() {
		return givenUp;
	}

	long nanosSinceProgress() {
		return System.nanoTime() - lastProgress;
	}

	boolean awaitEnd(long nanos) throws InterruptedException {
		return end.await(nanos, TimeUnit.NANOSECONDS);
	}

	boolean hasEnded() {
		return end.getCount() == 0;
	}

	/** Tells the plugin to end. */
	void giveUp() {
		givenUp = true;
		synchronized (threadLock) {
			if (thread != null) {
				thread.interrupt();
			}
		}
	}

	/** What is left running. */
	AbandonedCall abandon(String activity) {
		Thread running = thread;
		String name = running == null ? "" : running.getName() + " #" + running.threadId();
		String stack = running == null ? "" : FaultKinds.stack(running.getStackTrace());
		return new AbandonedCall(plugin.key(), name, activity, Instant.now(), stack, this::hasEnded);
	}

	R answer() {
		return answer;
	}

	Throwable thrown() {
		return thrown;
	}
}

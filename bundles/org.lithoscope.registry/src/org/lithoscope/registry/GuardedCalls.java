/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The only way into a plugin's code. Each call runs on a daemon thread of its own with the contributor's context class loader; it can be
 * cancelled; when it makes no progress for too long its thread is abandoned (Java cannot kill one) and named in plugin health, and other
 * work goes on. Whatever the plugin throws ends here: what its contract allows goes to the caller, all else becomes a
 * {@link PluginFaultException} and an entry in plugin health.
 */
public final class GuardedCalls implements AutoCloseable {

	private static final long IDLE_SECONDS = 10;

	private final PluginHealth health;
	private final ExecutorService threads;

	/**
	 * Guarded calls that report to plugin health.
	 *
	 * @param health where calls and failures are recorded
	 */
	public GuardedCalls(PluginHealth health) {
		this.health = Objects.requireNonNull(health, "health");
		this.threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
				work -> {
					Thread thread = new Thread(work, "lithoscope plugin call");
					thread.setDaemon(true);
					return thread;
				});
	}

	/** {@return where calls and failures are recorded} */
	public PluginHealth health() {
		return health;
	}

	/**
	 * Calls a plugin's one instance and waits for its answer.
	 *
	 * @param <P>       the type of the plugin object
	 * @param <R>       the type of the answer
	 * @param <E>       the exception that the plugin's contract allows beside {@link IOException}
	 * @param plugin    the plugin
	 * @param activity  what it does, for plugin health: {@code reading a.mpr}
	 * @param expected  the exception that the plugin's contract allows
	 * @param limits    how long it may keep silent
	 * @param cancelled asked now and then whether the user has cancelled
	 * @param task      what is asked of it
	 * @return the answer, never null
	 * @throws E                     when the plugin throws it: a bad file or unfit inputs, not a fault
	 * @throws IOException           when disk or network fail, not a fault
	 * @throws CancellationException when cancelled
	 * @throws PluginFaultException  when the plugin failed in any other way, or is disabled
	 */
	public <P, R, E extends Exception> R call(PluginObject<P> plugin, String activity, Class<E> expected, CallLimits limits,
			BooleanSupplier cancelled, GuardedTask<P, R> task) throws E, IOException, PluginFaultException {
		return call(plugin, activity, expected, limits, cancelled, new GuardedThread<>(plugin, plugin::get, task));
	}

	/**
	 * Calls a new instance of a plugin and waits for its answer; for plugins that keep state during one call, such as commands.
	 *
	 * @param <P>       the type of the plugin object
	 * @param <R>       the type of the answer
	 * @param <E>       the exception that the plugin's contract allows beside {@link IOException}
	 * @param plugin    the plugin
	 * @param activity  what it does, for plugin health
	 * @param expected  the exception that the plugin's contract allows
	 * @param limits    how long it may keep silent
	 * @param cancelled asked now and then whether the user has cancelled
	 * @param task      what is asked of it
	 * @return the answer, never null
	 * @throws E                     when the plugin throws it
	 * @throws IOException           when disk or network fail
	 * @throws CancellationException when cancelled
	 * @throws PluginFaultException  when the plugin failed in any other way, or is disabled
	 */
	public <P, R, E extends Exception> R callNew(PluginObject<P> plugin, String activity, Class<E> expected, CallLimits limits,
			BooleanSupplier cancelled, GuardedTask<P, R> task) throws E, IOException, PluginFaultException {
		return call(plugin, activity, expected, limits, cancelled, new GuardedThread<>(plugin, plugin::create, task));
	}

	private <P, R, E extends Exception> R call(PluginObject<P> plugin, String activity, Class<E> expected, CallLimits limits,
			BooleanSupplier cancelled, GuardedThread<P, R> call) throws E, IOException, PluginFaultException {
		String disabled = health.disabledReason(plugin.key());
		if (!disabled.isEmpty()) {
			throw new PluginFaultException(plugin.key(), FaultKind.DISABLED, disabled, null);
		}
		long start = System.nanoTime();
		threads.execute(call);
		try {
			await(call, plugin, activity, limits, cancelled);
		} finally {
			health.called(plugin, System.nanoTime() - start);
		}
		return outcome(call, plugin, activity, expected);
	}

	private void await(GuardedThread<?, ?> call, PluginObject<?> plugin, String activity, CallLimits limits, BooleanSupplier cancelled)
			throws PluginFaultException {
		long limit = limits.noProgress().toNanos();
		try {
			while (!call.awaitEnd(Math.min(limit, TimeUnit.MILLISECONDS.toNanos(50)))) {
				if (cancelled.getAsBoolean()) {
					cancel(call, plugin, activity, limits);
				}
				if (call.nanosSinceProgress() > limit && !call.awaitEnd(0)) {
					throw abandon(call, plugin, activity, limits);
				}
			}
		} catch (InterruptedException e) {
			call.giveUp();
			Thread.currentThread().interrupt();
			throw new CancellationException(activity + " was interrupted");
		}
	}

	private void cancel(GuardedThread<?, ?> call, PluginObject<?> plugin, String activity, CallLimits limits) throws InterruptedException {
		call.giveUp();
		if (!call.awaitEnd(limits.cancelGrace().toNanos())) {
			health.abandoned(plugin, call.abandon(activity + ", cancelled"));
		}
		throw new CancellationException(activity + " was cancelled");
	}

	private PluginFaultException abandon(GuardedThread<?, ?> call, PluginObject<?> plugin, String activity, CallLimits limits) {
		AbandonedCall left = call.abandon(activity);
		call.giveUp();
		String detail = "for " + limits.noProgress().toSeconds() + " s while " + activity;
		health.abandoned(plugin, left);
		health.failed(plugin, FaultKind.HANG, activity, detail, left.stack());
		return new PluginFaultException(plugin.key(), FaultKind.HANG, detail, null);
	}

	private <R, E extends Exception> R outcome(GuardedThread<?, R> call, PluginObject<?> plugin, String activity, Class<E> expected)
			throws E, IOException, PluginFaultException {
		Throwable thrown = call.thrown();
		if (thrown == null && call.answer() != null) {
			return call.answer();
		}
		if (expected.isInstance(thrown)) {
			throw expected.cast(thrown);
		}
		switch (thrown) {
			case CancellationException e -> throw e;
			case IOException e -> throw e;
			case UncheckedIOException e -> throw e.getCause();
			case null, default -> {
				FaultKind kind = FaultKinds.of(thrown);
				String detail = FaultKinds.detail(thrown);
				health.failed(plugin, kind, activity, detail, FaultKinds.stack(thrown));
				throw new PluginFaultException(plugin.key(), kind, detail, thrown);
			}
		}
	}

	/** Ends the threads that can be ended; calls still running are told to. */
	@Override
	public void close() {
		threads.shutdownNow();
	}
}

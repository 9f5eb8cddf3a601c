/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.lithoscope.engine.FollowState.Phase;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.registry.PluginFaultException;

/**
 * Follows a file that an instrument is still writing. Size and time stamp are looked at again and again, which works on network shares,
 * too; a file that has changed is read, of a long text only what is new. Nothing is read more often than a fifth of the time.
 */
public final class Following implements AutoCloseable {

	private static final int PAUSE_PER_READ = 4;

	private final Path file;
	private final LiveFile live;
	private final Duration interval;
	private final FollowListener listener;
	private final CountDownLatch closed = new CountDownLatch(1);
	private final CountDownLatch ended = new CountDownLatch(1);
	private FollowState told;
	private volatile FollowState state = new FollowState(Phase.WAITING, 0, Instant.now(), "");

	Following(Path file, LiveFile live, Duration interval, FollowListener listener) {
		this.file = file;
		this.live = live;
		this.interval = interval;
		this.listener = listener;
	}

	void start() {
		Thread thread = new Thread(this::run, "lithoscope following " + file.getFileName());
		thread.setDaemon(true);
		thread.start();
	}

	/** {@return the file} */
	public Path file() {
		return file;
	}

	/** {@return how it stands} */
	public FollowState state() {
		return state;
	}

	private void run() {
		try {
			long pause = 0;
			while (!closed.await(pause, TimeUnit.NANOSECONDS)) {
				long start = System.nanoTime();
				look();
				pause = Math.max(interval.toNanos(), PAUSE_PER_READ * (System.nanoTime() - start));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (CancellationException e) {
			// it was closed while a file was read
		} finally {
			ended.countDown();
			tell(Phase.ENDED, state.message());
		}
	}

	private void look() {
		try {
			Optional<LiveFile.Snapshot> seen = live.look(monitor());
			if (seen.isPresent() && isOpen()) {
				ReadOutcome outcome = seen.get().outcome();
				long points = outcome.measurements().stream().mapToLong(Measurement::points).sum();
				state = new FollowState(state.phase(), points, Instant.now(), "");
				listener.snapshot(outcome, seen.get().anew());
			}
			boolean whole = live.isFinished();
			tell(whole ? Phase.FINISHED : live.hasRows() ? Phase.FOLLOWING : Phase.WAITING, "");
		} catch (NoSuchFileException e) {
			tell(Phase.MISSING, "");
		} catch (ReadException e) {
			// the header of a file that has just been begun may be half
			tell(live.hasRows() ? Phase.TROUBLE : Phase.WAITING, e.reason());
		} catch (IOException | PluginFaultException e) {
			tell(Phase.TROUBLE, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
		}
	}

	private boolean isOpen() {
		return closed.getCount() > 0;
	}

	private JobMonitor monitor() {
		return new JobMonitor() {
			@Override
			public void progress(double fraction, String task) {
				// a short look now and then is no work that anybody watches
			}

			@Override
			public boolean isCancelled() {
				return !isOpen();
			}
		};
	}

	private void tell(Phase phase, String message) {
		FollowState next = new FollowState(phase, state.points(), state.grown(), message);
		if (!next.equals(told)) {
			state = next;
			told = next;
			listener.state(next);
		}
	}

	/** Ends the following; the listener may still be told about a look that is under way. */
	@Override
	public void close() {
		closed.countDown();
	}

	/**
	 * Waits for the end after {@link #close()}.
	 *
	 * @param patience how long
	 * @return whether it has ended
	 * @throws InterruptedException when the waiting thread is interrupted
	 */
	public boolean awaitEnd(Duration patience) throws InterruptedException {
		return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
	}
}

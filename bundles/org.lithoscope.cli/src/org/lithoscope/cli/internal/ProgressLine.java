/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal;

import java.io.PrintStream;

import org.lithoscope.engine.JobMonitor;

/** One line at the end of the terminal that says how far the work is; nothing where there is no terminal. */
final class ProgressLine implements JobMonitor {

	private static final long BETWEEN_NANOS = 100_000_000;
	private static final int WIDTH = 78;

	private final PrintStream err;
	private final boolean terminal;
	private final long start = System.nanoTime();
	private long last = start;
	private boolean shown;

	ProgressLine(PrintStream err, boolean terminal) {
		this.err = err;
		this.terminal = terminal;
	}

	@Override
	public synchronized void progress(double fraction, String task) {
		long now = System.nanoTime();
		if (!terminal || now - last < BETWEEN_NANOS) {
			return;
		}
		last = now;
		String percent = Double.isNaN(fraction) ? "" : String.format("%3.0f %% ", fraction * 100);
		String line = percent + task;
		err.print("\r\u001b[K" + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
		err.flush();
		shown = true;
	}

	@Override
	public boolean isCancelled() {
		return Thread.currentThread().isInterrupted();
	}

	synchronized void clear() {
		if (shown) {
			err.print("\r\u001b[K");
			err.flush();
			shown = false;
		}
	}
}

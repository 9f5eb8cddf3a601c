/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.conformance;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.TableStorage;

/** A context that watches what a reader tells, and can cancel. */
final class WatchedContext implements ReadContext {

	private final TableStorage storage = TableStorage.heap();
	private final boolean cancelled;
	private int calls;
	private long last;
	private boolean backwards;

	WatchedContext(boolean cancelled) {
		this.cancelled = cancelled;
	}

	@Override
	public synchronized void progress(long done, long total) {
		calls++;
		backwards |= done < last || total > 0 && done > total;
		last = done;
	}

	@Override
	public boolean isCancelled() {
		return cancelled;
	}

	@Override
	public TableStorage storage() {
		return storage;
	}

	synchronized int calls() {
		return calls;
	}

	synchronized boolean wentBackwards() {
		return backwards;
	}
}

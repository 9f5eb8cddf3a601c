/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.reader;

import java.util.concurrent.CancellationException;

import org.lithoscope.model.table.TableStorage;

/** What the framework gives a reader for one read: progress, cancel, and memory. */
public interface ReadContext {

	/**
	 * Tells how far the work is. Call it at least every few megabytes: a reader without progress for long counts as hung.
	 *
	 * @param done  bytes (or other units) done
	 * @param total all of them, or 0 when unknown
	 */
	void progress(long done, long total);

	/** {@return whether the user has cancelled} */
	boolean isCancelled();

	/**
	 * Ends the read when the user has cancelled.
	 *
	 * @throws CancellationException when cancelled
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("cancelled");
		}
	}

	/** {@return where the columns of tables are kept: in memory up to a budget, in mapped files above it} */
	TableStorage storage();

	/** {@return a context that nobody watches: no progress, no cancel, heap memory} */
	static ReadContext unattended() {
		return new ReadContext() {
			private final TableStorage heap = TableStorage.heap();

			@Override
			public void progress(long done, long total) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return false;
			}

			@Override
			public TableStorage storage() {
				return heap;
			}
		};
	}
}

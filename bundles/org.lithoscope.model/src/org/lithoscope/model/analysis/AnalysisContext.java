/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.concurrent.CancellationException;

/** What the framework gives an analysis for one run: progress and cancel. */
public interface AnalysisContext {

	/**
	 * Tells how far the work is.
	 *
	 * @param fraction from 0 to 1, or NaN when unknown
	 * @param task     what it is doing, in a few words
	 */
	void progress(double fraction, String task);

	/** {@return whether the user has cancelled} */
	boolean isCancelled();

	/**
	 * Ends the run when the user has cancelled.
	 *
	 * @throws CancellationException when cancelled
	 */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException("cancelled");
		}
	}

	/** {@return a context that nobody watches} */
	static AnalysisContext unattended() {
		return new AnalysisContext() {
			@Override
			public void progress(double fraction, String task) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
	}
}

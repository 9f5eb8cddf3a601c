/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

/** Who watches a piece of work: progress goes out, a wish to cancel comes in. Called from any thread; must be quick. */
public interface JobMonitor {

	/**
	 * Tells how far the work is.
	 *
	 * @param fraction from 0 to 1, or NaN when unknown
	 * @param task     what it is doing, in a few words
	 */
	void progress(double fraction, String task);

	/** {@return whether the work should end} */
	boolean isCancelled();

	/** {@return a monitor that shows nothing and never cancels} */
	static JobMonitor none() {
		return new JobMonitor() {
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

	/**
	 * A monitor of a part of the work.
	 *
	 * @param from where the part begins, from 0 to 1
	 * @param to   where it ends, from 0 to 1
	 * @return a monitor whose fractions are scaled into the part
	 */
	default JobMonitor part(double from, double to) {
		JobMonitor whole = this;
		return new JobMonitor() {
			@Override
			public void progress(double fraction, String task) {
				whole.progress(Double.isNaN(fraction) ? from : from + (to - from) * Math.clamp(fraction, 0.0, 1.0), task);
			}

			@Override
			public boolean isCancelled() {
				return whole.isCancelled();
			}
		};
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

/**
 * The work of a job.
 *
 * @param <T> what it gives
 */
@FunctionalInterface
public interface JobTask<T> {

	/**
	 * Does the work.
	 *
	 * @param monitor progress and cancel
	 * @return what it gives
	 * @throws Exception when it fails
	 */
	T run(JobMonitor monitor) throws Exception;
}

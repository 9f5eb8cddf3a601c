/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.lithoscope.engine.JobMonitor;

/** The engine's progress and cancel on those of a job of the platform. */
final class JobProgress implements JobMonitor {

	private static final int WORK = 10_000;

	private final IProgressMonitor monitor;
	private int done;

	/** Begins the monitor of a running job. */
	JobProgress(IProgressMonitor monitor, String name) {
		this.monitor = monitor;
		monitor.beginTask(name, WORK);
	}

	@Override
	public synchronized void progress(double fraction, String task) {
		monitor.subTask(task);
		int reached = Double.isNaN(fraction) ? done : (int) Math.round(Math.clamp(fraction, 0.0, 1.0) * WORK);
		if (reached > done) {
			monitor.worked(reached - done);
			done = reached;
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import org.eclipse.core.runtime.IProgressMonitor;
import org.lithoscope.engine.JobMonitor;

/** The engine's progress and cancel on those of a job of the platform. */
public final class MonitorBridge implements JobMonitor {

	private static final int WORK = 10_000;

	private final IProgressMonitor monitor;
	private int done;

	/**
	 * A bridge to a monitor, begun at once.
	 *
	 * @param monitor the monitor of the running job
	 * @param name    what the job does
	 */
	public MonitorBridge(IProgressMonitor monitor, String name) {
		this.monitor = monitor;
		monitor.beginTask(name, WORK);
	}

	@Override
	public synchronized void progress(double fraction, String task) {
		monitor.subTask(task);
		if (!Double.isNaN(fraction)) {
			int reached = (int) Math.round(Math.clamp(fraction, 0.0, 1.0) * WORK);
			if (reached > done) {
				monitor.worked(reached - done);
				done = reached;
			}
		}
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}

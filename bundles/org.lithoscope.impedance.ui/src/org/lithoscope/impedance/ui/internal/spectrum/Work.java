/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.ui.tools.Ui;

/** Small work in the background whose result belongs to a control. */
public final class Work {

	/** The family of jobs that the user waits for. */
	public static final Object FAMILY = org.lithoscope.ui.analysis.AnalysisRun.WORK;

	private Work() {
	}

	/**
	 * Does something in the background.
	 *
	 * @param <T>    what comes of it
	 * @param owner  the control it belongs to: without it, the result is not told
	 * @param name   what is done, for people
	 * @param work   does it
	 * @param taker  takes the result on the thread of the display
	 * @param failed is told there why there is none, in words
	 */
	public static <T> void run(Control owner, String name, Supplier<T> work, Consumer<T> taker, Consumer<String> failed) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.get();
					Ui.later(owner, () -> taker.accept(result));
				} catch (RuntimeException e) {
					ILog.of(Work.class).error(name + " failed", e);
					Ui.later(owner, () -> failed.accept(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == FAMILY;
			}
		};
		job.setPriority(Job.SHORT);
		job.schedule();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.tools.Ui;

/** Prepares the figure of a control in the background: the last that was asked for, no other. For the thread of the display. */
final class FigurePreparation {

	private final Control control;
	private Job job;

	FigurePreparation(Control control) {
		this.control = control;
	}

	/** Begins, in the place of what was begun before; the taker is called on the thread of the display while the control is there. */
	void start(Figure figure, Consumer<FigureScene> taker) {
		cancel();
		job = new Job("Preparing figure " + figure.title()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
				Optional<FigureScene> ready = FigureScene.prepare(figure, fraction -> !monitor.isCanceled());
				ready.ifPresent(s -> Ui.later(control, () -> {
					// something else may have been asked for since
					if (job == this) {
						taker.accept(s);
					}
				}));
				return ready.isPresent() ? Status.OK_STATUS : Status.CANCEL_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Screenshot.Family.WORK;
			}
		};
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}
}

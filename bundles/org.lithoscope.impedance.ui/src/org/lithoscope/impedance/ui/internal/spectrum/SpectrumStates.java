/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.analysis.ChosenParameters;

/** The state that the pages of one editor share, found once in the background. For the thread of the display. */
public final class SpectrumStates {

	private Measurement measurement;
	private CompletableFuture<SpectrumState> state;

	/** Nothing found yet. */
	public SpectrumStates() {
		// found when it is asked for
	}

	/**
	 * The state of a measurement.
	 *
	 * @param other the measurement
	 * @return its state; ends with the exception when it is no spectrum
	 */
	public CompletableFuture<SpectrumState> of(Measurement other) {
		if (measurement != other) {
			SpectrumState before = state == null || state.isCompletedExceptionally() ? null : state.getNow(null);
			measurement = other;
			state = found(other, before);
		}
		return state;
	}

	private static CompletableFuture<SpectrumState> found(Measurement measurement, SpectrumState before) {
		CompletableFuture<SpectrumState> future = new CompletableFuture<>();
		Job job = new Job("Finding the spectra of " + measurement.name()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					SpectrumState found = SpectrumState.of(measurement);
					if (before != null) {
						found.takeOver(before);
					}
					ChosenParameters chosen = PlatformUI.getWorkbench().getService(Lithoscope.class).project().chosen();
					found.addListener(() -> chosen.set(measurement, found.chosenTexts()));
					future.complete(found);
				} catch (AnalysisException | RuntimeException e) {
					// the page says it in its place
					future.completeExceptionally(e);
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Work.FAMILY;
			}
		};
		job.setPriority(Job.SHORT);
		job.schedule();
		return future;
	}
}

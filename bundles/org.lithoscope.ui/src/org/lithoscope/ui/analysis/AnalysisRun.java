/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.analysis;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.tools.MonitorBridge;

/** One analysis of one measurement, or of several together, by the engine, as a job that the progress view shows and can cancel. */
public final class AnalysisRun extends Job {

	/** The family of the jobs that the user waits for: readings, analyses, figures. */
	public static final Object WORK = Screenshot.Family.WORK;

	private final CompletableFuture<Result> result = new CompletableFuture<>();
	private final String analysis;
	private final List<Measurement> measurements;
	private final ParameterOverrides overrides;

	private AnalysisRun(String name, String analysis, List<Measurement> measurements, ParameterOverrides overrides) {
		super(name);
		this.analysis = analysis;
		this.measurements = List.copyOf(measurements);
		this.overrides = overrides;
		setPriority(Job.SHORT);
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				// nobody waits for ever: neither after a cancel before the start nor after an error that is not foreseen
				result.cancel(false);
			}
		});
	}

	/**
	 * Starts an analysis.
	 *
	 * @param name        what the job does, for people
	 * @param analysis    the id of the analysis
	 * @param measurement the input
	 * @param overrides   what is set over the proposed parameters
	 * @return the job, already scheduled
	 */
	public static AnalysisRun start(String name, String analysis, Measurement measurement, ParameterOverrides overrides) {
		return start(name, analysis, List.of(measurement), overrides);
	}

	/**
	 * Starts an analysis of several measurements together.
	 *
	 * @param name         what the job does, for people
	 * @param analysis     the id of the analysis, which takes them together
	 * @param measurements the inputs
	 * @param overrides    what is set over the proposed parameters
	 * @return the job, already scheduled
	 */
	public static AnalysisRun start(String name, String analysis, List<Measurement> measurements, ParameterOverrides overrides) {
		AnalysisRun run = new AnalysisRun(name, analysis, measurements, overrides);
		run.schedule();
		return run;
	}

	/** {@return the result; ends with the exception of the analysis, or cancelled} */
	public CompletableFuture<Result> result() {
		return result;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Lithoscope lithoscope = PlatformUI.getWorkbench().getService(Lithoscope.class);
			MonitorBridge progress = new MonitorBridge(monitor, getName());
			result.complete(lithoscope.engine().analyse(analysis, measurements, overrides, progress).get(0));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			result.cancel(false);
			return Status.CANCEL_STATUS;
		} catch (AnalysisException | ParameterException e) {
			// whoever waits says it in its place; a dialog would only be in the way
			result.completeExceptionally(e);
			return Status.OK_STATUS;
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == WORK;
	}

	@Override
	protected void canceling() {
		result.cancel(false);
	}
}

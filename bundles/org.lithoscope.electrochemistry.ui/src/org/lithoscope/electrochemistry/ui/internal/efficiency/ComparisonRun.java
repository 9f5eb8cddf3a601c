/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.tools.MonitorBridge;

/** Applies the methods in the background, where it can be cancelled. */
final class ComparisonRun extends Job {

	private final Measurement measurement;
	private final Protocol stated;
	private final int conditioning;
	private final CompletableFuture<Comparison> result = new CompletableFuture<>();

	ComparisonRun(Measurement measurement, Protocol stated, int conditioning) {
		super("Coulombic efficiency of " + measurement.name());
		this.measurement = measurement;
		this.stated = stated;
		this.conditioning = conditioning;
		setPriority(SHORT);
	}

	/** {@return what the methods give; ends with the exception of the analysis, or cancelled} */
	CompletableFuture<Comparison> result() {
		return result;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			Lithoscope lithoscope = PlatformUI.getWorkbench().getService(Lithoscope.class);
			result.complete(Comparison.of(lithoscope.engine(), measurement, stated, conditioning, new MonitorBridge(monitor, getName())));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			result.cancel(false);
			return Status.CANCEL_STATUS;
		} catch (AnalysisException e) {
			// the page says it in its place
			result.completeExceptionally(e);
			return Status.OK_STATUS;
		}
	}

	@Override
	protected void canceling() {
		result.cancel(false);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.internal.result.ResultInput;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.tools.MonitorBridge;

/** Runs an analysis in the background and opens its results. */
final class AnalysisJob extends Job {

	private final IWorkbenchWindow window;
	private final Lithoscope lithoscope;
	private final AnalysisDescriptor descriptor;
	private final AnalysisInputs inputs;
	private final ParameterOverrides overrides;
	private final Consumer<String> failed;

	/** @param failed is told in words why there is no result */
	AnalysisJob(IWorkbenchWindow window, AnalysisDescriptor descriptor, AnalysisInputs inputs, ParameterOverrides overrides,
			Consumer<String> failed) {
		super(descriptor.name());
		this.window = window;
		this.lithoscope = Lithoscope.of(window);
		this.descriptor = descriptor;
		this.inputs = inputs;
		this.overrides = overrides;
		this.failed = failed;
		setUser(false);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		lithoscope.problems().remove(List.of(descriptor.name()));
		try {
			List<Result> results = lithoscope.engine().analyse(descriptor.id(), latest(), overrides,
					new MonitorBridge(monitor, getName()));
			results.forEach(r -> lithoscope.problems().add(descriptor.name(), r.notices()));
			new RememberedParameters(lithoscope).remember(results);
			window.getWorkbench().getDisplay().asyncExec(() -> {
				if (!window.isClosing() && window.getActivePage() != null) {
					ResultEditor.open(window.getActivePage(), new ResultInput(descriptor, results));
				}
			});
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (AnalysisException | ParameterException e) {
			lithoscope.problems().error(descriptor.name(), e.getMessage());
			failed.accept(e.getMessage());
			// the reason stands in the view and among the problems; a dialog would only be in the way
			return Status.OK_STATUS;
		}
	}

	/** The inputs as they were read last: files may have grown since the form was made. */
	private AnalysisInputs latest() {
		Map<String, List<Measurement>> measurements = new LinkedHashMap<>();
		inputs.measurements().forEach((role, some) -> measurements.put(role, some.stream().map(lithoscope.project()::latest).toList()));
		return new AnalysisInputs(measurements, inputs.results());
	}
}

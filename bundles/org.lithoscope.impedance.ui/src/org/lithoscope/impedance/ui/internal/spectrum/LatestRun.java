/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.analysis.AnalysisRun;
import org.lithoscope.ui.tools.Ui;

/** Runs an analysis for a control; a new run cancels that before, and only the last is told. For the thread of the display. */
public final class LatestRun {

	private final Control owner;
	private final String analysis;
	private AnalysisRun running;

	/**
	 * Nothing runs yet.
	 *
	 * @param owner    the control that shows the results; when it goes, the run is cancelled
	 * @param analysis the id of the analysis
	 */
	public LatestRun(Control owner, String analysis) {
		this.owner = owner;
		this.analysis = analysis;
		owner.addDisposeListener(e -> cancel());
	}

	/** {@return whether a run is under way} */
	public boolean isRunning() {
		return running != null;
	}

	/** Cancels what runs. */
	public void cancel() {
		if (running != null) {
			running.cancel();
		}
	}

	/**
	 * Starts.
	 *
	 * @param name         what is done, for people
	 * @param measurements the inputs
	 * @param overrides    what is set over the proposed parameters
	 * @param done         takes the result
	 * @param failed       takes the reason when there is none, in words
	 */
	public void start(String name, List<Measurement> measurements, Map<String, String> overrides, Consumer<Result> done,
			Consumer<String> failed) {
		start(name, measurements, ParameterOverrides.ofTexts(overrides), done, failed);
	}

	/**
	 * Starts.
	 *
	 * @param name         what is done, for people
	 * @param measurements the inputs
	 * @param overrides    what is set over the proposed parameters
	 * @param done         takes the result
	 * @param failed       takes the reason when there is none, in words
	 */
	public void start(String name, List<Measurement> measurements, ParameterOverrides overrides, Consumer<Result> done,
			Consumer<String> failed) {
		cancel();
		AnalysisRun run = AnalysisRun.start(name, analysis, measurements, overrides);
		running = run;
		run.result().whenComplete((result, problem) -> Ui.later(owner, () -> {
			if (run == running) {
				running = null;
				if (result != null) {
					done.accept(result);
				} else {
					failed.accept(why(problem));
				}
			}
		}));
	}

	private static String why(Throwable problem) {
		Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
		return cause instanceof CancellationException ? "Cancelled." : cause.getMessage();
	}
}

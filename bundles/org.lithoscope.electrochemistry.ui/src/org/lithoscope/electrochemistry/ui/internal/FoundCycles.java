/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.analysis.AnalysisRun;

/** The cycles of measurements as the analysis finds them without being told anything: found once for all pages of an editor. */
final class FoundCycles {

	private final Map<Measurement, CompletableFuture<Result>> found = new WeakHashMap<>();

	/**
	 * Finds the cycles, or remembers them. What was cancelled is begun anew.
	 *
	 * @param measurement a cycling measurement
	 * @return figures and the table of cycles, later
	 */
	synchronized CompletableFuture<Result> of(Measurement measurement) {
		CompletableFuture<Result> known = found.get(measurement);
		if (known != null && !known.isCancelled()) {
			return known;
		}
		CompletableFuture<Result> begun = AnalysisRun
				.start("Finding the cycles of " + measurement.name(), "cycles", measurement, ParameterOverrides.none()).result();
		found.put(measurement, begun);
		return begun;
	}

	/** {@return why there is no result, in words} */
	static String why(Throwable problem) {
		Throwable cause = problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
		return cause instanceof java.util.concurrent.CancellationException ? "The search was cancelled." : cause.getMessage();
	}
}

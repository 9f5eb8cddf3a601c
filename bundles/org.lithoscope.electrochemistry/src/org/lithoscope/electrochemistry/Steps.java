/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;

import org.lithoscope.electrochemistry.internal.StepDetector;
import org.lithoscope.electrochemistry.internal.StepIntegrator;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.quantity.Units;

/** Cuts runs into steps. */
public final class Steps {

	private Steps() {
	}

	/**
	 * The steps of a run.
	 *
	 * @param run     the run
	 * @param options how steps are told apart
	 * @param context for progress and cancel
	 * @return the steps in order; they cover all rows
	 */
	public static List<Step> of(CyclingRun run, StepOptions options, AnalysisContext context) {
		double longest = options.longestInterval().map(q -> q.valueIn(Units.SECOND)).orElse(Double.POSITIVE_INFINITY);
		return new StepIntegrator(run, longest).integrate(new StepDetector(run, options).detect(), context);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import org.lithoscope.electrochemistry.analysis.CyclesAnalysis;
import org.lithoscope.electrochemistry.analysis.CyclesParameters;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;

/** The cycles of a measurement as the analysis finds them without being told anything. */
final class CycleResult {

	private CycleResult() {
	}

	/**
	 * Finds the cycles.
	 *
	 * @param measurement a cycling measurement
	 * @return figures and the table of cycles
	 * @throws AnalysisException when there are none
	 */
	static Result of(Measurement measurement) throws AnalysisException {
		CyclesAnalysis analysis = new CyclesAnalysis();
		AnalysisInputs inputs = AnalysisInputs.of(analysis.inputs().get(0).name(), measurement);
		CyclesParameters proposed = analysis.propose(inputs, ParameterSchema.of(CyclesParameters.class).defaults());
		return analysis.analyse(inputs, proposed, AnalysisContext.unattended());
	}
}

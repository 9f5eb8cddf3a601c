/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.measurement.Measurement;

/** The inputs that analyses of cycling share: a measurement, and later files of the same cell. */
public final class RunInputs {

	/** The role of the measurement. */
	public static final String MEASUREMENT = "measurement";
	/** The role of later files of the same cell. */
	public static final String CONTINUED = "continued";
	private static final int MANY = 10000;

	private RunInputs() {
	}

	/** {@return the roles: one measurement, and any number of continuations} */
	public static List<InputRole> roles() {
		String[] types = { "electrochemistry/cycling", "electrochemistry/chrono", "electrochemistry/ocv" };
		return List.of(InputRole.eachMeasurement(MEASUREMENT, "Cycling data", types),
				InputRole.measurements(CONTINUED, "Later files of the same cell", 0, MANY, types));
	}

	/**
	 * The run of the inputs.
	 *
	 * @param inputs the inputs
	 * @param sign   what the sign of the current means
	 * @return the run over all files
	 * @throws AnalysisException when they do not serve
	 */
	public static CyclingRun run(AnalysisInputs inputs, SignConvention sign) throws AnalysisException {
		List<Measurement> all = new ArrayList<>();
		all.add(inputs.measurement(MEASUREMENT));
		all.addAll(inputs.measurements(CONTINUED));
		return CyclingRun.of(all, sign);
	}

	/**
	 * The run of the inputs, cut and paired.
	 *
	 * @param inputs  the inputs
	 * @param pairing which half cycles make a cycle
	 * @param charge  where charge comes from
	 * @param sign    what the sign of the current means
	 * @param steps   how steps are told apart
	 * @param context for progress and cancel
	 * @return the data, with at least one half cycle
	 * @throws AnalysisException when no current flows, or the inputs do not serve
	 */
	public static CycleData data(AnalysisInputs inputs, Pairing pairing, ChargeSource charge, SignConvention sign, StepOptions steps,
			AnalysisContext context) throws AnalysisException {
		CyclingRun run = run(inputs, sign);
		CycleData data = CycleData.of(run, pairing, charge, steps, context);
		if (data.summaries().isEmpty()) {
			throw new AnalysisException("'" + run.name() + "' has no charge or discharge: no current flows in it");
		}
		return data;
	}
}

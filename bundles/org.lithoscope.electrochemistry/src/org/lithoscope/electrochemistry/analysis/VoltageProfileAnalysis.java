/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.electrochemistry.internal.VoltageProfiles;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.quantity.Units;

/** Voltage profiles: voltage against capacity for chosen cycles, and voltage against time. */
public final class VoltageProfileAnalysis implements Analysis<VoltageProfileParameters> {

	@Override
	public Class<VoltageProfileParameters> parameterType() {
		return VoltageProfileParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public VoltageProfileParameters propose(AnalysisInputs inputs, VoltageProfileParameters p) throws AnalysisException {
		return new VoltageProfileParameters(p.cycles(), p.most(), p.pairing(), p.charge(), p.sign(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, VoltageProfileParameters p, AnalysisContext context) throws AnalysisException {
		if (p.pairing() == Pairing.FILE) {
			throw new AnalysisException("Voltage profiles are drawn by half cycles; choose a pairing other than the file's numbers.");
		}
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		List<Cycle> all = data.cycles().list();
		List<Cycle> drawn = p.cycles().isEmpty() ? VoltageProfiles.spread(all, p.most())
				: all.stream().filter(c -> p.cycles().contains(c.number())).toList();
		if (drawn.isEmpty()) {
			throw new AnalysisException("There is no cycle " + p.cycles() + "; the cycles are " + all.get(0).number() + " to "
					+ all.get(all.size() - 1).number() + ".");
		}
		Result.Builder result = Result.builder("Voltage profiles of " + data.run().name());
		data.notices().forEach(result::notice);
		result.value("cyclesDrawn", "Cycles drawn", drawn.size(), Units.ONE);
		result.figure(VoltageProfiles.figure(data, p.norms(), drawn));
		result.figure(CycleFigures.voltageTime(data.run()));
		return result.build();
	}
}

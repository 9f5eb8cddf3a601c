/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.CycleTable;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.electrochemistry.internal.VoltageProfiles;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Cycles and conventional Coulombic efficiency: the per-cycle table, averages with uncertainty, and the figures of cycling. */
public final class CyclesAnalysis implements Analysis<CyclesParameters> {

	private static final double PERCENT = 100;
	private static final int PROFILES = 12;

	@Override
	public Class<CyclesParameters> parameterType() {
		return CyclesParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public CyclesParameters propose(AnalysisInputs inputs, CyclesParameters p) throws AnalysisException {
		return new CyclesParameters(p.pairing(), p.charge(), p.sign(), p.mean(), p.firstCycle(), p.lastCycle(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.tester(), p.efficiencyAxis(), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CyclesParameters p, AnalysisContext context) throws AnalysisException {
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		List<CycleSummary> cycles = data.summaries();
		Result.Builder result = Result.builder("Cycles of " + data.run().name());
		data.notices().forEach(result::notice);
		averages(result, cycles, p);
		totals(result, cycles);
		result.text("pairing", "Cycle", pairingText(p.pairing(), data));
		result.text("chargeSource", "Charge", data.source() == ChargeSource.COUNTED ? "counted by the instrument"
				: "integrated from current and time");
		if (data.run().isInverted()) {
			result.text("sign", "Sign of the current", "turned: positive discharges in the file");
		}
		double relative = Math.hypot(p.tester().independent(), p.tester().sharedInRatio() / Math.sqrt(2));
		result.table("cycles", CycleTable.of(cycles, p.norms(), data.source(), relative));
		result.figure(CycleFigures.capacityEfficiency(data, p.norms(), p.efficiencyAxis(), Math.sqrt(2) * relative));
		result.figure(VoltageProfiles.figure(data, p.norms(), VoltageProfiles.spread(data.cycles().list(), PROFILES)));
		result.figure(CycleFigures.voltageTime(data.run()));
		return result.build();
	}

	private static void averages(Result.Builder result, List<CycleSummary> cycles, CyclesParameters p) {
		List<CycleSummary> used = cycles.stream().filter(c -> c.complete() && c.number() >= p.firstCycle()
				&& c.number() <= p.lastCycle().orElse(Integer.MAX_VALUE) && !Double.isNaN(c.coulombicEfficiency())).toList();
		if (used.isEmpty()) {
			result.notice(Notice.warning("No complete cycle lies in the range chosen, so there is no average Coulombic efficiency."));
		} else {
			EfficiencyAverage average = EfficiencyAverage.of(used, p.mean(), p.tester());
			result.value("averageCoulombicEfficiency", "Average Coulombic efficiency (" + (p.mean() == Mean.RATIOS ? "mean of ratios"
					: "ratio of sums") + ")", new Quantity(PERCENT * average.value(), Units.PERCENT, PERCENT * average.uncertainty()),
					"CER, table 1, method 1");
			result.value("standardDeviation", "Standard deviation over cycles", PERCENT * average.scatter(), Units.PERCENT);
			CycleSummary first = used.get(0);
			result.value("firstCoulombicEfficiency", "Coulombic efficiency of cycle " + first.number(),
					new Quantity(PERCENT * first.coulombicEfficiency(), Units.PERCENT,
							PERCENT * EfficiencyAverage.of(List.of(first), Mean.RATIOS, p.tester()).uncertainty()), "CER, table 1, method 1");
		}
		result.value("cyclesAveraged", "Cycles in the average", used.size(), Units.ONE);
	}

	private static void totals(Result.Builder result, List<CycleSummary> cycles) {
		long complete = cycles.stream().filter(CycleSummary::complete).count();
		result.value("completeCycles", "Complete cycles", complete, Units.ONE);
		result.value("incompleteCycles", "Incomplete cycles", cycles.size() - complete, Units.ONE);
		result.value("chargeThroughput", "Total charge", milliampereHours(cycles, Direction.CHARGE), Units.MILLIAMPERE_HOUR);
		result.value("dischargeThroughput", "Total discharge", milliampereHours(cycles, Direction.DISCHARGE), Units.MILLIAMPERE_HOUR);
	}

	private static double milliampereHours(List<CycleSummary> cycles, Direction direction) {
		return 1000 * cycles.stream().mapToDouble(c -> (direction == Direction.CHARGE ? c.charge() : c.discharge()).capacity())
				.filter(q -> !Double.isNaN(q)).sum();
	}

	private static String pairingText(Pairing asked, CycleData data) {
		if (asked == Pairing.FILE) {
			return "as numbered in the file";
		}
		return data.cycles().pairing() == Pairing.DISCHARGE_FIRST ? "discharge (plating), then charge (stripping)" : "charge, then discharge";
	}
}

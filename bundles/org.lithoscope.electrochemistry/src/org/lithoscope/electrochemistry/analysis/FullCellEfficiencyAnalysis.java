/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.EfficiencyAxis;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.electrochemistry.formula.CycleLife;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Coulombic efficiency of a full cell by the estimates of Chiang and Zhang, beside the conventional one. */
public final class FullCellEfficiencyAnalysis implements Analysis<FullCellEfficiencyParameters> {

	private static final double PERCENT = 100;
	private static final double SAME_RATE = 0.05;

	@Override
	public Class<FullCellEfficiencyParameters> parameterType() {
		return FullCellEfficiencyParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, FullCellEfficiencyParameters p, AnalysisContext context) throws AnalysisException {
		CycleData data = RunInputs.data(inputs, Pairing.CHARGE_FIRST, p.charge(), p.sign(), p.steps(), context);
		List<CycleSummary> cycles = data.summaries().stream().filter(CycleSummary::complete).toList();
		if (cycles.size() < 2) {
			throw new AnalysisException("The estimates need at least two complete cycles; there are " + cycles.size() + ".");
		}
		Result.Builder result = Result.builder("Coulombic efficiency of the full cell " + data.run().name());
		data.notices().forEach(result::notice);
		double limit = p.retention() / PERCENT;
		int end = lastCycle(cycles, limit);
		boolean reached = cycles.get(end).discharge().capacity() <= limit * cycles.get(0).discharge().capacity();
		applicability(result, data, reached, p.retention());
		List<CycleSummary> used = cycles.subList(0, end + 1);
		List<Method> methods = List.of(conventional(used, p.tester()), chiang(used, limit, reached, p), zhang(used, p));
		for (Method method : methods) {
			result.value(method.key(), "Average Coulombic efficiency, " + method.name(), method.efficiency().percent(), method.source());
		}
		result.value("cycles", "Cycles n", used.size(), Units.ONE);
		result.value("retention", "Retention r in the last of them", Quantity.of(PERCENT * retention(used), Units.PERCENT), "");
		result.table("methods", new Columns<>(methods).text("method", Method::name)
				.number("coulombic_efficiency", Units.PERCENT, m -> PERCENT * m.efficiency().value())
				.number("coulombic_efficiency_uncertainty", Units.PERCENT, m -> PERCENT * m.efficiency().uncertainty()).build());
		Norms none = new Norms(Optional.empty(), Norms.AreaOf.POSITIVE, Optional.empty(), Optional.empty());
		result.figure(CycleFigures.capacityEfficiency(data, none, EfficiencyAxis.PERCENT, Math.sqrt(2) * p.tester().independent()));
		return result.build();
	}

	private static double retention(List<CycleSummary> used) {
		return used.get(used.size() - 1).discharge().capacity() / used.get(0).discharge().capacity();
	}

	private static int lastCycle(List<CycleSummary> cycles, double limit) {
		double first = cycles.get(0).discharge().capacity();
		for (int i = 1; i < cycles.size(); i++) {
			boolean stays = i + 1 == cycles.size() || cycles.get(i + 1).discharge().capacity() <= limit * first;
			if (cycles.get(i).discharge().capacity() <= limit * first && stays) {
				return i;
			}
		}
		return cycles.size() - 1;
	}

	private static void applicability(Result.Builder result, CycleData data, boolean reached, double limit) {
		if (!reached) {
			result.notice(Notice.warning("Capacity has not fallen to " + limit + " %: the estimates use the retention of the last cycle. As "
					+ "long as a lithium reservoir makes up for losses, both come out too high."));
		}
		double[] currents = data.cycles().complete().stream().map(Cycle::in).mapToDouble(h -> h.orElseThrow().current()).sorted().toArray();
		if (currents.length > 1 && currents[currents.length - 1] > (1 + SAME_RATE) * currents[0]) {
			result.notice(Notice.warning("The charging current changes between cycles; the estimates of Chiang and Zhang do not hold across "
					+ "changes of rate."));
		}
	}

	private static Method conventional(List<CycleSummary> used, TesterParameters tester) {
		EfficiencyAverage average = EfficiencyAverage.of(used, Mean.RATIOS, tester);
		return new Method("conventional", "conventional (mean of ratios)", "CER, table 1, method 1",
				new MeasuredEfficiency(average.value(), average.uncertainty()));
	}

	private static Method chiang(List<CycleSummary> used, double limit, boolean reached, FullCellEfficiencyParameters p) {
		double[] number = new double[used.size()];
		double[] health = new double[used.size()];
		double first = used.get(0).discharge().capacity();
		for (int i = 0; i < number.length; i++) {
			number[i] = i + 1;
			health[i] = used.get(i).discharge().capacity() / first;
		}
		double r = reached ? limit : health[health.length - 1];
		double n = reached ? CycleLife.reaches(number, health, limit) : number.length;
		double cathode = p.cathode().map(q -> q.valueIn(Units.AMPERE_HOUR)).orElse(first);
		double lithium = p.lithium().valueIn(Units.AMPERE_HOUR);
		double value = CoulombicEfficiency.chiang(n, r, lithium, cathode);
		double u = p.tester().independent();
		// where the limit is reached, the errors of the capacities make n uncertain, else the retention; one shared by direction cancels
		double loss = reached ? (lithium / cathode + 1 - r) / (n * n) * CycleLife.reachesUncertainty(number, health, limit, u)
				: Math.sqrt(2) * u * r / n;
		double uncertainty = p.cathode().isPresent() ? loss : Math.hypot(loss, lithium / cathode * u / n);
		return new Method("chiang", "Chiang", "CER, table 1, method 4", new MeasuredEfficiency(value, uncertainty));
	}

	private static Method zhang(List<CycleSummary> used, FullCellEfficiencyParameters p) {
		double[] charges = used.stream().mapToDouble(c -> c.charge().capacity()).toArray();
		double sum = Arrays.stream(charges).sum();
		double firstDischarge = used.get(0).discharge().capacity();
		double value = CoulombicEfficiency.zhang(retention(used), p.lithium().valueIn(Units.AMPERE_HOUR), charges[0], firstDischarge, sum);
		double last = retention(used) * firstDischarge;
		double u = p.tester().independent();
		double numerator = u * Math.hypot(charges[0], last) / sum;
		double denominator = (1 - value) * u * Math.sqrt(Arrays.stream(charges).map(q -> q * q).sum()) / sum;
		double shared = p.tester().sharedInRatio() / Math.sqrt(2) * Math.hypot(charges[0], last) / sum;
		return new Method("zhang", "Zhang", "CER, table 1, method 5",
				new MeasuredEfficiency(value, Math.sqrt(numerator * numerator + denominator * denominator + shared * shared)));
	}

	/** One way to estimate the efficiency. */
	private record Method(String key, String name, String source, MeasuredEfficiency efficiency) {
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.LiteraturePoint;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.PracticalCondition;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.statistics.Robust;

/** Practical-conditions check (CER): which conditions a measured cell meets, and its place among the literature points. */
public final class PracticalConditionsAnalysis implements Analysis<PracticalConditionsParameters> {

	private static final double MILLI = 1000;
	private static final double PERCENT = 100;

	@Override
	public Class<PracticalConditionsParameters> parameterType() {
		return PracticalConditionsParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public PracticalConditionsParameters propose(AnalysisInputs inputs, PracticalConditionsParameters p) throws AnalysisException {
		return new PracticalConditionsParameters(p.cathodeCapacity(), p.lithium(), p.negativeToPositive(), p.electrolyteToCapacity(),
				p.temperatureHold(), p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.charge(), p.sign(), p.tester(),
				p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, PracticalConditionsParameters p, AnalysisContext context) throws AnalysisException {
		CycleData data = RunInputs.data(inputs, Pairing.AUTO, p.charge(), p.sign(), p.steps(), context);
		double area = p.norms().squareCentimetres();
		Result.Builder result = Result.builder("Practical conditions of " + data.run().name());
		data.run().notices().forEach(result::notice);
		if (Double.isNaN(area)) {
			result.notice(Notice.warning("The area is not known, so current density and plated capacity count as not stated."));
		}
		List<HalfCycle> in = data.cycles().complete().stream().map(Cycle::in).map(h -> h.orElseThrow()).toList();
		double current = MILLI * median(in.stream().mapToDouble(h -> Math.abs(h.current())).toArray()) / area;
		double plated = MILLI * median(in.stream().mapToDouble(h -> h.capacity(data.source())).toArray()) / area;
		List<PracticalCondition> conditions = PracticalCondition.check(new PracticalCondition.Conditions(current, plated,
				p.cathodeCapacity().map(q -> q.valueIn(Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE)).orElse(Double.NaN),
				p.lithium().map(q -> q.valueIn(Units.MICROMETRE)).orElse(Double.NaN), p.negativeToPositive().orElse(Double.NaN),
				p.electrolyteToCapacity().orElse(Double.NaN), p.temperatureHold().orElse(Double.NaN)));
		for (PracticalCondition.Met met : PracticalCondition.Met.values()) {
			result.value(met == PracticalCondition.Met.YES ? "met" : met == PracticalCondition.Met.NO ? "notMet" : "notStated",
					"Conditions " + met.label(), conditions.stream().filter(c -> c.met() == met).count(), Units.ONE);
		}
		Quantity efficiency = efficiency(data, p);
		result.value("coulombicEfficiency", "Coulombic efficiency", efficiency, "CER, table 1");
		result.table("conditions", new Columns<>(conditions).text("condition", PracticalCondition::name).text("limit",
				PracticalCondition::limit).number("value", Units.ONE, PracticalCondition::value).text("unit", PracticalCondition::unit)
				.text("verdict", c -> c.met().label()).text("asked_for", PracticalCondition::goal).build());
		result.table("literature", new Columns<>(LiteraturePoint.all()).text("strategy", LiteraturePoint::strategy)
				.number("coulombic_efficiency", Units.PERCENT, LiteraturePoint::efficiency)
				.number("cycles", Units.ONE, l -> l.cycles().isPresent() ? l.cycles().getAsInt() : Double.NaN)
				.number("current_density", Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE, LiteraturePoint::current)
				.number("plated_capacity", Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, LiteraturePoint::capacity)
				.text("method", LiteraturePoint::method).text("configuration", LiteraturePoint::configuration)
				.text("remark", LiteraturePoint::remark).build());
		result.figure(figure(data.run().name(), plated, efficiency));
		return result.build();
	}

	private static double median(double[] values) {
		return values.length == 0 ? Double.NaN : Robust.median(values);
	}

	private static Quantity efficiency(CycleData data, PracticalConditionsParameters p) {
		PlatingProtocol protocol = PlatingProtocol.recognise(HalfCycles.of(data.steps(), data.source(), p.steps().leastShare()),
				data.source());
		if (protocol.kind() != PlatingProtocol.Kind.NOT_RECOGNISED) {
			return MeasuredEfficiency.of(protocol, data.source(), Mean.RATIOS, 1, p.tester()).percent();
		}
		List<CycleSummary> cycles = data.summaries().stream().filter(CycleSummary::complete).toList();
		if (cycles.isEmpty() || data.cycles().pairing() == Pairing.DISCHARGE_FIRST) {
			return Quantity.of(Double.NaN, Units.PERCENT);
		}
		EfficiencyAverage average = EfficiencyAverage.of(cycles, Mean.RATIOS, p.tester());
		return new Quantity(PERCENT * average.value(), Units.PERCENT, PERCENT * average.uncertainty());
	}

	private static Figure figure(String name, double plated, Quantity efficiency) {
		List<LiteraturePoint> points = LiteraturePoint.all();
		NumberSequence x = NumberSequence.of(points.stream().mapToDouble(LiteraturePoint::capacity).toArray());
		NumberSequence y = NumberSequence.of(points.stream().mapToDouble(LiteraturePoint::efficiency).toArray());
		Plot.Builder plot = Plot.builder(Axis.linear("plated capacity", Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE),
				Axis.linear("CE", Units.PERCENT))
				.add(Series.XY.of("literature (CER)", x, y, Style.points(0, Style.Marker.RING), new RowIds("literature", 0)))
				.add(new Mark.Vertical(3, "3 mAh cm⁻²", Style.dashed(0).in(new Style.Colour.Muted())));
		if (!Double.isNaN(plated) && !Double.isNaN(efficiency.value())) {
			plot.add(Series.XY.of(name, NumberSequence.of(plated), NumberSequence.of(efficiency.value()),
					Style.points(1, Style.Marker.DIAMOND), RowIds.NONE));
		}
		return Figure.of("literature", "Place among literature points", "", plot.build());
	}
}

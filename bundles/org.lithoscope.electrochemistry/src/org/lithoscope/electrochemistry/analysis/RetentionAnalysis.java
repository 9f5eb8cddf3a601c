/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.FormationCycles;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.electrochemistry.formula.CycleLife;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
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
import org.lithoscope.numerics.regression.LineFit;

/** Capacity retention and cycle life: state of health against cycle, retention per cycle, cycles to a limit, life from efficiency. */
public final class RetentionAnalysis implements Analysis<RetentionParameters> {

	private static final double PERCENT = 100;
	private static final int LEAST_FOR_FIT = 3;
	private static final String SOURCE = "CER, section 1; PIAG";

	@Override
	public Class<RetentionParameters> parameterType() {
		return RetentionParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public RetentionParameters propose(AnalysisInputs inputs, RetentionParameters p) throws AnalysisException {
		return new RetentionParameters(p.reference(), p.formationCycles(), p.limit(), p.lastCycle(), p.pairing(), p.charge(), p.sign(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.tester(), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, RetentionParameters p, AnalysisContext context) throws AnalysisException {
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		int formation = p.reference() == RetentionParameters.Reference.FIRST ? 0
				: p.formationCycles().orElseGet(() -> FormationCycles.count(data.cycles().complete()));
		List<CycleSummary> complete = data.summaries().stream().filter(CycleSummary::complete)
				.filter(c -> c.number() <= p.lastCycle().orElse(Integer.MAX_VALUE)).toList();
		if (complete.size() <= formation) {
			throw new AnalysisException("Retention needs a complete cycle after " + formation + " formation cycles, but there are "
					+ complete.size() + " complete cycles in '" + data.run().name() + "'.");
		}
		Result.Builder result = Result.builder("Capacity retention of " + data.run().name());
		data.notices().forEach(result::notice);
		CycleSummary reference = complete.get(formation);
		List<Point> points = complete.stream().map(c -> new Point(c, CycleLife.stateOfHealth(c.out().capacity(),
				reference.out().capacity()))).toList();
		List<Point> after = points.subList(formation, points.size());
		result.value("referenceCycle", "Reference cycle", reference.number(), Units.ONE);
		result.value("formationCycles", "Formation cycles", formation, Units.ONE);
		result.value("referenceCapacity", "Capacity of the reference cycle", 1000 * reference.out().capacity(), Units.MILLIAMPERE_HOUR);
		retention(result, after, p.tester());
		life(result, after, p.limit() / PERCENT, p.tester());
		result.table("retention", new Columns<>(points).whole("cycle_count", q -> q.cycle().number())
				.number("capacity_ah", Units.AMPERE_HOUR, q -> q.cycle().out().capacity())
				.number("state_of_health", Units.PERCENT, q -> PERCENT * q.health())
				.number("coulombic_efficiency", Units.PERCENT, q -> PERCENT * q.cycle().coulombicEfficiency()).build());
		result.figure(figure(points, p.limit()));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.RETENTION));
		return result.build();
	}

	private static void retention(Result.Builder result, List<Point> after, TesterParameters tester) {
		Point first = after.get(0);
		Point last = after.get(after.size() - 1);
		int cycles = last.cycle().number() - first.cycle().number();
		result.value("lastCycle", "Last cycle", last.cycle().number(), Units.ONE);
		double error = cycles > 0 ? CoulombicEfficiency.uncertainty(last.health(), tester.independent()) : 0;
		result.value("retention", "Capacity retention", new Quantity(PERCENT * last.health(), Units.PERCENT, PERCENT * error),
				"CER, section 1");
		if (cycles > 0) {
			double perCycle = PERCENT * CycleLife.retentionPerCycle(last.health(), cycles);
			result.value("retentionPerCycle", "Average retention per cycle",
					new Quantity(perCycle, Units.PERCENT, perCycle * error / last.health() / cycles), "PIAG");
		}
	}

	private static void life(Result.Builder result, List<Point> after, double limit, TesterParameters tester) {
		double[] cycle = after.stream().mapToDouble(q -> q.cycle().number()).toArray();
		double[] health = after.stream().mapToDouble(Point::health).toArray();
		double reached = CycleLife.reaches(cycle, health, limit);
		if (Double.isNaN(reached)) {
			result.notice(Notice.info("Capacity has not fallen to " + Math.round(PERCENT * limit) + " % within the cycles measured."));
		} else {
			result.value("life", "Cycles to " + Math.round(PERCENT * limit) + " %, interpolated", new Quantity(reached, Units.ONE,
					CycleLife.reachesUncertainty(cycle, health, limit, tester.independent())), SOURCE);
		}
		if (after.size() >= LEAST_FOR_FIT) {
			LineFit line = LineFit.of(cycle, health);
			result.value("fade", "Fade per cycle (line)",
					new Quantity(-PERCENT * line.slope(), Units.PERCENT, PERCENT * line.slopeError()), "least squares");
			if (line.slope() < -2 * line.slopeError()) {
				result.value("lifeByLine", "Cycles to " + Math.round(PERCENT * limit) + " % by the line", lifeByLine(line, limit),
						"least squares");
				if (Double.isNaN(reached)) {
					result.notice(Notice.warning("The cycles to the limit by the line are extrapolated beyond the last cycle."));
				}
			}
		}
		fromEfficiency(result, after, limit, tester);
	}

	private static void fromEfficiency(Result.Builder result, List<Point> after, double limit, TesterParameters tester) {
		List<CycleSummary> known = after.stream().map(Point::cycle).filter(c -> !Double.isNaN(c.coulombicEfficiency())).toList();
		if (known.isEmpty()) {
			return;
		}
		EfficiencyAverage average = EfficiencyAverage.of(known, Mean.RATIOS, tester);
		double cycles = CycleLife.cycles(limit, average.value());
		if (Double.isFinite(cycles)) {
			result.value("lifeFromEfficiency", "Cycles to " + Math.round(PERCENT * limit) + " % from the mean efficiency, ln r/ln CE",
					new Quantity(cycles, Units.ONE, CycleLife.cyclesUncertainty(limit, average.value(), average.uncertainty())), SOURCE);
		}
	}

	private static Quantity lifeByLine(LineFit line, double limit) {
		double at = (limit - line.intercept()) / line.slope();
		return new Quantity(at, Units.ONE, Math.abs(line.valueError(at) / line.slope()));
	}

	private static Figure figure(List<Point> points, double limit) {
		double[] cycle = points.stream().mapToDouble(q -> q.cycle().number()).toArray();
		double[] health = points.stream().mapToDouble(q -> PERCENT * q.health()).toArray();
		Plot plot = Plot.builder(Axis.linear("cycle", Units.ONE), Axis.linear("SOH", Units.PERCENT))
				.add(Series.XY.of("state of health", NumberSequence.of(cycle), NumberSequence.of(health),
						Style.points(0, Style.Marker.CIRCLE), new RowIds("retention", 0)))
				.add(new Mark.Horizontal(limit, Math.round(limit) + " %",
						Style.dashed(0).in(new Style.Colour.Muted())))
				.build();
		return Figure.of("retention", "Capacity retention", "Capacity relative to the reference cycle.", plot);
	}

	/** A cycle with its state of health. */
	private record Point(CycleSummary cycle, double health) {
	}
}

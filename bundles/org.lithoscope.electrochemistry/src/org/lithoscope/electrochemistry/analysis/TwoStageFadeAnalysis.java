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
import org.lithoscope.numerics.regression.BrokenLine;
import org.lithoscope.numerics.statistics.Replicates;

/**
 * Two-stage fade of a cell with a lithium reservoir (CER, section 2.2; DGM): capacity holds until the excess lithium on the anode is used
 * up, then falls. Gives the inflection cycle with its uncertainty, the slopes, the drop of the efficiency, and the reservoir.
 */
public final class TwoStageFadeAnalysis implements Analysis<TwoStageFadeParameters> {

	private static final double PERCENT = 100;
	private static final double ONE_SIGMA = 0.6827;
	private static final double STRAIGHT = 0.01;
	private static final String SOURCE = "CER, section 2.2";

	@Override
	public Class<TwoStageFadeParameters> parameterType() {
		return TwoStageFadeParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, TwoStageFadeParameters p, AnalysisContext context) throws AnalysisException {
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		int formation = p.formationCycles().orElseGet(() -> FormationCycles.count(data.cycles().complete()));
		List<CycleSummary> complete = data.summaries().stream().filter(CycleSummary::complete)
				.filter(c -> c.number() <= p.lastCycle().orElse(Integer.MAX_VALUE)).toList();
		List<CycleSummary> after = complete.subList(Math.min(formation, complete.size()), complete.size());
		if (after.size() < BrokenLine.MINIMUM_POINTS) {
			throw new AnalysisException("Two stages need at least " + BrokenLine.MINIMUM_POINTS + " complete cycles after formation; there are "
					+ after.size() + ".");
		}
		double reference = after.get(0).out().capacity();
		double[] cycle = after.stream().mapToDouble(CycleSummary::number).toArray();
		double[] health = after.stream().mapToDouble(c -> CycleLife.stateOfHealth(c.out().capacity(), reference)).toArray();
		BrokenLine line = BrokenLine.of(cycle, health, ONE_SIGMA);
		Result.Builder result = Result.builder("Two-stage fade of " + data.run().name());
		data.notices().forEach(result::notice);
		boolean inflects = line.straightProbability() < STRAIGHT && line.slopeAfter() < line.slopeBefore();
		if (inflects) {
			inflection(result, line, after, p.limit() / PERCENT);
		} else {
			result.notice(Notice.warning("Two lines describe the capacity no better than one, or it levels off instead of falling: there is "
					+ "no inflection to report."));
		}
		reservoir(result, complete.get(0), p.reservoir());
		result.table("fade", new Columns<>(after).whole("cycle_count", CycleSummary::number)
				.number("state_of_health", Units.PERCENT, c -> PERCENT * c.out().capacity() / reference)
				.number("two_lines", Units.PERCENT, c -> PERCENT * line.value(c.number()))
				.number("coulombic_efficiency", Units.PERCENT, c -> PERCENT * c.coulombicEfficiency()).build());
		result.figure(figure(cycle, health, line, inflects));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.FADE));
		return result.build();
	}

	private static void inflection(Result.Builder result, BrokenLine line, List<CycleSummary> after, double limit) {
		double half = (line.breakHigh() - line.breakLow()) / 2;
		result.value("inflectionCycle", "Inflection", new Quantity(line.breakPoint(), Units.ONE, line.open() ? Double.NaN : half), SOURCE);
		result.value("inflectionLow", "Inflection not before (68 %)", line.breakLow(), Units.ONE);
		result.value("inflectionHigh", "Inflection not after (68 %)", line.breakHigh(), Units.ONE);
		if (line.open()) {
			result.notice(Notice.warning("The data do not confine the inflection to one side; it may lie outside the cycles measured."));
		}
		result.value("slopeBefore", "Slope before, per cycle", percent(line.slopeBefore(), line.slopeBeforeError()), SOURCE);
		result.value("slopeAfter", "Slope after, per cycle", percent(line.slopeAfter(), line.slopeAfterError()), SOURCE);
		boolean early = line.valueAtBreak() < limit;
		double life = line.breakPoint() + (limit - line.valueAtBreak()) / (early ? line.slopeBefore() : line.slopeAfter());
		if (life > 0 && Double.isFinite(life)) {
			result.value("life", "Cycles to " + Math.round(PERCENT * limit) + " % by the lines", life, Units.ONE);
		}
		// the efficiency of the reference cycle holds the losses of the first charge
		double[] before = efficiencies(after, after.get(0).number(), line.breakLow());
		double[] behind = efficiencies(after, line.breakHigh(), Double.POSITIVE_INFINITY);
		if (before.length > 1 && behind.length > 1) {
			Replicates a = Replicates.of(before);
			Replicates b = Replicates.of(behind);
			result.value("efficiencyBefore", "Mean Coulombic efficiency before", percent(a.mean(), a.standardError()), SOURCE);
			result.value("efficiencyAfter", "Mean Coulombic efficiency after", percent(b.mean(), b.standardError()), SOURCE);
			result.value("efficiencyDrop", "Drop of the Coulombic efficiency",
					percent(a.mean() - b.mean(), Math.hypot(a.standardError(), b.standardError())), SOURCE);
		}
	}

	private static Quantity percent(double value, double error) {
		return new Quantity(PERCENT * value, Units.PERCENT, PERCENT * error);
	}

	private static double[] efficiencies(List<CycleSummary> cycles, double from, double to) {
		return cycles.stream().filter(c -> c.number() > from && c.number() < to).mapToDouble(CycleSummary::coulombicEfficiency)
				.filter(e -> !Double.isNaN(e)).toArray();
	}

	private static void reservoir(Result.Builder result, CycleSummary first, TwoStageFadeParameters.Reservoir choice)
			throws AnalysisException {
		double held = first.discharge().constantVoltage();
		boolean byHold = choice == TwoStageFadeParameters.Reservoir.CV_DISCHARGE
				|| choice == TwoStageFadeParameters.Reservoir.AUTO && held > 0;
		if (byHold && !(held > 0)) {
			throw new AnalysisException("The first discharge has no constant-voltage step to estimate the reservoir from.");
		}
		double charge = byHold ? held : first.charge().capacity() - first.discharge().capacity();
		result.value("reservoir", byHold ? "Lithium reservoir (constant-voltage discharge)"
				: "Lithium reservoir, at most (first charge less first discharge)", Quantity.of(1000 * charge, Units.MILLIAMPERE_HOUR),
				byHold ? "NMR7" : "CER, section 2.2");
		result.value("reservoirShare", "Reservoir in the first charge", PERCENT * charge / first.charge().capacity(), Units.PERCENT);
		result.text("reservoirChoice", "Reservoir from", byHold ? "constant-voltage discharge" : "first charge less first discharge");
		if (!byHold) {
			result.notice(Notice.info("First charge less first discharge holds true losses beside the reservoir."));
		}
	}

	private static Figure figure(double[] cycle, double[] health, BrokenLine line, boolean inflects) {
		double[] percent = new double[health.length];
		double[] fit = new double[health.length];
		double[] residual = new double[health.length];
		for (int i = 0; i < health.length; i++) {
			percent[i] = PERCENT * health[i];
			fit[i] = PERCENT * line.value(cycle[i]);
			residual[i] = percent[i] - fit[i];
		}
		NumberSequence x = NumberSequence.of(cycle);
		RowIds rows = new RowIds("fade", 0);
		Plot.Builder plot = Plot.builder(Axis.linear("cycle", Units.ONE), Axis.linear("SOH", Units.PERCENT))
				.add(Series.XY.of("state of health", x, NumberSequence.of(percent), Style.points(0, Style.Marker.CIRCLE), rows));
		if (inflects) {
			plot.add(Series.XY.of("two lines", x, NumberSequence.of(fit), Style.line(1), RowIds.NONE));
			plot.add(new Mark.Vertical(line.breakPoint(), "inflection", Style.dashed(1)));
			if (line.breakLow() < line.breakHigh()) {
				plot.add(new Mark.Span(line.breakLow(), line.breakHigh(), "68 %", Style.line(1)));
			}
		}
		Plot residuals = Plot.builder(Axis.linear("cycle", Units.ONE), Axis.linear("residual", Units.PERCENT))
				.add(Series.XY.of("", x, NumberSequence.of(residual), Style.points(0, Style.Marker.CIRCLE), rows)).weight(0.3).build();
		return new Figure("two-stage-fade", "Two-stage fade", "", inflects ? List.of(plot.build(), residuals) : List.of(plot.build()),
				Figure.Layout.STACKED);
	}
}

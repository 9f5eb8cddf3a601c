/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Compares the Coulombic efficiencies of cells, and says which of them the tester cannot tell apart. */
public final class CompareEfficiencyAnalysis implements Analysis<CompareEfficiencyParameters> {

	private static final String CELLS = "cells";
	private static final double PERCENT = 100;
	private static final int MOST = 1000;

	@Override
	public Class<CompareEfficiencyParameters> parameterType() {
		return CompareEfficiencyParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.measurements(CELLS, "Cells to compare", 2, MOST, "electrochemistry/cycling"));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CompareEfficiencyParameters p, AnalysisContext context) throws AnalysisException {
		List<CellEfficiency> cells = new ArrayList<>();
		Result.Builder result = Result.builder("Coulombic efficiencies compared");
		List<Measurement> measurements = inputs.measurements(CELLS);
		for (int i = 0; i < measurements.size(); i++) {
			context.checkCancelled();
			context.progress((double) i / measurements.size(), measurements.get(i).name());
			String name = measurements.get(i).name();
			Optional<CellEfficiency> cell = efficiency(measurements.get(i), p, context);
			cell.ifPresentOrElse(cells::add, () -> result.notice(Notice.warning(name + ": no efficiency could be computed.")));
		}
		if (cells.size() < 2) {
			throw new AnalysisException("Only " + cells.size() + " of " + measurements.size() + " cells have an efficiency to compare.");
		}
		List<Pair> pairs = pairs(cells);
		long alike = pairs.stream().filter(q -> !q.distinguishable()).count();
		result.value("pairs", "Pairs compared", pairs.size(), Units.ONE);
		result.value("pairsNotToldApart", "Pairs that cannot be told apart", alike, Units.ONE);
		for (int i = 0; i < cells.size(); i++) {
			CellEfficiency cell = cells.get(i);
			result.value("cell" + (i + 1), cell.name() + ", " + cell.method(), cell.efficiency().percent(), "CER, table 1");
		}
		if (cells.size() == 2) {
			result.text("verdict", "Verdict", verdict(pairs.get(0)));
		}
		if (cells.stream().map(CellEfficiency::method).distinct().count() > 1) {
			result.notice(Notice.warning("The cells were tested by different protocols; their efficiencies are not quite the same quantity."));
		}
		result.table("cells", new Columns<>(cells).text("cell", CellEfficiency::name).text("method", CellEfficiency::method)
				.number("coulombic_efficiency", Units.PERCENT, c -> PERCENT * c.efficiency().value())
				.number("coulombic_efficiency_uncertainty", Units.PERCENT, c -> PERCENT * c.efficiency().uncertainty()).build());
		result.table("pairs", new Columns<>(pairs).text("one", q -> q.one().name()).text("other", q -> q.other().name())
				.number("difference", Units.PERCENT, q -> PERCENT * (q.one().efficiency().value() - q.other().efficiency().value()))
				.number("difference_uncertainty", Units.PERCENT, q -> PERCENT * q.uncertainty()).text("verdict",
						q -> q.distinguishable() ? "different" : "cannot be told apart").build());
		result.figure(figure(cells));
		return result.build();
	}

	private static Optional<CellEfficiency> efficiency(Measurement measurement, CompareEfficiencyParameters p, AnalysisContext context)
			throws AnalysisException {
		CyclingRun run = CyclingRun.of(measurement, p.sign());
		CycleData data = CycleData.of(run, Pairing.AUTO, p.charge(), p.steps(), context);
		HalfCycles halves = HalfCycles.of(data.steps(), data.source(), p.steps().leastShare());
		PlatingProtocol protocol = PlatingProtocol.recognise(halves, data.source());
		if (protocol.kind() != PlatingProtocol.Kind.NOT_RECOGNISED) {
			MeasuredEfficiency e = MeasuredEfficiency.of(protocol, data.source(), Mean.RATIOS, p.firstCycle(), p.tester());
			return Double.isNaN(e.value()) ? Optional.empty()
					: Optional.of(new CellEfficiency(measurement.name(), protocol.kind().label(), e));
		}
		List<CycleSummary> used = data.summaries().stream().filter(c -> c.complete() && c.number() >= p.firstCycle()).toList();
		if (used.isEmpty() || data.cycles().pairing() == Pairing.DISCHARGE_FIRST) {
			return Optional.empty();
		}
		EfficiencyAverage average = EfficiencyAverage.of(used, Mean.RATIOS, p.tester());
		return Optional.of(new CellEfficiency(measurement.name(), "full cell, conventional",
				new MeasuredEfficiency(average.value(), average.uncertainty())));
	}

	private static List<Pair> pairs(List<CellEfficiency> cells) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			for (int j = i + 1; j < cells.size(); j++) {
				pairs.add(new Pair(cells.get(i), cells.get(j)));
			}
		}
		return pairs;
	}

	private static String verdict(Pair pair) {
		if (!pair.distinguishable()) {
			return "The efficiencies of " + pair.one().name() + " and " + pair.other().name()
					+ " cannot be told apart: they differ by less than twice the uncertainty of their difference.";
		}
		boolean first = pair.one().efficiency().value() > pair.other().efficiency().value();
		return (first ? pair.one() : pair.other()).name() + " has the higher efficiency.";
	}

	private static Figure figure(List<CellEfficiency> cells) {
		double[] x = new double[cells.size()];
		double[] y = new double[cells.size()];
		double[] error = new double[cells.size()];
		for (int i = 0; i < x.length; i++) {
			x[i] = i + 1;
			y[i] = PERCENT * cells.get(i).efficiency().value();
			error[i] = PERCENT * cells.get(i).efficiency().uncertainty();
		}
		Style style = Style.points(2, Style.Marker.DIAMOND);
		return Figure.of("efficiencies", "Coulombic efficiencies", "Error bars: one standard uncertainty.",
				Plot.builder(Axis.linear("cell", Units.ONE), Axis.linear("CE", Units.PERCENT))
						.add(new Series.ErrorBars("", NumberSequence.of(x), NumberSequence.of(y), NumberSequence.of(error), style, false))
						.add(Series.XY.of("Coulombic efficiency", NumberSequence.of(x), NumberSequence.of(y), style,
								new RowIds("cells", 0)))
						.build());
	}

	/** A cell with its efficiency. */
	private record CellEfficiency(String name, String method, MeasuredEfficiency efficiency) {
	}

	/** Two cells. */
	private record Pair(CellEfficiency one, CellEfficiency other) {
		double uncertainty() {
			return Math.hypot(one.efficiency.uncertainty(), other.efficiency.uncertainty());
		}

		boolean distinguishable() {
			return ChargeUncertainty.distinguishable(one.efficiency.value(), one.efficiency.uncertainty(), other.efficiency.value(),
					other.efficiency.uncertainty());
		}
	}
}

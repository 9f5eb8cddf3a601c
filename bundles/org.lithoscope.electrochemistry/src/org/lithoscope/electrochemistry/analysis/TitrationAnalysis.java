/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.formula.Titration;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
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
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.regression.BrokenLine;
import org.lithoscope.numerics.regression.LineFit;

/**
 * Titration gas chromatography (DGM): dead lithium from hydrogen, lithium in the interphase by difference, their growth per cycle, and the
 * cycle at which the growth changes because the reservoir is used up. Takes typed-in numbers, no measurement.
 */
public final class TitrationAnalysis implements Analysis<TitrationParameters> {

	private static final double PERCENT = 100;
	private static final double MICRO = 1000;
	private static final double ONE_SIGMA = 0.6827;
	private static final double STRAIGHT = 0.05;
	private static final Unit MICROAMPERE_HOUR = Unit.of("uA.h");

	@Override
	public Class<TitrationParameters> parameterType() {
		return TitrationParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, TitrationParameters p, AnalysisContext context) throws AnalysisException {
		List<Balance> cells = balances(p);
		Result.Builder result = Result.builder("Titration gas chromatography");
		boolean printed = p.stoichiometry() == TitrationParameters.Stoichiometry.ONE_AS_PRINTED;
		result.text("stoichiometry", "Lithium per hydrogen", printed ? "1, as printed in DGM" : "2, by the reaction");
		if (printed) {
			result.notice(Notice.warning("One lithium per hydrogen is taken as printed in DGM; by the reaction it is two. Dead lithium "
					+ "doubles with it and the interphase shrinks: the choice changes the conclusion."));
		}
		if (p.reservoirs().isEmpty()) {
			result.notice(Notice.warning("No reservoir is given. Without a constant-voltage strip before the titration, active lithium and "
					+ "alloy are counted as dead."));
		}
		growth(result, cells, "dead", "Dead lithium", Balance::dead);
		if (!p.totalLosses().isEmpty()) {
			growth(result, cells, "interphase", "Interphase lithium", Balance::interphase);
		}
		result.table("titration", new Columns<>(cells).whole("cycle_count", Balance::cycle)
				.number("metallic_lithium", Units.MILLIAMPERE_HOUR, Balance::metallic)
				.number("metallic_lithium_uncertainty", Units.MILLIAMPERE_HOUR, Balance::error)
				.number("reservoir", Units.MILLIAMPERE_HOUR, Balance::reservoir).number("dead_lithium", Units.MILLIAMPERE_HOUR, Balance::dead)
				.number("interphase_lithium", Units.MILLIAMPERE_HOUR, Balance::interphase).build());
		result.figure(figure(cells));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.TITRATION));
		return result.build();
	}

	private static List<Balance> balances(TitrationParameters p) throws AnalysisException {
		int n = p.peakRatios().size();
		if (n == 0 || p.cycles().size() != n) {
			throw new AnalysisException("Give as many cycles as peak ratios, at least one; there are " + p.cycles().size() + " and " + n + ".");
		}
		if (!p.totalLosses().isEmpty() && p.totalLosses().size() != n || !p.reservoirs().isEmpty() && p.reservoirs().size() != n) {
			throw new AnalysisException("Total losses and reservoirs, where given, must be as many as the peak ratios: " + n + ".");
		}
		int s = p.stoichiometry() == TitrationParameters.Stoichiometry.TWO ? Titration.STOICHIOMETRIC : Titration.AS_PRINTED;
		List<Balance> cells = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			double metallic = Titration.metallicLithium(s, p.peakRatios().get(i), p.standard() / PERCENT, p.flask().valueIn(Unit.of("L")),
					p.molarVolume().valueIn(Unit.of("L/mol")));
			double reservoir = p.reservoirs().isEmpty() ? 0 : p.reservoirs().get(i);
			double dead = Titration.dead(metallic, reservoir);
			double total = p.totalLosses().isEmpty() ? Double.NaN : p.totalLosses().get(i);
			cells.add(new Balance(p.cycles().get(i), metallic, metallic * p.ratioError() / PERCENT, reservoir, dead,
					Titration.interphase(total, dead, reservoir)));
		}
		return cells;
	}

	private static void growth(Result.Builder result, List<Balance> cells, String name, String label, ToDoubleFunction<Balance> amount) {
		double[] x = cells.stream().mapToDouble(Balance::cycle).toArray();
		double[] y = cells.stream().mapToDouble(amount).toArray();
		result.value(name + "Lithium", label + " in the last cell", new Quantity(y[y.length - 1], Units.MILLIAMPERE_HOUR,
				cells.get(cells.size() - 1).error()), "DGM");
		if (cells.stream().mapToInt(Balance::cycle).distinct().count() < 3) {
			return;
		}
		LineFit line = LineFit.of(x, y);
		result.value(name + "PerCycle", label + " per cycle", new Quantity(MICRO * line.slope(), MICROAMPERE_HOUR,
				MICRO * line.slopeError()), "DGM");
		boolean ascending = true;
		for (int i = 1; i < x.length; i++) {
			ascending &= x[i] > x[i - 1];
		}
		if (x.length > BrokenLine.MINIMUM_POINTS && ascending) {
			BrokenLine broken = BrokenLine.of(x, y, ONE_SIGMA);
			if (broken.straightProbability() < STRAIGHT) {
				result.value(name + "Break", label + ": growth changes at cycle", new Quantity(broken.breakPoint(), Units.ONE,
						broken.open() ? Double.NaN : (broken.breakHigh() - broken.breakLow()) / 2), "DGM");
				result.value(name + "PerCycleBefore", label + " per cycle before", new Quantity(MICRO * broken.slopeBefore(),
						MICROAMPERE_HOUR, MICRO * broken.slopeBeforeError()), "DGM");
				result.value(name + "PerCycleAfter", label + " per cycle after", new Quantity(MICRO * broken.slopeAfter(),
						MICROAMPERE_HOUR, MICRO * broken.slopeAfterError()), "DGM");
			}
		}
	}

	private static Figure figure(List<Balance> cells) {
		NumberSequence x = NumberSequence.of(cells.stream().mapToDouble(Balance::cycle).toArray());
		NumberSequence dead = NumberSequence.of(cells.stream().mapToDouble(Balance::dead).toArray());
		NumberSequence interphase = NumberSequence.of(cells.stream().mapToDouble(Balance::interphase).toArray());
		RowIds rows = new RowIds("titration", 0);
		Style deadStyle = Style.points(0, Style.Marker.CIRCLE);
		Plot plot = Plot.builder(Axis.linear("cycle", Units.ONE), Axis.linear("Q", Units.MILLIAMPERE_HOUR))
				.add(new Series.ErrorBars("", x, dead, NumberSequence.of(cells.stream().mapToDouble(Balance::error).toArray()), deadStyle,
						false))
				.add(Series.XY.of("dead lithium", x, dead, deadStyle, rows))
				.add(Series.XY.of("interphase lithium", x, interphase, Style.points(1, Style.Marker.SQUARE), rows)).build();
		return Figure.of("titration", "Dead and interphase lithium", "", plot);
	}

	/** Where the lithium of one cell went, in mAh. */
	private record Balance(int cycle, double metallic, double error, double reservoir, double dead, double interphase) {
	}
}

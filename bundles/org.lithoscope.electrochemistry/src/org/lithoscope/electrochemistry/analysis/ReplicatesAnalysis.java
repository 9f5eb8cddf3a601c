/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.lithoscope.electrochemistry.internal.CellSeries;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.ReplicateCycle;
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
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.statistics.Replicates;

/**
 * Groups of nominally identical cells: mean and standard deviation of capacity and Coulombic efficiency in each cycle. The standard
 * deviation is that of the cells, with n − 1; where a cycle has one cell only there is none.
 */
public final class ReplicatesAnalysis implements Analysis<ReplicatesParameters> {

	@Override
	public Class<ReplicatesParameters> parameterType() {
		return ReplicatesParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(CellSeries.role(2));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ReplicatesParameters p, AnalysisContext context) throws AnalysisException {
		List<Measurement> measurements = inputs.measurements(CellSeries.CELLS);
		if (!p.groups().isEmpty() && p.groups().size() != measurements.size()) {
			throw new AnalysisException("There are " + measurements.size() + " cells but " + p.groups().size() + " groups; name one for each.");
		}
		List<Notice> notices = new ArrayList<>();
		List<CellSeries> cells = CellSeries.of(measurements, p.cut(), notices, context);
		if (!p.groups().isEmpty() && cells.size() != measurements.size()) {
			throw new AnalysisException("A cell without complete cycles has no place in a group; leave it out of cells and groups.");
		}
		Map<String, List<CellSeries>> groups = groups(cells, p);
		Result.Builder result = Result.builder("Replicates of " + groups.size() + (groups.size() == 1 ? " group" : " groups"));
		notices.forEach(result::notice);
		Unit unit = cells.get(0).scale().unit();
		List<ReplicateCycle> all = new ArrayList<>();
		Map<String, List<ReplicateCycle>> cycles = new LinkedHashMap<>();
		groups.forEach((name, members) -> {
			cycles.put(name, ReplicateCycle.of(name, members));
			all.addAll(cycles.get(name));
			summary(result, cycles.size(), name, members, unit);
		});
		result.table("replicates", new Columns<>(all).text("group", ReplicateCycle::group).whole("cycle_count", ReplicateCycle::number)
				.whole("cells", c -> c.capacity().count()).number("capacity_mean", unit, c -> c.capacity().mean())
				.number("capacity_standard_deviation", unit, c -> ReplicateCycle.deviation(c.capacity()))
				.number("coulombic_efficiency_mean", Units.PERCENT, c -> c.efficiency().mean())
				.number("coulombic_efficiency_standard_deviation", Units.PERCENT, c -> ReplicateCycle.deviation(c.efficiency())).build());
		result.figure(figure(cycles, cells.get(0).scale()));
		return result.build();
	}

	private static Map<String, List<CellSeries>> groups(List<CellSeries> cells, ReplicatesParameters p) throws AnalysisException {
		Map<String, List<CellSeries>> groups = new LinkedHashMap<>();
		try {
			Pattern number = Pattern.compile(p.pattern());
			for (int i = 0; i < cells.size(); i++) {
				String byName = p.pattern().isEmpty() ? "all cells" : number.matcher(cells.get(i).name()).replaceAll("");
				groups.computeIfAbsent(p.groups().isEmpty() ? byName : p.groups().get(i), g -> new ArrayList<>()).add(cells.get(i));
			}
		} catch (PatternSyntaxException e) {
			throw new AnalysisException("'" + p.pattern() + "' is not a regular expression: " + e.getDescription());
		}
		return groups;
	}

	private static void summary(Result.Builder result, int index, String name, List<CellSeries> members, Unit unit) {
		result.value("cells" + index, "Cells in " + name, members.size(), Units.ONE);
		Replicates first = Replicates.of(members.stream().mapToDouble(c -> c.capacities()[0]).toArray());
		result.value("firstCapacity" + index, "Capacity of the first cycle, " + name,
				new Quantity(first.mean(), unit, error(first)), "mean over cells");
		double[] means = members.stream().mapToDouble(c -> Arrays.stream(c.efficiencies()).filter(Double::isFinite).average()
				.orElse(Double.NaN)).filter(Double::isFinite).toArray();
		if (means.length > 0) {
			Replicates efficiency = Replicates.of(means);
			result.value("coulombicEfficiency" + index, "Average Coulombic efficiency, " + name,
					new Quantity(efficiency.mean(), Units.PERCENT, error(efficiency)), "mean over cells");
		}
		if (members.size() < 2) {
			result.notice(Notice.warning(name + " holds a single cell: its scatter cannot be told."));
		}
	}

	private static double error(Replicates values) {
		return values.count() < 2 ? Double.NaN : values.standardError();
	}

	private static Figure figure(Map<String, List<ReplicateCycle>> groups, CycleFigures.CapacityScale scale) {
		double[] all = groups.values().stream().flatMap(List::stream).mapToDouble(c -> c.efficiency().mean()).toArray();
		Axis cycle = Axis.linear("cycle", Units.ONE);
		Plot.Builder capacity = Plot.builder(cycle, scale.axis());
		Plot.Builder efficiency = Plot.builder(cycle, CycleFigures.percentAxis(all)).weight(0.7);
		int row = 0;
		for (Map.Entry<String, List<ReplicateCycle>> group : groups.entrySet()) {
			draw(capacity, group.getKey(), group.getValue(), ReplicateCycle::capacity, row);
			draw(efficiency, group.getKey(), group.getValue(), ReplicateCycle::efficiency, row);
			row += group.getValue().size();
		}
		return new Figure("replicates", "Replicates", "Lines: mean over cells; bands: one standard deviation on either side.",
				List.of(capacity.build(), efficiency.build()), Figure.Layout.STACKED);
	}

	private static void draw(Plot.Builder plot, String group, List<ReplicateCycle> cycles, Function<ReplicateCycle, Replicates> what, int row) {
		NumberSequence number = NumberSequence.of(cycles.stream().mapToDouble(ReplicateCycle::number).toArray());
		Style style = new Style(new Style.Colour.Keyed(group), Style.Line.SOLID, Optional.empty(), 1);
		plot.add(new Series.Band("", number, edge(cycles, what, -1), edge(cycles, what, 1), style, false));
		plot.add(Series.XY.of(group, number, NumberSequence.of(cycles.stream().mapToDouble(c -> what.apply(c).mean()).toArray()), style,
				new RowIds("replicates", row)));
	}

	private static NumberSequence edge(List<ReplicateCycle> cycles, Function<ReplicateCycle, Replicates> what, int side) {
		return NumberSequence.of(cycles.stream().map(what).mapToDouble(r -> r.mean() + side * ReplicateCycle.deviation(r)).toArray());
	}
}

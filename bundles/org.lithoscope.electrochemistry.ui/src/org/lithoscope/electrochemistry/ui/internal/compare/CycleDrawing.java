/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.statistics.Replicates;

/** Figures against cycle: every cell in its own colour, or the means of groups with a band of one standard deviation. */
final class CycleDrawing {

	/** Begins the names of the tables that points belong to; the name of the cell follows. */
	static final String CELL = "cell ";

	private static final double PERCENT = 100;
	private static final double LESS_WEIGHT = 0.7;

	private final List<CellRow> cells;
	private final boolean groups;
	private final boolean nines;

	/**
	 * Figures of cells.
	 *
	 * @param cells  cells whose figures were found
	 * @param groups whether means of groups are drawn
	 * @param nines  whether efficiencies are drawn as −log(1 − CE)
	 */
	CycleDrawing(List<CellRow> cells, boolean groups, boolean nines) {
		this.cells = cells;
		this.groups = groups;
		this.nines = nines;
	}

	/** The figure. */
	Figure of(Drawing drawing) {
		List<Plot> plots = switch (drawing) {
			case CAPACITY -> List.of(capacity(), efficiency(LESS_WEIGHT, false));
			case EFFICIENCY -> List.of(efficiency(1, true));
			default -> List.of(plot(Axis.linear("SOH", Units.PERCENT), CycleDrawing::health, 1, true));
		};
		String caption = groups ? "Lines: mean over the cells of a group; bands: one standard deviation on either side." : "";
		return new Figure("compare-" + drawing, drawing.title(), caption, plots, Figure.Layout.STACKED);
	}

	private Plot capacity() {
		Optional<Unit> unit = cells.stream().map(c -> c.data().orElseThrow().unit()).distinct().count() == 1
				? cells.get(0).data().map(CellData::unit) : Optional.empty();
		// where area or mass is known of some only, all are shown in what is known of all
		return plot(Axis.linear("Q", unit.orElse(Units.MILLIAMPERE_HOUR)),
				d -> Arrays.stream(d.charges()).map(q -> unit.isPresent() ? d.factor() * q : q).toArray(), 1, true);
	}

	private Plot efficiency(double weight, boolean named) {
		if (nines) {
			Axis axis = new Axis("CE", Units.ONE, Axis.Scale.NINES, false, Optional.empty());
			return plot(axis, d -> Arrays.stream(d.efficiencies()).map(e -> e / PERCENT).toArray(), weight, named);
		}
		double[] all = cells.stream().flatMapToDouble(c -> Arrays.stream(c.data().orElseThrow().efficiencies()))
				.filter(e -> !Double.isNaN(e)).toArray();
		long high = Arrays.stream(all).filter(e -> e >= 98 && e <= 100.2).count();
		Axis axis = Axis.linear("CE", Units.PERCENT);
		return plot(all.length > 0 && high >= 0.8 * all.length ? axis.showing(98, 100.2) : axis, CellData::efficiencies, weight, named);
	}

	private static double[] health(CellData data) {
		double reference = data.figure(KeyFigure.CAPACITY).map(q -> q.in(Units.MILLIAMPERE_HOUR).value()).orElse(Double.NaN);
		return Arrays.stream(data.charges()).map(q -> PERCENT * q / reference).toArray();
	}

	private Plot plot(Axis axis, Function<CellData, double[]> values, double weight, boolean named) {
		Plot.Builder plot = Plot.builder(Axis.linear("cycle", Units.ONE), axis).weight(weight);
		if (groups) {
			CellGroup.of(cells).forEach(g -> group(plot, g, values, named));
		} else {
			for (CellRow cell : cells) {
				CellData data = cell.data().orElseThrow();
				Style style = new Style(new Style.Colour.Keyed(cell.name()), Style.Line.NONE, Optional.of(Style.Marker.CIRCLE), 1);
				plot.add(Series.XY.of(named ? cell.name() : "", NumberSequence.of(data.numbers()), NumberSequence.of(values.apply(data)), style,
						new RowIds(CELL + cell.name(), 0)));
			}
		}
		return plot.build();
	}

	private static void group(Plot.Builder plot, CellGroup group, Function<CellData, double[]> values, boolean named) {
		Map<Double, List<Double>> byCycle = new TreeMap<>();
		for (CellRow cell : group.cells()) {
			CellData data = cell.data().orElseThrow();
			double[] y = values.apply(data);
			for (int i = 0; i < y.length; i++) {
				if (Double.isFinite(y[i])) {
					byCycle.computeIfAbsent(data.numbers()[i], n -> new ArrayList<>()).add(y[i]);
				}
			}
		}
		double[] number = byCycle.keySet().stream().mapToDouble(n -> n).toArray();
		Replicates[] means = byCycle.values().stream().map(v -> Replicates.of(v.stream().mapToDouble(y -> y).toArray()))
				.toArray(Replicates[]::new);
		Style style = new Style(new Style.Colour.Keyed(group.name()), Style.Line.SOLID, Optional.empty(), 1);
		plot.add(new Series.Band("", NumberSequence.of(number), edge(means, -1), edge(means, 1), style, false));
		String name = named ? group.name() + " (n = " + group.cells().size() + ")" : "";
		plot.add(Series.XY.of(name, NumberSequence.of(number), edge(means, 0), style, new RowIds(CELL + group.name(), 0)));
	}

	/** The mean and so many standard deviations; where there is one cell the band has no width. */
	private static NumberSequence edge(Replicates[] means, int side) {
		return NumberSequence.of(Arrays.stream(means)
				.mapToDouble(m -> m.mean() + (m.count() < 2 ? 0 : side * m.standardDeviation())).toArray());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.internal.CellSeries;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures;
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
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Many cells in one figure: capacity taken out and Coulombic efficiency against cycle, each cell in its own colour. */
public final class OverlayAnalysis implements Analysis<OverlayParameters> {

	private static final double PERCENT = 100;

	@Override
	public Class<OverlayParameters> parameterType() {
		return OverlayParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(CellSeries.role(1));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, OverlayParameters p, AnalysisContext context) throws AnalysisException {
		List<Notice> notices = new ArrayList<>();
		List<CellSeries> cells = CellSeries.of(inputs.measurements(CellSeries.CELLS), p.cut(), notices, context);
		Result.Builder result = Result.builder("Overlay of " + cells.size() + (cells.size() == 1 ? " cell" : " cells"));
		notices.forEach(result::notice);
		List<Row> rows = cells.stream().flatMap(c -> c.cycles().stream().map(n -> new Row(c, n))).toList();
		result.value("cells", "Cells", cells.size(), Units.ONE);
		result.value("cycles", "Cycles", rows.size(), Units.ONE);
		result.table("overlay", new Columns<>(rows).text("cell", r -> r.cell().name()).whole("cycle_count", r -> r.cycle().number())
				.number("capacity", cells.get(0).scale().unit(), r -> r.cell().scale().factor() * r.cycle().out().capacity())
				.number("coulombic_efficiency", Units.PERCENT, r -> PERCENT * r.cycle().coulombicEfficiency()).build());
		result.figure(figure(cells));
		return result.build();
	}

	private static Figure figure(List<CellSeries> cells) {
		double[] all = cells.stream().map(CellSeries::efficiencies).flatMapToDouble(Arrays::stream).toArray();
		Axis cycle = Axis.linear("cycle", Units.ONE);
		Plot.Builder capacity = Plot.builder(cycle, cells.get(0).scale().axis());
		Plot.Builder efficiency = Plot.builder(cycle, CycleFigures.percentAxis(all)).weight(0.7);
		int row = 0;
		for (CellSeries cell : cells) {
			Style style = new Style(new Style.Colour.Keyed(cell.name()), Style.Line.NONE, Optional.of(Style.Marker.CIRCLE), 1);
			NumberSequence number = NumberSequence.of(cell.numbers());
			RowIds rows = new RowIds("overlay", row);
			capacity.add(Series.XY.of(cell.name(), number, NumberSequence.of(cell.capacities()), style, rows));
			efficiency.add(Series.XY.of("", number, NumberSequence.of(cell.efficiencies()), style, rows));
			row += cell.cycles().size();
		}
		return new Figure("overlay", "Capacity and Coulombic efficiency", "", List.of(capacity.build(), efficiency.build()),
				Figure.Layout.STACKED);
	}

	/** A cycle of a cell. */
	private record Row(CellSeries cell, CycleSummary cycle) {
	}
}

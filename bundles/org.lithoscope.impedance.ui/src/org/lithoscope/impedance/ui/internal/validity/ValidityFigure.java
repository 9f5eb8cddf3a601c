/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.validity;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.impedance.ui.internal.spectrum.Drawn;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** The residuals of the linear Kramers–Kronig test and of Z-HIT below each other, with the range that is used. */
final class ValidityFigure {

	private static final double PERCENT = 100;
	private static final Style MUTED = Style.dashed(0).in(new Style.Colour.Muted());

	private ValidityFigure() {
	}

	/**
	 * The figure.
	 *
	 * @param spectrum the spectrum as it is drawn, with the range that is used
	 * @param result   of the Kramers–Kronig analysis
	 * @param range    what is used
	 * @param limit    the largest residual of a valid point, in %
	 * @return the figure, its points linked to the rows of the file
	 */
	static Figure of(Drawn spectrum, Result result, Range range, double limit) {
		Table data = result.tables().get("data");
		RowIds rows = new RowIds(spectrum.table(), Arrays.stream(spectrum.spectrum().rows()).min().orElse(0));
		Mark span = new Mark.Span(range.min(), range.max(), "used", Style.line(2));
		Plot.Builder linear = Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear("lin-KK residual", Units.PERCENT)).add(span);
		marks(linear, limit);
		linear.add(points("Re", spectrum, data, "residual_real", rows, Style.points(0, Style.Marker.CIRCLE)));
		linear.add(points("Im", spectrum, data, "residual_imaginary", rows, Style.points(1, Style.Marker.SQUARE)));
		Plot.Builder zhit = Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear("Z-HIT residual", Units.PERCENT)).weight(0.7)
				.add(new Mark.Span(range.min(), range.max(), "", Style.line(2)));
		marks(zhit, limit);
		zhit.add(points("|Z|", spectrum, data, "zhit_residual", rows, Style.points(3, Style.Marker.DIAMOND)));
		return new Figure("validity", "Validity", "", List.of(linear.build(), zhit.build()), Figure.Layout.STACKED);
	}

	private static void marks(Plot.Builder plot, double limit) {
		plot.add(new Mark.Horizontal(0, "", Style.line(0).in(new Style.Colour.Muted())));
		plot.add(new Mark.Horizontal(limit, "", MUTED)).add(new Mark.Horizontal(-limit, "", MUTED));
	}

	private static Series points(String name, Drawn spectrum, Table data, String column, RowIds rows, Style style) {
		double[] relative = data.column(column).map(Column::toArray).orElseThrow();
		double[] percent = Arrays.stream(relative).map(r -> PERCENT * r).toArray();
		return Series.XY.of(name, spectrum.aligned(spectrum.spectrum().frequency()), spectrum.aligned(percent), style, rows);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/** The criteria for λ over all λ, each between 0 at its best and 1, with the λ that was taken. */
final class LambdaFigure {

	private LambdaFigure() {
	}

	/**
	 * The figure of a result.
	 *
	 * @param result of the analysis
	 * @return the figure; empty when the method has no λ
	 */
	static Optional<Figure> of(Result result) {
		Table table = result.tables().get("lambda");
		if (table == null) {
			return Optional.empty();
		}
		List<Column> columns = table.columns();
		Plot.Builder plot = Plot.builder(Axis.logarithmic("λ", Units.ONE), Axis.linear("score, scaled", Units.ONE));
		for (int i = 1; i < columns.size(); i++) {
			double[] score = scaled(columns.get(i).info().name(), columns.get(i).toArray());
			plot.add(Series.XY.of(name(columns.get(i).info().name()), columns.get(0), NumberSequence.of(score), Style.line(i - 1),
					new RowIds("lambda", 0)));
		}
		result.quantity("lambda").ifPresent(q -> plot.add(new Mark.Vertical(q.value(), "taken", Style.dashed(0).in(new Style.Colour.Foreground()))));
		return Optional.of(Figure.of("lambda", "Choice of λ", "", plot.build()));
	}

	/** Scores of cross-validation span decades, the curvature does not. */
	private static double[] scaled(String name, double[] score) {
		boolean curvature = name.equals("l_curve");
		double[] s = Arrays.stream(score).map(v -> curvature ? v : Math.log(v)).toArray();
		double least = Arrays.stream(s).filter(Double::isFinite).min().orElse(0);
		double most = Arrays.stream(s).filter(Double::isFinite).max().orElse(1);
		return Arrays.stream(s).map(v -> (v - least) / Math.max(most - least, Double.MIN_NORMAL)).toArray();
	}

	private static String name(String column) {
		return switch (column) {
			case "gcv" -> "GCV";
			case "mgcv" -> "modified GCV";
			case "rgcv" -> "robust GCV";
			case "l_curve" -> "L-curve";
			default -> column;
		};
	}
}

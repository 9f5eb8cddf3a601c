/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Contour maps of Z of a series against frequency and coordinate, and its Bode plot. */
public final class BodeMaps {

	private BodeMaps() {
	}

	/**
	 * The maps of −Im Z, |Z| and phase.
	 *
	 * @param series the series
	 * @param common its spectra at common frequencies
	 * @return the figures
	 */
	public static List<Figure> maps(SpectrumSeries series, CommonFrequencies common) {
		ImpedanceScale shown = series.shown();
		String unit = shown.relative() ? "" : " / " + shown.unit().symbol();
		String caption = common.measured() ? "At the measured frequencies that all spectra have."
				: "Spectra measured at other frequencies are interpolated.";
		Axis f = Axis.logarithmic("f", Units.HERTZ);
		double[] grid = common.frequency();
		double[][] up = SeriesFigures.shown(series, each(common, (re, im) -> -im));
		double[][] modulus = SeriesFigures.shown(series, each(common, Math::hypot));
		for (double[] row : modulus) {
			for (int i = 0; i < row.length; i++) {
				row[i] = Math.log10(row[i]);
			}
		}
		double[][] phase = each(common, (re, im) -> -Math.toDegrees(Math.atan2(im, re)));
		return List.of(SeriesFigures.map("imaginary-map", "Map of −Im Z", caption, f, series, grid, shown.label("−Im Z") + unit, up),
				SeriesFigures.map("modulus-map", "Map of |Z|", caption, f, series, grid, "log₁₀(" + shown.label("|Z|") + unit + ")", modulus),
				SeriesFigures.map("phase-map", "Map of the phase", caption, f, series, grid, "−phase / °", phase));
	}

	private static double[][] each(CommonFrequencies common, DoubleBinaryOperator of) {
		double[][] values = new double[common.real().length][common.frequency().length];
		for (int k = 0; k < values.length; k++) {
			for (int i = 0; i < values[k].length; i++) {
				values[k][i] = of.applyAsDouble(common.real()[k][i], common.imaginary()[k][i]);
			}
		}
		return values;
	}

	/**
	 * Modulus and phase of all spectra over each other.
	 *
	 * @param series the series
	 * @return the figure
	 */
	public static Figure bode(SpectrumSeries series) {
		ImpedanceScale shown = series.shown();
		Axis f = Axis.logarithmic("f", Units.HERTZ);
		Plot.Builder modulus = Plot.builder(f, Axis.logarithmic(shown.label("|Z|"), shown.unit()));
		Plot.Builder phase = Plot.builder(f, Axis.linear("−phase", Units.DEGREE));
		for (int k = 0; k < series.points().size(); k++) {
			SpectrumSeries.Point point = series.points().get(k);
			NumberSequence x = NumberSequence.of(point.spectrum().frequency());
			Style style = SeriesFigures.sequential(series, k);
			modulus.add(Series.XY.of(SeriesFigures.name(series, k), x, NumberSequence.of(point.shown().times(point.spectrum().modulus())), style,
					RowIds.NONE));
			double[] down = point.spectrum().phase();
			for (int i = 0; i < down.length; i++) {
				down[i] = -Math.toDegrees(down[i]);
			}
			phase.add(Series.XY.of("", x, NumberSequence.of(down), style, RowIds.NONE));
		}
		return new Figure("bode", "Bode", "Modulus and phase against frequency.", List.of(modulus.build(), phase.build()), Figure.Layout.STACKED);
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;

/** What a fit leaves over, in per cent of |Z|. */
public final class ResidualFigure {

	private static final double PERCENT = 100;

	private ResidualFigure() {
	}

	/**
	 * The residuals of the points that were fitted.
	 *
	 * @param spectrum  the spectrum as it is drawn
	 * @param real      the fitted real parts in Ω, one for each point
	 * @param imaginary the fitted imaginary parts in Ω
	 * @return the figure, its points linked to the rows of the file
	 */
	public static Figure of(Drawn spectrum, double[] real, double[] imaginary) {
		double[] f = spectrum.spectrum().frequency();
		double[] re = new double[f.length];
		double[] im = new double[f.length];
		double[] modulus = spectrum.spectrum().modulus();
		for (int i = 0; i < f.length; i++) {
			re[i] = PERCENT * (spectrum.spectrum().real()[i] - real[i]) / modulus[i];
			im[i] = PERCENT * (spectrum.spectrum().imaginary()[i] - imaginary[i]) / modulus[i];
		}
		Plot plot = Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear("residual", Units.PERCENT))
				.add(new Mark.Horizontal(0, "", Style.line(0).in(new Style.Colour.Muted())))
				.add(Series.XY.of("Re", spectrum.aligned(f), spectrum.aligned(re, true), Style.points(0, Style.Marker.CIRCLE), spectrum.rows()))
				.add(Series.XY.of("Im", spectrum.aligned(f), spectrum.aligned(im, true), Style.points(1, Style.Marker.SQUARE), spectrum.rows()))
				.build();
		return Figure.of("residuals", "Residuals", "", plot);
	}
}

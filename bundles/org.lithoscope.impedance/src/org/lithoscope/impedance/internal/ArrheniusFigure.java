/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Arrays;
import java.util.Map;

import org.lithoscope.impedance.series.ArrheniusFit;
import org.lithoscope.impedance.series.ArrheniusForm;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** The Arrhenius plot. */
public final class ArrheniusFigure {

	private static final double KILO = 1000;

	private ArrheniusFigure() {
	}

	/**
	 * ln(T/R) or ln(1/R) against 1000/T with lines.
	 *
	 * @param kelvin   temperatures in K
	 * @param values   resistances in Ω by name
	 * @param relative their relative standard errors by name
	 * @param fits     the lines by name
	 * @return the figure
	 */
	public static Figure of(double[] kelvin, Map<String, double[]> values, Map<String, double[]> relative, Map<String, ArrheniusFit> fits) {
		ArrheniusForm form = fits.values().iterator().next().form();
		String ordinate = form == ArrheniusForm.T_OVER_R ? "ln(T/R · Ω/K)" : "ln(Ω/R)";
		Plot.Builder plot = Plot.builder(Axis.linear("1000/T", Unit.of("K-1")), Axis.linear(ordinate, Units.ONE));
		NumberSequence x = NumberSequence.of(Arrays.stream(kelvin).map(t -> KILO / t).toArray());
		int colour = 0;
		for (Map.Entry<String, ArrheniusFit> e : fits.entrySet()) {
			double[] y = new double[kelvin.length];
			double[] line = new double[kelvin.length];
			for (int k = 0; k < y.length; k++) {
				y[k] = ArrheniusFit.ordinate(form, kelvin[k], values.get(e.getKey())[k]);
				line[k] = e.getValue().line().value(1 / kelvin[k]);
			}
			plot.add(new Series.ErrorBars("", x, NumberSequence.of(y), NumberSequence.of(relative.get(e.getKey())),
					Style.points(colour, Style.Marker.CIRCLE), false));
			plot.add(Series.XY.of(e.getKey(), x, NumberSequence.of(y), Style.points(colour, Style.Marker.CIRCLE),
					new RowIds("resistances", 0)));
			plot.add(Series.XY.of("", x, NumberSequence.of(line), Style.line(colour), RowIds.NONE));
			colour++;
		}
		return Figure.of("arrhenius", "Arrhenius", "Straight lines by least squares; error bars from the fits of the spectra.", plot.build());
	}
}

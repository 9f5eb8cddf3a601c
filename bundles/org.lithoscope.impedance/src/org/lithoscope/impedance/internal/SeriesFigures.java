/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Figures of a series of spectra: maps, overlaid spectra, values against the coordinate. */
public final class SeriesFigures {

	private static final int LEVELS = 9;

	private SeriesFigures() {
	}

	/** The axis of the coordinate. */
	private static Axis axis(SpectrumSeries series) {
		return Axis.linear(series.coordinate().quantity(), series.coordinate().unit());
	}

	/**
	 * The contour map of γ.
	 *
	 * @param series the series
	 * @param tau    relaxation times in s
	 * @param gamma  γ in Ω, a row for each spectrum
	 * @return the figure
	 */
	public static Figure map(SpectrumSeries series, double[] tau, double[][] gamma) {
		ImpedanceScale scale = series.scale();
		return map("drt-map", "Map of γ", "γ / " + scale.unit().symbol(), series, tau, gamma, scale);
	}

	/**
	 * The contour map of γ, each spectrum divided by its polarisation resistance: for series over decades of resistance.
	 *
	 * @param series     the series
	 * @param tau        relaxation times in s
	 * @param gamma      γ in Ω, a row for each spectrum
	 * @param resistance polarisation resistances in Ω
	 * @return the figure
	 */
	public static Figure relativeMap(SpectrumSeries series, double[] tau, double[][] gamma, double[] resistance) {
		double[][] relative = new double[gamma.length][];
		for (int k = 0; k < gamma.length; k++) {
			double whole = resistance[k];
			relative[k] = Arrays.stream(gamma[k]).map(g -> g / whole).toArray();
		}
		return map("drt-map-relative", "Map of γ relative to the polarisation resistance", "γ/R", series, tau, relative,
				new ImpedanceScale(Units.ONE, 1));
	}

	private static Figure map(String id, String title, String colour, SpectrumSeries series, double[] tau, double[][] gamma,
			ImpedanceScale scale) {
		double[] all = new double[tau.length * gamma.length];
		for (int k = 0; k < gamma.length; k++) {
			System.arraycopy(scale.times(gamma[k]), 0, all, k * tau.length, tau.length);
		}
		double most = Arrays.stream(all).max().orElse(1);
		List<Double> levels = new ArrayList<>();
		for (int i = 1; i <= LEVELS; i++) {
			levels.add(most * i / (LEVELS + 1));
		}
		Series.HeatMap map = new Series.HeatMap(colour, NumberSequence.of(tau),
				NumberSequence.of(series.coordinates()), NumberSequence.of(all), levels, Series.ColourMap.VIRIDIS, true);
		return Figure.of(id, title, "Where all spectra support it.",
				Plot.builder(Axis.logarithmic("τ", Units.SECOND), axis(series)).add(map).build());
	}

	/**
	 * All distributions over each other.
	 *
	 * @param series the series
	 * @param tau    relaxation times in s
	 * @param gamma  γ in Ω, a row for each spectrum
	 * @return the figure
	 */
	public static Figure overlay(SpectrumSeries series, double[] tau, double[][] gamma) {
		ImpedanceScale scale = series.scale();
		Plot.Builder plot = Plot.builder(Axis.logarithmic("τ", Units.SECOND), Axis.linear("γ", scale.unit()));
		for (int k = 0; k < gamma.length; k++) {
			plot.add(Series.XY.of(name(series, k), NumberSequence.of(tau), NumberSequence.of(scale.times(gamma[k])), sequential(series, k),
					RowIds.NONE));
		}
		return Figure.of("drt-overlay", "Distributions of relaxation times", "", plot.build());
	}

	/**
	 * All spectra in one Nyquist plot.
	 *
	 * @param series the series
	 * @return the figure
	 */
	public static Figure nyquist(SpectrumSeries series) {
		ImpedanceScale scale = series.scale();
		Plot.Builder plot = Plot.builder(Axis.linear("Re Z", scale.unit()), Axis.linear("−Im Z", scale.unit())).equalAspect();
		for (int k = 0; k < series.points().size(); k++) {
			ImpedanceSpectrum s = series.points().get(k).spectrum();
			double[] up = Arrays.stream(scale.times(s.imaginary())).map(v -> -v).toArray();
			plot.add(Series.XY.of(name(series, k), NumberSequence.of(scale.times(s.real())), NumberSequence.of(up), sequential(series, k),
					RowIds.NONE));
		}
		return Figure.of("nyquist", "Nyquist", "−Im Z upwards; one unit is as long on both axes.", plot.build());
	}

	private static Style sequential(SpectrumSeries series, int k) {
		int last = Math.max(1, series.points().size() - 1);
		return Style.line(0).in(new Style.Colour.Sequential((double) k / last));
	}

	private static String name(SpectrumSeries series, int k) {
		double at = series.points().get(k).at();
		String number = at == Math.rint(at) ? Long.toString((long) at) : Double.toString(Math.rint(1000 * at) / 1000);
		String unit = series.coordinate().unit().equals(Units.ONE) ? "" : " " + series.coordinate().unit().symbol();
		return number + unit;
	}

	/**
	 * Values with standard errors against the coordinate.
	 *
	 * @param id     the id of the figure
	 * @param title  its title
	 * @param series the series
	 * @param y      the axis upwards
	 * @param names  the names of the values
	 * @param values a row of values for each name, in the unit of the axis
	 * @param errors their standard errors
	 * @param table  the table whose rows the points are
	 * @return the figure
	 */
	public static Figure values(String id, String title, SpectrumSeries series, Axis y, List<String> names, double[][] values,
			double[][] errors, String table) {
		Plot.Builder plot = Plot.builder(axis(series), y);
		NumberSequence x = NumberSequence.of(series.coordinates());
		for (int k = 0; k < names.size(); k++) {
			Style style = new Style(new Style.Colour.Indexed(k), Style.Line.SOLID, Optional.of(Style.Marker.CIRCLE), 1);
			plot.add(new Series.ErrorBars("", x, NumberSequence.of(values[k]), NumberSequence.of(errors[k]), style, false));
			plot.add(Series.XY.of(names.get(k), x, NumberSequence.of(values[k]), style, new RowIds(table, 0)));
		}
		return Figure.of(id, title, "Error bars: standard errors.", plot.build());
	}
}

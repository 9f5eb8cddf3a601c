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
		String unit = series.shown().relative() ? "" : " / " + series.shown().unit().symbol();
		return map("drt-map", "Map of γ", "Where all spectra support it.", Axis.logarithmic("τ", Units.SECOND), series, tau,
				series.shown().label("γ") + unit, shown(series, gamma));
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
		return map("drt-map-relative", "Map of γ relative to the polarisation resistance", "Where all spectra support it.",
				Axis.logarithmic("τ", Units.SECOND), series, tau, "γ/R", relative);
	}

	/** Values in Ω of each spectrum on the scale on which it is shown. */
	static double[][] shown(SpectrumSeries series, double[][] ohm) {
		double[][] scaled = new double[ohm.length][];
		for (int k = 0; k < ohm.length; k++) {
			scaled[k] = series.points().get(k).shown().times(ohm[k]);
		}
		return scaled;
	}

	/**
	 * A contour map.
	 *
	 * @param id      the id of the figure
	 * @param title   its title
	 * @param caption its caption
	 * @param x       the axis to the right
	 * @param series  the series, upwards
	 * @param grid    where the values stand on the axis to the right, rising
	 * @param colour  what the colours mean
	 * @param values  a row for each spectrum
	 * @return the figure
	 */
	static Figure map(String id, String title, String caption, Axis x, SpectrumSeries series, double[] grid, String colour,
			double[][] values) {
		double[] all = new double[grid.length * values.length];
		for (int k = 0; k < values.length; k++) {
			System.arraycopy(values[k], 0, all, k * grid.length, grid.length);
		}
		double most = Arrays.stream(all).max().orElse(1);
		double least = Arrays.stream(all).min().orElse(0);
		// what begins near zero is drawn from zero
		double from = least > 0 && least < most / 2 ? 0 : least;
		List<Double> levels = new ArrayList<>();
		for (int i = 1; i <= LEVELS && most > from; i++) {
			levels.add(from + (most - from) * i / (LEVELS + 1));
		}
		Series.HeatMap map = new Series.HeatMap(colour, NumberSequence.of(grid), NumberSequence.of(series.coordinates()),
				NumberSequence.of(all), levels, Series.ColourMap.VIRIDIS, true);
		return Figure.of(id, title, caption, Plot.builder(x, axis(series)).add(map).build());
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
		ImpedanceScale shown = series.shown();
		double[][] values = shown(series, gamma);
		Plot.Builder plot = Plot.builder(Axis.logarithmic("τ", Units.SECOND), Axis.linear(shown.label("γ"), shown.unit()));
		for (int k = 0; k < gamma.length; k++) {
			plot.add(Series.XY.of(name(series, k), NumberSequence.of(tau), NumberSequence.of(values[k]), sequential(series, k),
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
		ImpedanceScale shown = series.shown();
		Plot.Builder plot = Plot.builder(Axis.linear(shown.label("Re Z"), shown.unit()), Axis.linear(shown.label("−Im Z"), shown.unit()))
				.equalAspect();
		for (int k = 0; k < series.points().size(); k++) {
			ImpedanceSpectrum s = series.points().get(k).spectrum();
			ImpedanceScale scale = series.points().get(k).shown();
			double[] up = Arrays.stream(scale.times(s.imaginary())).map(v -> -v).toArray();
			plot.add(Series.XY.of(name(series, k), NumberSequence.of(scale.times(s.real())), NumberSequence.of(up), sequential(series, k),
					RowIds.NONE));
		}
		return Figure.of("nyquist", "Nyquist", "−Im Z upwards; one unit is as long on both axes.", plot.build());
	}

	static Style sequential(SpectrumSeries series, int k) {
		int last = Math.max(1, series.points().size() - 1);
		return Style.line(0).in(new Style.Colour.Sequential((double) k / last));
	}

	static String name(SpectrumSeries series, int k) {
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
	 * @param table  the table whose rows the points are; empty for none
	 * @return the figure
	 */
	public static Figure values(String id, String title, SpectrumSeries series, Axis y, List<String> names, double[][] values,
			double[][] errors, String table) {
		Plot.Builder plot = Plot.builder(axis(series), y);
		NumberSequence x = NumberSequence.of(series.coordinates());
		for (int k = 0; k < names.size(); k++) {
			Style style = new Style(new Style.Colour.Indexed(k), Style.Line.SOLID, Optional.of(Style.Marker.CIRCLE), 1);
			plot.add(new Series.ErrorBars("", x, NumberSequence.of(values[k]), NumberSequence.of(errors[k]), style, false));
			plot.add(Series.XY.of(names.get(k), x, NumberSequence.of(values[k]), style,
					table.isEmpty() ? RowIds.NONE : new RowIds(table, 0)));
		}
		return Figure.of(id, title, "Error bars: standard errors.", plot.build());
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.impedance.ui.internal.spectrum.Drawn;
import org.lithoscope.impedance.ui.internal.spectrum.OverlayNames;
import org.lithoscope.impedance.ui.internal.spectrum.Shown;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumPlots;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/**
 * The spectra of a series over each other and as maps of Z against frequency and coordinate. Figures are made in the background.
 *
 * @param measurements the measurements
 * @param coordinate   what tells the spectra apart
 * @param values       its values by hand; empty to take them from the files
 * @param area         the electrode area by hand; empty to take it from the files
 */
record SeriesSpectra(List<Measurement> measurements, SeriesCoordinate coordinate, List<Double> values, Optional<Quantity> area) {

	private static final int PER_DECADE = 12;
	private static final int LEVELS = 9;
	private static final int MOST_NAMED = 12;

	/** A spectrum with its coordinate. */
	private record Point(double at, String name, ImpedanceSpectrum spectrum) {
	}

	/** Reads numbers separated by commas or blanks. */
	static List<Double> numbers(String text) {
		List<Double> numbers = new ArrayList<>();
		for (String part : text.strip().split("[,;\\s]+")) {
			if (!part.isEmpty()) {
				try {
					numbers.add(Double.valueOf(part.replace('−', '-')));
				} catch (NumberFormatException e) {
					throw new IllegalArgumentException("'" + part + "' is no number; write one value for each spectrum, separated by commas", e);
				}
			}
		}
		return numbers;
	}

	private List<Point> points() {
		List<Point> points = new ArrayList<>();
		try {
			for (Measurement m : measurements) {
				for (ImpedanceSpectrum s : ImpedanceSpectrum.sweepsOf(m)) {
					OptionalDouble told = coordinate.of(m, s.rows());
					int number = points.size() + 1;
					if (told.isEmpty() && coordinate != SeriesCoordinate.NUMBER && values.isEmpty()) {
						throw new IllegalArgumentException("'" + s.name() + "' does not tell its " + OverlayNames.of(coordinate) + "; type the values above");
					}
					double at = values.isEmpty() ? told.orElse(number) : number <= values.size() ? values.get(number - 1) : Double.NaN;
					points.add(new Point(at, s.name(), area.isPresent() ? s.withArea(area) : s));
				}
			}
		} catch (AnalysisException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
		if (!values.isEmpty() && values.size() != points.size()) {
			throw new IllegalArgumentException(values.size() + " values are given for " + points.size() + " spectra");
		}
		points.sort(Comparator.comparingDouble(Point::at));
		return points;
	}

	/**
	 * The figures.
	 *
	 * @return Nyquist, Bode, and where there are at least three spectra maps of −Im Z and |Z|
	 * @throws IllegalArgumentException with what is missing, in words
	 */
	List<Figure> figures() {
		List<Point> points = points();
		double first = coordinate == SeriesCoordinate.TIME && values.isEmpty() && !points.isEmpty() ? points.get(0).at() : 0;
		double[] at = points.stream().mapToDouble(p -> p.at() - first).toArray();
		boolean areal = points.stream().allMatch(p -> p.spectrum().area().isPresent());
		double span = Math.max(at[at.length - 1] - at[0], Double.MIN_NORMAL);
		// files that nothing tells apart but their names are told apart by different colours
		boolean byName = coordinate == SeriesCoordinate.NUMBER && values.isEmpty() && at.length <= MOST_NAMED
				&& points.stream().map(Point::name).distinct().count() == at.length;
		List<Drawn> drawn = new ArrayList<>();
		for (int k = 0; k < at.length; k++) {
			ImpedanceSpectrum s = points.get(k).spectrum();
			String text = byName ? points.get(k).name() : OverlayNames.of(coordinate, at[k], at.length);
			drawn.add(new Drawn(text, s, byName ? new Style.Colour.Indexed(k) : new Style.Colour.Sequential((at[k] - at[0]) / span),
					(areal ? Shown.AREAL : Shown.OHM).scale(s), "", Optional.empty()));
		}
		SpectrumPlots plots = new SpectrumPlots(drawn, Optional.empty());
		List<Figure> figures = new ArrayList<>(List.of(plots.nyquist(), plots.bode(), plots.parts()));
		if (at.length > 1 && Arrays.stream(at).distinct().count() == at.length) {
			maps(drawn, at, figures);
		}
		return figures;
	}

	private void maps(List<Drawn> drawn, double[] at, List<Figure> figures) {
		double highest = drawn.stream().mapToDouble(d -> d.spectrum().highest()).min().orElseThrow();
		double lowest = drawn.stream().mapToDouble(d -> d.spectrum().lowest()).max().orElseThrow();
		if (!(highest > lowest)) {
			return;
		}
		int n = (int) Math.ceil(PER_DECADE * Math.log10(highest / lowest)) + 1;
		double[] f = new double[n];
		double[] imaginary = new double[n * at.length];
		double[] real = new double[n * at.length];
		for (int i = 0; i < n; i++) {
			f[i] = lowest * Math.pow(highest / lowest, i / (n - 1.0));
			for (int k = 0; k < at.length; k++) {
				Drawn d = drawn.get(k);
				imaginary[k * n + i] = -d.scale().factor() * at(d.spectrum().frequency(), d.spectrum().imaginary(), f[i]);
				real[k * n + i] = d.scale().factor() * at(d.spectrum().frequency(), d.spectrum().real(), f[i]);
			}
		}
		figures.add(map("map-imaginary", "Map of −Im Z", "−Im Z / " + drawn.get(0).scale().unit().symbol(), f, at, imaginary));
		figures.add(map("map-real", "Map of Re Z", "Re Z / " + drawn.get(0).scale().unit().symbol(), f, at, real));
	}

	private Figure map(String id, String title, String colour, double[] f, double[] at, double[] z) {
		double least = Arrays.stream(z).min().orElse(0);
		double most = Arrays.stream(z).max().orElse(1);
		List<Double> levels = new ArrayList<>();
		for (int i = 1; i <= LEVELS; i++) {
			levels.add(least + (most - least) * i / (LEVELS + 1));
		}
		Series.HeatMap map = new Series.HeatMap(colour, NumberSequence.of(f), NumberSequence.of(at), NumberSequence.of(z), levels,
				Series.ColourMap.VIRIDIS, true);
		return Figure.of(id, title, "", Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear(coordinate.quantity(), coordinate.unit())).add(map)
				.build());
	}

	/** A value between the points of a spectrum, linear over ln f; frequencies fall. */
	private static double at(double[] f, double[] y, double frequency) {
		int i = 1;
		while (i < f.length - 1 && f[i] > frequency) {
			i++;
		}
		double share = Math.log(frequency / f[i - 1]) / Math.log(f[i] / f[i - 1]);
		return y[i - 1] + Math.clamp(share, 0.0, 1.0) * (y[i] - y[i - 1]);
	}
}

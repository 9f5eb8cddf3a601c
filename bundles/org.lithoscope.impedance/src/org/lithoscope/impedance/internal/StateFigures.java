/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Figures of the states of a cell: each state has a colour, the last spectrum of it is drawn in full, the others thin. */
public final class StateFigures {

	private static final double THIN = 0.5;

	private StateFigures() {
	}

	private static Style style(int state, boolean last) {
		return new Style(new Style.Colour.Indexed(state), last ? Style.Line.SOLID : Style.Line.DASHED, Optional.empty(), last ? 1 : THIN);
	}

	private static String name(String state, SpectrumSeries series, int k) {
		return series.points().size() == 1 ? state : state + ", " + SeriesFigures.name(series, k);
	}

	/**
	 * The Nyquist plots of all states.
	 *
	 * @param states the spectra by state
	 * @return the figure
	 */
	public static Figure nyquist(Map<String, SpectrumSeries> states) {
		ImpedanceScale shown = states.values().iterator().next().shown();
		Plot.Builder plot = Plot.builder(Axis.linear(shown.label("Re Z"), shown.unit()), Axis.linear(shown.label("−Im Z"), shown.unit()))
				.equalAspect();
		int state = 0;
		for (Map.Entry<String, SpectrumSeries> e : states.entrySet()) {
			List<SpectrumSeries.Point> points = e.getValue().points();
			for (int k = 0; k < points.size(); k++) {
				ImpedanceScale scale = points.get(k).shown();
				double[] up = Arrays.stream(scale.times(points.get(k).spectrum().imaginary())).map(v -> -v).toArray();
				plot.add(Series.XY.of(name(e.getKey(), e.getValue(), k), NumberSequence.of(scale.times(points.get(k).spectrum().real())),
						NumberSequence.of(up), style(state, k == points.size() - 1), RowIds.NONE));
			}
			state++;
		}
		return Figure.of("nyquist", "Nyquist", "−Im Z upwards; one unit is as long on both axes.", plot.build());
	}

	/**
	 * The distributions of relaxation times of all states.
	 *
	 * @param states        the spectra by state
	 * @param distributions their distributions
	 * @return the figure
	 */
	public static Figure distributions(Map<String, SpectrumSeries> states, Map<String, List<HierarchicalDistribution>> distributions) {
		ImpedanceScale shown = states.values().iterator().next().shown();
		Plot.Builder plot = Plot.builder(Axis.logarithmic("τ", Units.SECOND), Axis.linear(shown.label("γ"), shown.unit()));
		int state = 0;
		for (Map.Entry<String, SpectrumSeries> e : states.entrySet()) {
			List<SpectrumSeries.Point> points = e.getValue().points();
			for (int k = 0; k < points.size(); k++) {
				double[] tau = DrtFigures.supported(points.get(k).spectrum());
				double[] gamma = Arrays.stream(tau).map(distributions.get(e.getKey()).get(k)::gamma).toArray();
				plot.add(Series.XY.of(name(e.getKey(), e.getValue(), k), NumberSequence.of(tau),
						NumberSequence.of(points.get(k).shown().times(gamma)), style(state, k == points.size() - 1), RowIds.NONE));
			}
			state++;
		}
		return Figure.of("drt", "Distributions of relaxation times", "Shown where the measured frequencies support them.", plot.build());
	}

	/**
	 * The polarisation resistances of the states against the coordinate.
	 *
	 * @param states        the spectra by state
	 * @param distributions their distributions
	 * @return the figure
	 */
	public static Figure resistances(Map<String, SpectrumSeries> states, Map<String, List<HierarchicalDistribution>> distributions) {
		SpectrumSeries first = states.values().iterator().next();
		ImpedanceScale scale = first.scale();
		Plot.Builder plot = Plot.builder(Axis.linear(first.coordinate().quantity(), first.coordinate().unit()), Axis.linear("R", scale.unit()));
		int state = 0;
		for (Map.Entry<String, SpectrumSeries> e : states.entrySet()) {
			List<HierarchicalDistribution> all = distributions.get(e.getKey());
			NumberSequence x = NumberSequence.of(e.getValue().coordinates());
			NumberSequence y = NumberSequence.of(scale.times(all.stream().mapToDouble(HierarchicalDistribution::polarisationResistance).toArray()));
			double[] error = scale.times(all.stream().mapToDouble(HierarchicalDistribution::polarisationResistanceError).toArray());
			Style style = new Style(new Style.Colour.Indexed(state++), Style.Line.SOLID, Optional.of(Style.Marker.CIRCLE), 1);
			plot.add(new Series.ErrorBars("", x, y, NumberSequence.of(error), style, false));
			plot.add(Series.XY.of(e.getKey(), x, y, style, RowIds.NONE));
		}
		return Figure.of("polarisation-resistance", "Polarisation resistance", "Error bars: standard errors.", plot.build());
	}
}

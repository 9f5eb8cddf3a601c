/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.drt.CredibleBand;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Figures of a few named spectra over each other. */
public final class ComparedSpectra {

	private static final double PERCENT = 100;
	private static final double SIGMA = 1.96;

	private ComparedSpectra() {
	}

	/** The last one, a sum or a model of the others, is dashed, so that what lies under it is seen. */
	private static Style style(int k, int count) {
		return k > 0 && k == count - 1 ? Style.dashed(k) : Style.line(k);
	}

	private static RowIds rows() {
		return new RowIds(SpectrumFigures.DATA, 0);
	}

	/**
	 * The Nyquist plots over each other.
	 *
	 * @param spectra the spectra by name
	 * @param shown   what they are shown in
	 * @return the figure
	 */
	public static Figure nyquist(Map<String, ImpedanceSpectrum> spectra, ImpedanceScale shown) {
		Plot.Builder plot = Plot.builder(Axis.linear(shown.label("Re Z"), shown.unit()), Axis.linear(shown.label("−Im Z"), shown.unit()))
				.equalAspect();
		int k = 0;
		for (Map.Entry<String, ImpedanceSpectrum> e : spectra.entrySet()) {
			double[] up = Arrays.stream(shown.times(e.getValue().imaginary())).map(v -> -v).toArray();
			plot.add(Series.XY.of(e.getKey(), NumberSequence.of(shown.times(e.getValue().real())), NumberSequence.of(up),
					style(k++, spectra.size()), rows()));
		}
		return Figure.of("nyquist", "Nyquist", "−Im Z upwards; one unit is as long on both axes.", plot.build());
	}

	/**
	 * Modulus and phase over each other.
	 *
	 * @param spectra the spectra by name
	 * @param shown   what they are shown in
	 * @return the figure
	 */
	public static Figure bode(Map<String, ImpedanceSpectrum> spectra, ImpedanceScale shown) {
		Axis f = Axis.logarithmic("f", Units.HERTZ);
		Plot.Builder modulus = Plot.builder(f, Axis.logarithmic(shown.label("|Z|"), shown.unit()));
		Plot.Builder phase = Plot.builder(f, Axis.linear("−phase", Units.DEGREE));
		int k = 0;
		for (Map.Entry<String, ImpedanceSpectrum> e : spectra.entrySet()) {
			NumberSequence x = NumberSequence.of(e.getValue().frequency());
			double[] down = Arrays.stream(e.getValue().phase()).map(v -> -Math.toDegrees(v)).toArray();
			modulus.add(Series.XY.of(e.getKey(), x, NumberSequence.of(shown.times(e.getValue().modulus())),
					style(k, spectra.size()), rows()));
			phase.add(Series.XY.of("", x, NumberSequence.of(down), style(k, spectra.size()), rows()));
			k++;
		}
		return new Figure("bode", "Bode", "Modulus and phase against frequency.", List.of(modulus.build(), phase.build()), Figure.Layout.STACKED);
	}

	/**
	 * Deviations of a sum from what it should be.
	 *
	 * @param frequency frequencies in Hz
	 * @param deviation deviations of real and imaginary part, relative
	 * @param limit     how large they may be
	 * @return the figure
	 */
	public static Figure deviation(double[] frequency, double[][] deviation, double limit) {
		Style muted = Style.dashed(0).in(new Style.Colour.Muted());
		Plot.Builder plot = Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear("deviation", Units.PERCENT))
				.add(new Mark.Horizontal(PERCENT * limit, "", muted)).add(new Mark.Horizontal(-PERCENT * limit, "", muted));
		String[] names = { "Re", "Im" };
		Style.Marker[] markers = { Style.Marker.CIRCLE, Style.Marker.SQUARE };
		for (int k = 0; k < 2; k++) {
			plot.add(Series.XY.of(names[k], NumberSequence.of(frequency),
					NumberSequence.of(Arrays.stream(deviation[k]).map(v -> PERCENT * v).toArray()), Style.points(k, markers[k]), RowIds.NONE));
		}
		return Figure.of("deviation", "Sum against cell", "(Positive + negative − cell)/|cell| of real and imaginary part.", plot.build());
	}

	/**
	 * Distributions of relaxation times over each other.
	 *
	 * @param spectrum      gives the supported relaxation times
	 * @param distributions the distributions by name
	 * @param shown         what γ is shown in
	 * @return the figure
	 */
	public static Figure distributions(ImpedanceSpectrum spectrum, Map<String, HierarchicalDistribution> distributions,
			ImpedanceScale shown) {
		double[] tau = DrtFigures.supported(spectrum);
		NumberSequence x = NumberSequence.of(tau);
		Plot.Builder plot = Plot.builder(Axis.logarithmic("τ", Units.SECOND), Axis.linear(shown.label("γ"), shown.unit()));
		int k = 0;
		for (Map.Entry<String, HierarchicalDistribution> e : distributions.entrySet()) {
			CredibleBand band = e.getValue().band(SIGMA);
			plot.add(new Series.Band("", x, NumberSequence.of(shown.times(Arrays.stream(tau).map(band::low).toArray())),
					NumberSequence.of(shown.times(Arrays.stream(tau).map(band::high).toArray())), Style.line(k), false));
			plot.add(Series.XY.of(e.getKey(), x, NumberSequence.of(shown.times(Arrays.stream(tau).map(e.getValue()::gamma).toArray())),
					style(k, distributions.size()), RowIds.NONE));
			k++;
		}
		return Figure.of("drt", "Distributions of relaxation times", "Bands: 95 %.", plot.build());
	}
}

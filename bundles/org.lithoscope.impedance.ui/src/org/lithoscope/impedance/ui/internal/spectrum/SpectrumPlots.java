/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** The figures of one spectrum or of several over each other. Points are linked to the rows of their table. */
public final class SpectrumPlots {

	private static final double THIN = 0.6;
	private static final double NEAR_DECADE = 0.06;
	/** Labels closer than this part of the spectrum's size would cover each other. */
	private static final double APART = 0.09;
	private static final Style FIT = Style.line(1);

	private final List<Drawn> spectra;
	private final Optional<Curve> fit;

	/**
	 * The figures of spectra.
	 *
	 * @param spectra the spectra, at least one
	 * @param fit     a curve fitted to the first, if there is one
	 */
	public SpectrumPlots(List<Drawn> spectra, Optional<Curve> fit) {
		this.spectra = List.copyOf(spectra);
		this.fit = fit;
	}

	private Shown.Scale scale() {
		return spectra.get(0).scale();
	}

	/** {@return −Im Z upwards against Re Z in the same scale, with frequencies at the decades} */
	public Figure nyquist() {
		Plot.Builder plot = Plot.builder(Axis.linear(scale().label("Re Z"), scale().unit()), Axis.linear(scale().label("−Im Z"), scale().unit()))
				.equalAspect();
		add(plot, d -> d.times(d.spectrum().real()), d -> negative(d.times(d.spectrum().imaginary())));
		fit.ifPresent(c -> plot.add(Series.XY.of("fit", numbers(spectra.get(0).times(c.real())),
				numbers(negative(spectra.get(0).times(c.imaginary()))), FIT, RowIds.NONE)));
		if (spectra.size() == 1) {
			decades(plot, spectra.get(0));
		}
		return Figure.of("nyquist", "Nyquist", "", plot.build());
	}

	/** {@return modulus and phase against frequency} */
	public Figure bode() {
		Plot.Builder modulus = Plot.builder(frequency(), Axis.logarithmic(scale().label("|Z|"), scale().unit()));
		add(modulus, d -> d.spectrum().frequency(), d -> d.times(d.spectrum().modulus()));
		Plot.Builder phase = Plot.builder(frequency(), Axis.linear("−phase", Units.DEGREE));
		spectra.forEach(d -> points(phase, d, "", d.spectrum().frequency(), degrees(d.spectrum().phase())));
		fit.ifPresent(c -> {
			double[] size = new double[c.real().length];
			double[] angle = new double[size.length];
			for (int i = 0; i < size.length; i++) {
				size[i] = scale().factor() * Math.hypot(c.real()[i], c.imaginary()[i]);
				angle[i] = Math.atan2(c.imaginary()[i], c.real()[i]);
			}
			modulus.add(Series.XY.of("fit", numbers(c.frequency()), numbers(size), FIT, RowIds.NONE));
			phase.add(Series.XY.of("", numbers(c.frequency()), numbers(degrees(angle)), FIT, RowIds.NONE));
		});
		return new Figure("bode", "Bode", "", List.of(modulus.build(), phase.build()), Figure.Layout.STACKED);
	}

	/** {@return real and imaginary part against frequency} */
	public Figure parts() {
		Plot.Builder re = Plot.builder(frequency(), Axis.linear(scale().label("Re Z"), scale().unit()));
		add(re, d -> d.spectrum().frequency(), d -> d.times(d.spectrum().real()));
		Plot.Builder im = Plot.builder(frequency(), Axis.linear(scale().label("−Im Z"), scale().unit()));
		spectra.forEach(d -> points(im, d, "", d.spectrum().frequency(), negative(d.times(d.spectrum().imaginary()))));
		fit.ifPresent(c -> {
			re.add(Series.XY.of("fit", numbers(c.frequency()), numbers(spectra.get(0).times(c.real())), FIT, RowIds.NONE));
			im.add(Series.XY.of("", numbers(c.frequency()), numbers(negative(spectra.get(0).times(c.imaginary()))), FIT, RowIds.NONE));
		});
		return new Figure("parts", "Re, −Im", "", List.of(re.build(), im.build()), Figure.Layout.STACKED);
	}

	private static Axis frequency() {
		return Axis.logarithmic("f", Units.HERTZ);
	}

	private void add(Plot.Builder plot, Function<Drawn, double[]> x, Function<Drawn, double[]> y) {
		for (Drawn d : spectra) {
			points(plot, d, d.name(), x.apply(d), y.apply(d));
		}
	}

	/** A thin line through all points in the order of frequency, those that are used as rings, the others muted. */
	private void points(Plot.Builder plot, Drawn d, String name, double[] x, double[] y) {
		if (fit.isEmpty()) {
			plot.add(Series.XY.of("", numbers(x), numbers(y), new Style(d.colour(), Style.Line.SOLID, Optional.empty(), THIN), RowIds.NONE));
		}
		Style ring = Style.points(0, Style.Marker.RING);
		if (d.hasUnused()) {
			plot.add(Series.XY.of(name.isEmpty() ? "" : "not used", d.aligned(x), d.aligned(y, false),
					Style.points(0, Style.Marker.CROSS).in(new Style.Colour.Muted()), d.rows()));
		}
		plot.add(Series.XY.of(name, d.aligned(x), d.aligned(y, true), ring.in(d.colour()), d.rows()));
	}

	/** The frequency is written at the points nearest to each decade, where there is room. */
	private static void decades(Plot.Builder plot, Drawn d) {
		double[] f = d.spectrum().frequency();
		double[] re = d.times(d.spectrum().real());
		double[] up = negative(d.times(d.spectrum().imaginary()));
		double apart = APART * Math.max(spread(re), spread(up));
		int last = -1;
		for (int decade = (int) Math.floor(Math.log10(d.spectrum().lowest())); decade <= Math.log10(d.spectrum().highest()); decade++) {
			int nearest = 0;
			for (int i = 1; i < f.length; i++) {
				nearest = Math.abs(Math.log10(f[i]) - decade) < Math.abs(Math.log10(f[nearest]) - decade) ? i : nearest;
			}
			boolean free = last < 0 || Math.hypot(re[nearest] - re[last], up[nearest] - up[last]) > apart;
			if (Math.abs(Math.log10(f[nearest]) - decade) < NEAR_DECADE && free) {
				plot.add(new Mark.Text(re[nearest], up[nearest], decadeText(decade)));
				last = nearest;
			}
		}
	}

	private static double spread(double[] values) {
		return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
	}

	/** 10 kHz, 100 mHz … */
	static String decadeText(int decade) {
		int group = Math.floorDiv(decade, 3);
		String prefix = switch (group) {
			case -2 -> "µ";
			case -1 -> "m";
			case 0 -> "";
			case 1 -> "k";
			case 2 -> "M";
			default -> null;
		};
		return prefix == null ? "1e" + decade + " Hz" : (long) Math.pow(10, decade - 3 * group) + " " + prefix + "Hz";
	}

	private static double[] negative(double[] values) {
		return Arrays.stream(values).map(v -> -v).toArray();
	}

	private static double[] degrees(double[] radians) {
		return Arrays.stream(radians).map(v -> -Math.toDegrees(v)).toArray();
	}

	private static NumberSequence numbers(double[] values) {
		return NumberSequence.of(values);
	}
}

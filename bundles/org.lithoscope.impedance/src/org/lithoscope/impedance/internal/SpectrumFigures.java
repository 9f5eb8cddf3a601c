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
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/** The figures and tables that every analysis of a spectrum shows: Nyquist, Bode, residuals, data with fit. */
public final class SpectrumFigures {

	/** The name of the table whose rows the points are. */
	public static final String DATA = "data";
	private static final RowIds ROWS = new RowIds(DATA, 0);
	private static final int MEASURED = 0;
	private static final int FITTED = 1;
	private static final double PERCENT = 100;

	private SpectrumFigures() {
	}

	private static Style fitLine() {
		return Style.line(FITTED);
	}

	private static NumberSequence numbers(double[] values) {
		return NumberSequence.of(values);
	}

	private static double[] half(double[] stacked, boolean second) {
		int n = stacked.length / 2;
		return Arrays.copyOfRange(stacked, second ? n : 0, second ? 2 * n : n);
	}

	private static double[] negative(double[] values) {
		return Arrays.stream(values).map(v -> -v).toArray();
	}

	/**
	 * The Nyquist plot: −Im Z upwards against Re Z, both in the same scale.
	 *
	 * @param spectrum the spectrum
	 * @param scale    what impedances are shown in
	 * @param fit      fitted real, then imaginary parts in Ω, if there is a fit
	 * @return the figure
	 */
	public static Figure nyquist(ImpedanceSpectrum spectrum, ImpedanceScale scale, Optional<double[]> fit) {
		Plot.Builder plot = Plot.builder(Axis.linear(scale.label("Re Z"), scale.unit()), Axis.linear(scale.label("−Im Z"), scale.unit()))
				.equalAspect()
				.add(Series.XY.of("measured", numbers(scale.times(spectrum.real())), numbers(negative(scale.times(spectrum.imaginary()))),
						Style.points(MEASURED, Style.Marker.RING), ROWS));
		fit.ifPresent(z -> plot.add(Series.XY.of("fit", numbers(scale.times(half(z, false))), numbers(negative(scale.times(half(z, true)))),
				fitLine(), ROWS)));
		return Figure.of("nyquist", "Nyquist", "−Im Z upwards; one unit is as long on both axes.", plot.build());
	}

	/**
	 * The Bode plot: modulus and phase against frequency.
	 *
	 * @param spectrum the spectrum
	 * @param scale    what impedances are shown in
	 * @param fit      fitted real, then imaginary parts in Ω, if there is a fit
	 * @return the figure
	 */
	public static Figure bode(ImpedanceSpectrum spectrum, ImpedanceScale scale, Optional<double[]> fit) {
		Axis f = Axis.logarithmic("f", Units.HERTZ);
		NumberSequence frequency = numbers(spectrum.frequency());
		Plot.Builder modulus = Plot.builder(f, Axis.logarithmic(scale.label("|Z|"), scale.unit()))
				.add(Series.XY.of("measured", frequency, numbers(scale.times(spectrum.modulus())), Style.points(MEASURED, Style.Marker.RING), ROWS));
		Plot.Builder phase = Plot.builder(f, Axis.linear("−phase", Units.DEGREE)).add(Series.XY.of("", frequency,
				numbers(degrees(spectrum.real(), spectrum.imaginary())), Style.points(MEASURED, Style.Marker.RING), ROWS));
		fit.ifPresent(z -> {
			double[] re = half(z, false);
			double[] im = half(z, true);
			double[] size = new double[re.length];
			for (int i = 0; i < size.length; i++) {
				size[i] = scale.factor() * Math.hypot(re[i], im[i]);
			}
			modulus.add(Series.XY.of("fit", frequency, numbers(size), fitLine(), ROWS));
			phase.add(Series.XY.of("", frequency, numbers(degrees(re, im)), fitLine(), ROWS));
		});
		return new Figure("bode", "Bode", "Modulus and phase against frequency.", List.of(modulus.build(), phase.build()), Figure.Layout.STACKED);
	}

	private static double[] degrees(double[] re, double[] im) {
		double[] phase = new double[re.length];
		for (int i = 0; i < phase.length; i++) {
			phase[i] = -Math.toDegrees(Math.atan2(im[i], re[i]));
		}
		return phase;
	}

	/**
	 * Residuals of real and imaginary part in per cent of |Z| against frequency.
	 *
	 * @param spectrum the spectrum
	 * @param residual Z − fit in Ω, real, then imaginary parts
	 * @param marks    what is drawn beside them
	 * @return the figure
	 */
	public static Figure residuals(ImpedanceSpectrum spectrum, double[] residual, List<Mark> marks) {
		double[] modulus = spectrum.modulus();
		double[] re = half(residual, false);
		double[] im = half(residual, true);
		for (int i = 0; i < re.length; i++) {
			re[i] *= PERCENT / modulus[i];
			im[i] *= PERCENT / modulus[i];
		}
		NumberSequence frequency = numbers(spectrum.frequency());
		Plot.Builder plot = Plot.builder(Axis.logarithmic("f", Units.HERTZ), Axis.linear("residual", Units.PERCENT))
				.add(new Mark.Horizontal(0, "", Style.line(0).in(new Style.Colour.Muted())));
		marks.forEach(plot::add);
		plot.add(Series.XY.of("Re", frequency, numbers(re), Style.points(MEASURED, Style.Marker.CIRCLE), ROWS))
				.add(Series.XY.of("Im", frequency, numbers(im), Style.points(FITTED, Style.Marker.SQUARE), ROWS));
		return Figure.of("residuals", "Residuals", "(Z − fit)/|Z| of real and imaginary part.", plot.build());
	}

	/**
	 * The table of data and fit; its rows are the points of the figures.
	 *
	 * @param spectrum the spectrum
	 * @param fit      fitted real, then imaginary parts in Ω
	 * @param more     further columns, as long
	 * @return the table, impedances in Ω
	 */
	public static Table data(ImpedanceSpectrum spectrum, double[] fit, Column... more) {
		List<Column> columns = new ArrayList<>(List.of(
				Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), spectrum.frequency()),
				Column.ofDoubles(ColumnInfo.of("real_impedance_ohm", Units.OHM), spectrum.real()),
				Column.ofDoubles(ColumnInfo.of("imaginary_impedance_ohm", Units.OHM), spectrum.imaginary()),
				Column.ofDoubles(ColumnInfo.of("fitted_real_impedance_ohm", Units.OHM), half(fit, false)),
				Column.ofDoubles(ColumnInfo.of("fitted_imaginary_impedance_ohm", Units.OHM), half(fit, true))));
		columns.addAll(List.of(more));
		return Table.of(columns);
	}
}

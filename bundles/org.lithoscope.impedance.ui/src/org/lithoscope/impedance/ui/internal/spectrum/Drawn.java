/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.Arrays;
import java.util.Optional;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.table.NumberSequence;

/**
 * A spectrum as it is drawn. Its points keep the rows of the file's table, whatever their order there, so that figures and tables are linked.
 *
 * @param name     its name in the legend; may be empty
 * @param spectrum the spectrum
 * @param colour   its colour
 * @param scale    in what it is shown
 * @param table    the table whose rows the points are
 * @param used     the frequencies that are used; points outside are drawn muted
 */
public record Drawn(String name, ImpedanceSpectrum spectrum, Style.Colour colour, Shown.Scale scale, String table, Optional<Range> used) {

	private static final double SLACK = 1e-6;

	/**
	 * One spectrum in the first colour.
	 *
	 * @param state which spectrum, units and range
	 * @return the spectrum as it is drawn; finds the polarisation resistance when it is normalised
	 */
	public static Drawn of(SpectrumState state) {
		ImpedanceSpectrum spectrum = state.spectrum();
		return new Drawn("measured", spectrum, new Style.Colour.Indexed(0), state.shown().scale(spectrum), state.table(), Optional.of(state.range()));
	}

	/** {@return which rows the aligned points are} */
	RowIds rows() {
		return new RowIds(table, first());
	}

	private int first() {
		return Arrays.stream(spectrum.rows()).min().orElse(0);
	}

	/** Whether a frequency is among those that are used. */
	boolean isUsed(double frequency) {
		return used.map(r -> frequency >= r.min() / (1 + SLACK) && frequency <= r.max() * (1 + SLACK)).orElse(true);
	}

	/**
	 * Numbers in the order of the table's rows; NaN where a row is no point of the spectrum.
	 *
	 * @param values one number for each point
	 * @return one for each row from the first to the last of the spectrum
	 */
	public NumberSequence aligned(double[] values) {
		int[] rows = spectrum.rows();
		int first = first();
		double[] aligned = new double[Arrays.stream(rows).max().orElse(0) - first + 1];
		Arrays.fill(aligned, Double.NaN);
		for (int i = 0; i < rows.length; i++) {
			aligned[rows[i] - first] = values[i];
		}
		return NumberSequence.of(aligned);
	}

	/** Numbers of the points that are used, or of the others; NaN for the rest. */
	NumberSequence aligned(double[] values, boolean ofUsed) {
		double[] frequency = spectrum.frequency();
		double[] some = new double[values.length];
		for (int i = 0; i < some.length; i++) {
			some[i] = isUsed(frequency[i]) == ofUsed ? values[i] : Double.NaN;
		}
		return aligned(some);
	}

	/** {@return whether some points are not used} */
	boolean hasUnused() {
		return Arrays.stream(spectrum.frequency()).anyMatch(f -> !isUsed(f));
	}

	/** Values in Ω as they are shown. */
	double[] times(double[] ohm) {
		return Arrays.stream(ohm).map(v -> v * scale.factor()).toArray();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.Locale;

import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.table.Numbers;

/** Names of spectra that are drawn over each other; those of many have one form, of which the figure makes a scale of colours. */
public final class OverlayNames {

	private static final int FEW = 6;
	private static final int DIGITS = 4;

	private OverlayNames() {
	}

	/**
	 * A coordinate's name for people.
	 *
	 * @param coordinate the coordinate
	 * @return its name
	 */
	public static String of(SeriesCoordinate coordinate) {
		return coordinate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * The name of a spectrum in the legend.
	 *
	 * @param coordinate what tells the spectra apart
	 * @param at         its value
	 * @param count      how many spectra there are
	 * @return for instance {@code 25 °C} among few and {@code T / °C 25} among many
	 */
	public static String of(SeriesCoordinate coordinate, double at, int count) {
		String number = Numbers.text(at, DIGITS).replace('−', '-');
		boolean plain = coordinate.unit().equals(Units.ONE);
		if (plain) {
			return (coordinate == SeriesCoordinate.NUMBER ? "spectrum " : coordinate.quantity() + " ") + number;
		}
		String unit = coordinate.unit().symbol();
		return count <= FEW ? number.replace('-', '−') + " " + unit : coordinate.quantity() + " / " + unit + " " + number;
	}
}

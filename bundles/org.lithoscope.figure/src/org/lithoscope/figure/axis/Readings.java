/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Numbers read off a figure: as many digits as a pixel can tell. */
public final class Readings {

	private static final int DIGITS = 6;
	private static final double PIXELS = 2000;

	private Readings() {
	}

	/**
	 * A number with its unit.
	 *
	 * @param axis  the axis
	 * @param scale what the axis shows
	 * @param value the number in the axis' unit
	 * @return for instance {@code 3.7012 V}
	 */
	public static String value(Axis axis, AxisScale scale, double value) {
		if (!Double.isFinite(value)) {
			return "–";
		}
		double resolution = Math.abs(scale.value(scale.point(value) + scale.length() / PIXELS) - value);
		double largest = Math.max(Math.abs(scale.range().min()), Math.abs(scale.range().max()));
		boolean plain = largest < 1e6 && largest >= 1e-3 && resolution > 1e-9;
		if (!plain || !(resolution > 0) || scale.scaling().scale() != Axis.Scale.LINEAR) {
			return Quantity.of(value, axis.unit()).toString();
		}
		int decimals = (int) Math.clamp(-Math.floor(Math.log10(resolution)), 0, 9);
		BigDecimal exact = new BigDecimal(value);
		BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
		// more digits than a measurement has would be a fancy
		BigDecimal shown = rounded.precision() > DIGITS + 3 ? exact.round(new MathContext(DIGITS + 3)) : rounded;
		boolean whole = value == Math.rint(value) && axis.unit().equals(Units.ONE);
		String number = (whole ? BigDecimal.valueOf((long) value) : shown).toPlainString().replace('-', '−');
		String unit = axis.unit().symbol();
		return unit.isEmpty() ? number : number + " " + unit;
	}

	/**
	 * A number without unit.
	 *
	 * @param value the number
	 * @return the number with up to six digits
	 */
	public static String number(double value) {
		return Double.isNaN(value) ? "–" : Quantity.of(value, Units.ONE).toString();
	}
}

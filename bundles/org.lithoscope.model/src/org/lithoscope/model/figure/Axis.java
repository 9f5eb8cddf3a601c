/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * An axis: quantity and unit as the field writes them ({@code E vs Li/Li⁺ / V}).
 *
 * @param quantity the quantity's name or symbol, with real super- and subscripts, without unit
 * @param unit     the unit; one for pure numbers
 * @param scale    how numbers become lengths
 * @param inverted whether numbers fall to the right or upwards, as chemical shifts do
 * @param range    the range shown at first; empty for all data
 */
public record Axis(String quantity, Unit unit, Scale scale, boolean inverted, Optional<Range> range) {

	/** How numbers become lengths. */
	public enum Scale {
		/** Equal differences are equally long. */
		LINEAR,
		/** Equal ratios are equally long; only positive numbers are shown. */
		LOGARITHMIC,
		/** −log₁₀(1 − x): equal numbers of nines are equally long; for efficiencies, x in the axis' unit below one. */
		NINES
	}

	/**
	 * A closed range of numbers in the axis' unit.
	 *
	 * @param min the lower end
	 * @param max the upper end, greater than {@code min}
	 */
	public record Range(double min, double max) {

		/** Checks the order. */
		public Range {
			if (!(min < max)) {
				throw new IllegalArgumentException("range " + min + " to " + max);
			}
		}
	}

	/** Checks its parts. */
	public Axis {
		Objects.requireNonNull(quantity, "quantity");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(scale, "scale");
		Objects.requireNonNull(range, "range");
	}

	/**
	 * A linear axis.
	 *
	 * @param quantity the quantity
	 * @param unit     the unit
	 * @return the axis
	 */
	public static Axis linear(String quantity, Unit unit) {
		return new Axis(quantity, unit, Scale.LINEAR, false, Optional.empty());
	}

	/**
	 * A logarithmic axis.
	 *
	 * @param quantity the quantity
	 * @param unit     the unit
	 * @return the axis
	 */
	public static Axis logarithmic(String quantity, Unit unit) {
		return new Axis(quantity, unit, Scale.LOGARITHMIC, false, Optional.empty());
	}

	/**
	 * The same axis showing a range at first.
	 *
	 * @param min the lower end
	 * @param max the upper end
	 * @return a new axis
	 */
	public Axis showing(double min, double max) {
		return new Axis(quantity, unit, scale, inverted, Optional.of(new Range(min, max)));
	}

	/** {@return the same axis with numbers falling} */
	public Axis falling() {
		return new Axis(quantity, unit, scale, true, range);
	}

	/** {@return the title: quantity / unit} */
	public String title() {
		return unit.equals(Units.ONE) ? quantity : quantity + " / " + unit.symbol();
	}
}

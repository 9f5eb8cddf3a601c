/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.figure.Axis.Range;

/** Finds ticks that people would have chosen: 1, 2, 5 times a power of ten, decades, whole numbers, nines. */
public final class TickFinder {

	private static final double[] STEPS = {1, 2, 5, 10};
	private static final int[] MINOR_PARTS = {5, 4, 5, 5};
	private static final int LARGEST_PLAIN_EXPONENT = 4;
	private static final int SMALLEST_PLAIN_EXPONENT = -2;
	private static final double EDGE = 1e-9;
	private static final int FEW_DECADES = 8;

	private TickFinder() {
	}

	/**
	 * Ticks for a visible range.
	 *
	 * @param scaling how numbers become lengths
	 * @param range   the visible range
	 * @param most    the greatest number of labels, 2 or more
	 * @param whole   whether only whole numbers make sense, as of cycles
	 * @return the ticks inside the range
	 */
	public static Ticks find(Scaling scaling, Range range, int most, boolean whole) {
		return switch (scaling.scale()) {
			case LINEAR -> linear(range, Math.max(2, most), whole);
			case LOGARITHMIC -> logarithmic(range, Math.max(2, most));
			case NINES -> nines(scaling, range, Math.max(2, most));
		};
	}

	private static Ticks linear(Range range, int most, boolean whole) {
		double length = range.max() - range.min();
		int power = (int) Math.floor(Math.log10(length / most));
		int choice = 0;
		while (choice < STEPS.length - 1 && count(range, STEPS[choice] * Math.pow(10, power)) > most) {
			choice++;
		}
		if (whole && (power < 0)) {
			power = 0;
			choice = 0;
		}
		BigDecimal step = BigDecimal.valueOf((long) STEPS[choice]).scaleByPowerOfTen(power);
		int exponent = exponent(Math.max(Math.abs(range.min()), Math.abs(range.max())), whole);
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		double s = step.doubleValue();
		long first = (long) Math.floor(range.min() / s);
		long last = (long) Math.ceil(range.max() / s);
		int parts = whole ? (s >= 10 ? MINOR_PARTS[choice] : (int) s) : MINOR_PARTS[choice];
		int decimals = Math.max(0, exponent - power - (choice == STEPS.length - 1 ? 1 : 0));
		for (long k = first; k <= last; k++) {
			BigDecimal exact = step.multiply(BigDecimal.valueOf(k));
			double value = exact.doubleValue();
			if (inside(range, value, length)) {
				major.add(new Tick(value, label(exact.scaleByPowerOfTen(-exponent), decimals)));
			}
			for (int part = 1; part < parts; part++) {
				double between = value + s * part / parts;
				if (inside(range, between, length)) {
					minor.add(between);
				}
			}
		}
		return new Ticks(major, minor, exponent);
	}

	private static double count(Range range, double step) {
		return Math.floor(range.max() / step + EDGE) - Math.ceil(range.min() / step - EDGE) + 1;
	}

	private static boolean inside(Range range, double value, double length) {
		return value >= range.min() - EDGE * length && value <= range.max() + EDGE * length;
	}

	/** The power of ten, a multiple of three, that keeps labels short; 0 when they are short without. */
	private static int exponent(double largest, boolean whole) {
		int e = (int) Math.floor(Math.log10(largest) + EDGE);
		return whole && e <= LARGEST_PLAIN_EXPONENT + 1 || e >= SMALLEST_PLAIN_EXPONENT && e <= LARGEST_PLAIN_EXPONENT ? 0
				: 3 * Math.floorDiv(e, 3);
	}

	private static String label(BigDecimal value, int decimals) {
		String text = value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
		boolean zero = value.signum() == 0;
		return (zero ? text.replace("-", "") : text).replace('-', '−');
	}

	private static Ticks logarithmic(Range range, int most) {
		double from = Math.log10(range.min());
		double to = Math.log10(range.max());
		int low = (int) Math.floor(from - EDGE);
		int high = (int) Math.ceil(to + EDGE);
		long decades = (long) (Math.floor(to + EDGE) - Math.ceil(from - EDGE) + 1);
		if (to - from < 0.5) {
			return linear(range, most, false);
		}
		boolean powers = low < -2 || high > 4;
		if (decades < 2) {
			return mantissas(range, low, high, powers);
		}
		int stride = (int) Math.ceil(decades / (double) most);
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int k = low; k <= high; k++) {
			if (k >= from - EDGE && k <= to + EDGE) {
				if (Math.floorMod(k, stride) == 0) {
					major.add(new Tick(Math.pow(10, k), powers ? power(k) : BigDecimal.ONE.scaleByPowerOfTen(k).toPlainString()));
				} else {
					minor.add(Math.pow(10, k));
				}
			}
			if (to - from <= FEW_DECADES) {
				within(range, k, minor);
			}
		}
		return new Ticks(major, minor, 0);
	}

	private static void within(Range range, int decade, List<Double> minor) {
		for (int m = 2; m <= 9; m++) {
			double value = m * Math.pow(10, decade);
			if (value >= range.min() && value <= range.max()) {
				minor.add(value);
			}
		}
	}

	private static Ticks mantissas(Range range, int low, int high, boolean powers) {
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int k = low; k <= high; k++) {
			for (int m = 1; m <= 9; m++) {
				BigDecimal exact = BigDecimal.valueOf(m).scaleByPowerOfTen(k);
				double value = exact.doubleValue();
				if (value < range.min() || value > range.max()) {
					continue;
				}
				if (m == 1 || m == 2 || m == 5) {
					major.add(new Tick(value, powers ? (m == 1 ? "" : m + "×") + power(k) : exact.toPlainString()));
				} else {
					minor.add(value);
				}
			}
		}
		return new Ticks(major, minor, 0);
	}

	private static Ticks nines(Scaling scaling, Range range, int most) {
		double from = scaling.place(range.min());
		double to = scaling.place(range.max());
		if (to - from < 0.5) {
			return linear(range, most, false);
		}
		int low = (int) Math.floor(from);
		int high = (int) Math.ceil(to);
		boolean few = Math.floor(to + EDGE) - Math.ceil(from - EDGE) + 1 <= 2;
		int stride = (int) Math.ceil((high - low + 1) / (double) most);
		BigDecimal whole = BigDecimal.valueOf(scaling.whole());
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int k = low; k <= high; k++) {
			for (int m = 9; m >= 1; m--) {
				BigDecimal missing = BigDecimal.valueOf(m).scaleByPowerOfTen(-k);
				BigDecimal exact = whole.subtract(whole.multiply(missing));
				double value = exact.doubleValue();
				double place = scaling.place(value);
				if (!(place >= from - EDGE && place <= to + EDGE)) {
					continue;
				}
				if (m == 1 && Math.floorMod(k, stride) == 0 || few && (m == 2 || m == 5)) {
					BigDecimal shown = exact.stripTrailingZeros();
					major.add(new Tick(value, label(shown, Math.max(0, shown.scale()))));
				} else {
					minor.add(value);
				}
			}
		}
		return new Ticks(major, minor, 0);
	}

	/**
	 * A power of ten with a real superscript.
	 *
	 * @param exponent the exponent
	 * @return for instance {@code 10⁻³}
	 */
	public static String power(int exponent) {
		StringBuilder text = new StringBuilder("10");
		for (char c : Integer.toString(exponent).toCharArray()) {
			text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
		}
		return text.toString();
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities to and from text. */
final class QuantityFormat {

	private static final Pattern NUMBER = Pattern.compile("\\s*([-+−]?(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)(?:[eE][-+]?\\d+)?)\\s*(.*)");
	private static final int DIGITS_WITHOUT_UNCERTAINTY = 6;

	private QuantityFormat() {
	}

	static Quantity parse(String text) {
		Matcher m = NUMBER.matcher(text);
		if (!m.matches()) {
			throw new UnitException("'" + text + "' does not begin with a number");
		}
		double value = Double.parseDouble(m.group(1).replace('−', '-').replace(',', '.'));
		String unit = m.group(2).strip();
		return Quantity.of(value, unit.isEmpty() ? Units.ONE : Unit.of(unit));
	}

	static String format(Quantity q) {
		String unit = q.unit().symbol().isEmpty() ? "" : " " + q.unit().symbol();
		if (Double.isNaN(q.value())) {
			return "–" + unit;
		}
		if (!q.hasUncertainty() || q.standardUncertainty() == 0 || Double.isInfinite(q.standardUncertainty())) {
			return number(q.value()) + unit;
		}
		BigDecimal u = BigDecimal.valueOf(q.standardUncertainty());
		// two digits when the first is 1, as is usual for uncertainties
		BigDecimal shown = u.round(new MathContext(1, RoundingMode.HALF_UP));
		if (shown.unscaledValue().intValue() == 1) {
			BigDecimal finer = u.round(new MathContext(2, RoundingMode.HALF_UP));
			shown = finer.compareTo(shown) < 0 ? shown.setScale(shown.scale() + 1) : finer;
		}
		int scale = Math.max(0, shown.scale());
		BigDecimal v = BigDecimal.valueOf(q.value()).setScale(scale, RoundingMode.HALF_EVEN);
		return minus(v.toPlainString()) + " ± " + shown.setScale(scale, RoundingMode.HALF_UP).toPlainString() + unit;
	}

	private static String number(double value) {
		if (value == 0 || Double.isInfinite(value)) {
			return value == 0 ? "0" : minus(Double.toString(value));
		}
		BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(DIGITS_WITHOUT_UNCERTAINTY)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		if (exponent < -4 || exponent > 7) {
			return minus(rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()) + "×10" + superscript(exponent);
		}
		return minus(rounded.toPlainString());
	}

	private static String superscript(int exponent) {
		return UnitSymbols.symbol("x" + exponent).substring(1);
	}

	private static String minus(String s) {
		return s.replace('-', '−');
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

/** Writes numbers and paths briefly: two decimals, steps relative to the last point. */
final class SvgNumbers {

	private static final double HUNDREDTHS = 100;

	private final StringBuilder out;
	private long lastX;
	private long lastY;
	private boolean begun;

	SvgNumbers(StringBuilder out) {
		this.out = out;
	}

	/** Goes to a point: the first is moved to, the others are drawn to. */
	void to(double x, double y) {
		long px = Math.round(x * HUNDREDTHS);
		long py = Math.round(y * HUNDREDTHS);
		if (!begun) {
			out.append('M').append(hundredths(px)).append(' ').append(hundredths(py));
			begun = true;
		} else if (px == lastX && py == lastY) {
			return;
		} else if (px == lastX) {
			out.append('v').append(hundredths(py - lastY));
		} else if (py == lastY) {
			out.append('h').append(hundredths(px - lastX));
		} else {
			out.append('l').append(hundredths(px - lastX)).append(py < lastY ? "" : " ").append(hundredths(py - lastY));
		}
		lastX = px;
		lastY = py;
	}

	static String text(double value) {
		return hundredths(Math.round(value * HUNDREDTHS));
	}

	/** A number with six decimals, for scales. */
	static String fine(double value) {
		return java.math.BigDecimal.valueOf(Math.round(value * 1e6), 6).stripTrailingZeros().toPlainString();
	}

	private static String hundredths(long value) {
		long whole = Math.abs(value) / 100;
		long rest = Math.abs(value) % 100;
		StringBuilder b = new StringBuilder(value < 0 ? "-" : "");
		if (whole > 0 || rest == 0) {
			b.append(whole);
		}
		if (rest > 0) {
			b.append('.').append(rest / 10);
			if (rest % 10 > 0) {
				b.append(rest % 10);
			}
		}
		return b.toString();
	}
}

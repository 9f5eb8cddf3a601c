/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

/**
 * Leaves out points of a line that lie on a straight stretch: from each kept point a sector is narrowed that the surroundings of all later
 * points have in common, and one outside it begins a new stretch (Williams, IBM Technical Disclosure Bulletin 1978, 21, 286). No point
 * left out lies farther from the line than the tolerance.
 */
final class StraightStretches {

	private final double[] x;
	private final double[] y;
	private int count;

	private StraightStretches(int most) {
		x = new double[most];
		y = new double[most];
	}

	static StraightStretches of(double[] px, double[] py, int n, double tolerance) {
		StraightStretches kept = new StraightStretches(n);
		kept.add(px[0], py[0]);
		double ax = px[0];
		double ay = py[0];
		double low = Double.NEGATIVE_INFINITY;
		double high = Double.POSITIVE_INFINITY;
		double base = Double.NaN;
		double reached = 0;
		for (int i = 1; i < n; i++) {
			double distance = Math.hypot(px[i] - ax, py[i] - ay);
			double angle = Math.atan2(py[i] - ay, px[i] - ax);
			double turn = base != base ? 0 : Math.IEEEremainder(angle - base, 2 * Math.PI);
			// going back would shorten the stretch: its far end must stay
			boolean beyond = base == base && (turn < low || turn > high || distance < reached);
			if (beyond) {
				ax = px[i - 1];
				ay = py[i - 1];
				kept.add(ax, ay);
				distance = Math.hypot(px[i] - ax, py[i] - ay);
				angle = Math.atan2(py[i] - ay, px[i] - ax);
				base = Double.NaN;
				reached = 0;
			}
			if (base != base && distance > tolerance) {
				base = angle;
				low = -Math.asin(tolerance / distance);
				high = -low;
			} else if (base == base) {
				double half = distance > tolerance ? Math.asin(tolerance / distance) : Math.PI / 2;
				low = Math.max(low, turn - half);
				high = Math.min(high, turn + half);
			}
			reached = Math.max(reached, distance);
		}
		kept.add(px[n - 1], py[n - 1]);
		return kept;
	}

	private void add(double px, double py) {
		if (count < x.length) {
			x[count] = px;
			y[count++] = py;
		}
	}

	int count() {
		return count;
	}

	double x(int i) {
		return x[i];
	}

	double y(int i) {
		return y[i];
	}
}

/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import java.util.Arrays;

import org.lithoscope.numerics.signal.Interpolation;
import org.lithoscope.numerics.signal.SavitzkyGolay;

/**
 * dQ/dV and dV/dQ of one half cycle. dQ/dV is a histogram: the charge of each interval is spread over the voltages that it crosses, so that
 * neither noise nor a voltage that turns back makes it infinite, and its area is the charge passed. Both are smoothed by local quadratics
 * (Savitzky and Golay) of a stated width.
 */
public final class DifferentialCapacity {

	private static final int DEGREE = 2;
	private static final int LEAST_WINDOW = 3;
	private static final double UPPER_PART = 0.7;
	private static final int LEAST_TOP = 5;

	/** More voltage bins than any cell needs at any sensible step. */
	private static final int MOST_BINS = 200_000;

	private DifferentialCapacity() {
	}

	/**
	 * A derivative on an even grid.
	 *
	 * @param at    the middles of the grid: V for dQ/dV, charge for dV/dQ
	 * @param value the derivative there
	 */
	public record Curve(double[] at, double[] value) {
	}

	/**
	 * dQ/dV against voltage.
	 *
	 * @param charge  charge since the beginning, rising, in any unit
	 * @param voltage voltage in V, as many
	 * @param step    width of a voltage bin in V
	 * @param width   width in V of the smoothing; not more than {@code 2·step} for none
	 * @return the derivative in the charge's unit per V, not negative before smoothing; empty for fewer than two points
	 * @throws IllegalArgumentException when the voltages span more than 200,000 bins
	 */
	public static Curve byVoltage(double[] charge, double[] voltage, double step, double width) {
		double lowest = Arrays.stream(voltage).min().orElse(Double.NaN);
		double highest = Arrays.stream(voltage).max().orElse(Double.NaN);
		if (charge.length < 2 || Double.isNaN(lowest) || Double.isNaN(highest)) {
			return new Curve(new double[0], new double[0]);
		}
		if (!((highest - lowest) / step < MOST_BINS)) {
			throw new IllegalArgumentException("voltages from " + lowest + " to " + highest + " V are too far apart for steps of " + step + " V");
		}
		long first = (long) Math.floor(lowest / step);
		int bins = (int) (Math.floor(highest / step) - first) + 1;
		double[] sums = new double[bins];
		for (int i = 1; i < charge.length; i++) {
			spread(sums, voltage[i - 1] / step - first, voltage[i] / step - first, charge[i] - charge[i - 1]);
		}
		double[] at = new double[bins];
		for (int k = 0; k < bins; k++) {
			at[k] = (first + k + 0.5) * step;
			sums[k] /= step;
		}
		return new Curve(at, smoothed(sums, width / step));
	}

	/** Spreads a charge evenly over the bins from one place to another, in units of bins. */
	private static void spread(double[] sums, double from, double to, double charge) {
		double low = Math.min(from, to);
		double high = Math.max(from, to);
		int a = Math.min(sums.length - 1, (int) low);
		int b = Math.min(sums.length - 1, (int) high);
		if (a == b) {
			sums[a] += charge;
			return;
		}
		double density = charge / (high - low);
		sums[a] += density * (a + 1 - low);
		for (int k = a + 1; k < b; k++) {
			sums[k] += density;
		}
		sums[b] += density * (high - b);
	}

	private static double[] smoothed(double[] values, double points) {
		int window = window(points, values.length);
		return window < LEAST_WINDOW + 1 ? values : SavitzkyGolay.smooth(values, window, DEGREE);
	}

	/** The odd number of points nearest to a width, not more than there are. */
	private static int window(double points, int available) {
		int most = available % 2 == 1 ? available : available - 1;
		return Math.min(most, 2 * (int) Math.round((points - 1) / 2) + 1);
	}

	/**
	 * The position of a peak: the vertex of the parabola through its upper part, which noise on a broad top moves less than its highest
	 * point.
	 *
	 * @param at    the grid
	 * @param value the curve
	 * @param index its highest point
	 * @return the position; that of the highest point where the parabola has no vertex within the upper part
	 */
	public static double peakPosition(double[] at, double[] value, int index) {
		int from = index;
		while (from > 0 && value[from - 1] >= UPPER_PART * value[index]) {
			from--;
		}
		int to = index;
		while (to < value.length - 1 && value[to + 1] >= UPPER_PART * value[index]) {
			to++;
		}
		int n = to - from + 1;
		if (n < LEAST_TOP) {
			return at[index];
		}
		// least squares about the middle of an even grid, where odd powers of x sum to zero
		double middle = (n - 1) / 2.0;
		double sumY = 0;
		double sumXy = 0;
		double sumXxy = 0;
		double sumXx = 0;
		double sumXxxx = 0;
		for (int i = 0; i < n; i++) {
			double x = i - middle;
			double y = value[from + i];
			sumY += y;
			sumXy += x * y;
			sumXxy += x * x * y;
			sumXx += x * x;
			sumXxxx += x * x * x * x;
		}
		double curvature = (n * sumXxy - sumXx * sumY) / (n * sumXxxx - sumXx * sumXx);
		double vertex = middle - sumXy / sumXx / (2 * curvature);
		boolean within = curvature < 0 && vertex > 0 && vertex < n - 1;
		return within ? at[from] + (at[to] - at[from]) * vertex / (n - 1) : at[index];
	}

	/**
	 * dV/dQ against charge.
	 *
	 * @param charge  charge since the beginning, not falling, in any unit
	 * @param voltage voltage in V, as many
	 * @param points  points of the even grid of charge
	 * @param share   width of the smoothing as a share of the charge passed
	 * @return the derivative in V per unit of charge; empty when less than five different charges
	 */
	public static Curve byCharge(double[] charge, double[] voltage, int points, double share) {
		double[] q = new double[charge.length];
		double[] v = new double[charge.length];
		int n = 0;
		for (int i = 0; i < charge.length; i++) {
			if ((n == 0 || charge[i] > q[n - 1]) && !Double.isNaN(voltage[i])) {
				q[n] = charge[i];
				v[n++] = voltage[i];
			}
		}
		if (n < 5) {
			return new Curve(new double[0], new double[0]);
		}
		Interpolation curve = Interpolation.linear(Arrays.copyOf(q, n), Arrays.copyOf(v, n));
		double spacing = (q[n - 1] - q[0]) / (points - 1);
		double[] at = new double[points];
		for (int k = 0; k < points; k++) {
			at[k] = Math.min(q[n - 1], q[0] + k * spacing);
		}
		int window = Math.max(LEAST_WINDOW, window(share * points, points));
		return new Curve(at, SavitzkyGolay.derivative(curve.values(at), spacing, window, DEGREE, 1));
	}
}
